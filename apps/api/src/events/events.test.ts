import { gzipSync } from 'node:zlib';
import { ApiKeysService } from '@roundtrip/domain/workspace/api-keys.service.js';
import { Database } from '@roundtrip/domain/database/database.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../../../test/setup/test-api.js';
import { TestClient } from '../../../../test/setup/test-client.js';

let api: TestApi;
let marketer: TestClient;
let key: string;
let keyId: number;

beforeAll(async () => {
  api = await startTestApi();
  ({ key, id: keyId } = await api.app
    .get(ApiKeysService)
    .create({ name: 'shop', role: 'marketer', validDays: null }, null));
  marketer = new TestClient(api.url, { apiKey: key });
});
beforeEach(() => database().run('truncate customer, event, event_tally, anonymous_identity cascade'));
afterAll(() => api.stop());

const database = () => api.app.get(Database);
const basic = (user: string, password = ''): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

async function send(path: string, body: string | Uint8Array, headers: Record<string, string> = {}) {
  const answer = await fetch(new URL(path, api.url), {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson', ...headers },
    body,
  });
  const text = await answer.text();
  const type = answer.headers.get('content-type') ?? '';
  const lines = /ndjson/.test(type) ? text.split('\n').filter(Boolean) : [];
  return { status: answer.status, type, text, lines: lines.map((line) => JSON.parse(line)) };
}

const call = async (path: string, body: unknown, authorization = basic(key)) => {
  const { status, text } = await send(path, JSON.stringify(body), {
    authorization,
    'content-type': 'application/json',
  });
  return { status, body: JSON.parse(text) };
};

const event = (externalId: string, more: object = {}) => ({
  externalId,
  customer: { externalId: 'C-1' },
  name: 'Cart Viewed',
  properties: { total: 12.5 },
  ...more,
});
const stored = () =>
  database().rows<{ name: string; customer: string; properties: Record<string, unknown>; at: Date }>(
    `select e.name, c.external_id as customer, e.properties, e.at from event e left join customer c on c.id = e.customer_id
     order by e.at, e.id`,
  );

describe('the api of events', () => {
  it('takes one, and the same again changes nothing', async () => {
    const { body } = await marketer.post('/api/events', event('E-1'));
    expect(body).toMatchObject({ result: 'created' });
    const again = await marketer.post('/api/events', event('E-1'));
    expect(again.body).toEqual({ result: 'unchanged', id: body.id });
  });

  it('tells every fault with its path', async () => {
    const { status, body } = await marketer.post('/api/events', { externalId: '', name: 'x', shoes: 1 });
    expect(status).toBe(422);
    expect(
      body.errors.map(({ path, code }: { path: string[]; code: string }) => [path.join('.'), code]),
    ).toEqual([
      ['externalId', 'required'],
      ['shoes', 'unknown-field'],
      ['', 'nobody-named'],
    ]);
    const future = await marketer.post('/api/events', event('E-1', { at: '2099-01-01T00:00:00Z' }));
    expect(future.body.errors).toMatchObject([{ path: ['at'], code: 'event-in-future' }]);
  });

  it('shows names, properties and the latest', async () => {
    await marketer.post('/api/events/batch', { events: [event('E-1'), event('E-2'), {}] });
    const { body: names } = await marketer.get('/api/events/names');
    expect(names[0]).toMatchObject({ name: 'Cart Viewed', lastDay: 2, lastMonth: 2 });
    const { body: properties } = await marketer.get('/api/events/properties?name=Cart%20Viewed');
    expect(properties).toEqual([{ name: 'total', type: 'number', values: ['12.5'] }]);
    const { body: latest } = await marketer.get('/api/events?limit=1');
    expect(latest).toMatchObject([{ customer: 'C-1', properties: { total: 12.5 } }]);
  });
});

describe('a stream of lines', () => {
  it('is answered line by line, and a broken line stops no other', async () => {
    const lines = [
      JSON.stringify(event('E-1')),
      '{"externalId": "E-2"',
      '',
      JSON.stringify(event('E-3', { name: '' })),
      JSON.stringify(event('E-1')),
      JSON.stringify(event('E-4', { name: 'nul \u0000' })),
      `{"externalId": "${'x'.repeat(300_000)}"}`,
      '[1]',
      JSON.stringify(event('E-5')),
    ];
    const { status, type, lines: answers } = await send('/api/events/batch', lines.join('\r\n'));
    expect([status, type]).toEqual([200, 'application/x-ndjson']);
    expect(
      answers.map(({ line, externalId, result, faults }) => [line, externalId, faults?.[0].code ?? result]),
    ).toEqual([
      [1, 'E-1', 'created'],
      [2, null, 'line-not-json'],
      [4, 'E-3', 'required'],
      [5, 'E-1', 'unchanged'],
      [6, 'E-4', 'not-text'],
      [7, null, 'line-too-long'],
      [8, null, 'wrong-type'],
      [9, 'E-5', 'created'],
    ]);
    expect(answers[0].id).toBeTypeOf('number');
    expect(await stored()).toHaveLength(2);
  });

  it('may be of customers and of orders too, and as gzip', async () => {
    const customers = ['A', 'B', 'A'].map((externalId) => JSON.stringify({ externalId, name: externalId }));
    expect(
      (await send('/api/customers/batch', customers.join('\n'))).lines.map(({ result }) => result),
    ).toEqual(['unchanged', 'created', 'created']);
    const order = {
      externalId: 'O-1',
      customer: { externalId: 'A' },
      orderedAt: '2026-10-01T08:00:00Z',
      items: [{ sku: 'TEA', quantity: 1, unitPrice: '2.50' }],
    };
    const zipped = gzipSync(`${JSON.stringify(order)}\n${JSON.stringify({ externalId: 'O-2' })}\n`);
    const answer = await send('/api/orders/batch', zipped, { 'content-encoding': 'gzip' });
    expect(answer.lines).toMatchObject([
      { line: 1, externalId: 'O-1', result: 'created' },
      { line: 2, externalId: 'O-2', result: 'rejected', faults: [{ path: ['customer'] }, {}, {}] },
    ]);
  });

  it('is refused as a whole where it is neither JSON nor lines, and where nobody sends it', async () => {
    expect((await send('/api/events/batch', 'a,b', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await send('/api/events', '{}', {})).status).toBe(415);
    expect((await send('/api/events/batch', '{}', { authorization: 'Bearer rt_no' })).status).toBe(401);
    expect((await send('/api/events/batch', '', { 'content-type': 'application/json' })).status).toBe(422);
  });
});

describe('calls of the Segment HTTP API', () => {
  it('are let in by an API key as write key, by basic authentication or as a bearer token', async () => {
    const track = { userId: 'U-1', event: 'Signed Up', messageId: 'm-1' };
    expect(await call('/v1/track', track)).toEqual({ status: 200, body: { success: true } });
    expect((await call('/v1/track', track, `Bearer ${key}`)).status).toBe(200);
    expect((await call('/v1/track', track, basic('nobody'))).status).toBe(401);
    expect((await call('/v1/track', track, 'Basic ???')).status).toBe(401);
    expect(await stored()).toHaveLength(1);
  });

  it('write traits onto the customer by the stated list', async () => {
    const traits = {
      email: 'Ann@Acme.io',
      firstName: 'Ann',
      gender: 'F',
      birthday: '1990-05-01T00:00:00Z',
      address: { city: 'Hangzhou', state: 'Zhejiang', country: 'CN', street: 'x' },
      plan: 'premium',
      logins: 5,
      'lucky numbers': [7, 8],
      company: { name: 'Acme', id: 3 },
      createdAt: '2020-01-01T00:00:00Z',
    };
    expect((await call('/v1/identify', { userId: 42, traits })).status).toBe(200);
    const row = await database().row(
      `select external_id, email, first_name, gender, birthday_year, birthday_day, city, region, country, attributes from customer`,
    );
    expect(row).toEqual({
      external_id: '42',
      email: 'ann@acme.io',
      first_name: 'Ann',
      gender: 'female',
      birthday_year: 1990,
      birthday_day: 1,
      city: 'Hangzhou',
      region: 'Zhejiang',
      country: 'CN',
      attributes: {
        plan: 'premium',
        logins: 5,
        lucky_numbers: ['7', '8'],
        company_name: 'Acme',
        company_id: 3,
      },
    });
  });

  it('tell what is wrong by the names the call uses', async () => {
    const faults = async (path: string, body: object) =>
      (await call(path, body)).body.errors.map((fault: { path: string[]; code: string }) => [
        fault.path.join('.'),
        fault.code,
      ]);
    expect(await faults('/v1/track', { event: 'x' })).toEqual([['', 'nobody-named']]);
    expect(await faults('/v1/track', { userId: 'U' })).toEqual([['event', 'required']]);
    expect(await faults('/v1/track', { userId: 'U', event: 'x', timestamp: 'noon' })).toEqual([
      ['timestamp', 'wrong-instant'],
    ]);
    expect(await faults('/v1/track', { userId: 'U', event: 'x', timestamp: '2099-01-01T00:00:00Z' })).toEqual(
      [['timestamp', 'event-in-future']],
    );
    expect(await faults('/v1/identify', { userId: 'U', traits: { email: 'no', gender: 'tree' } })).toEqual([
      ['traits.email', 'wrong-email'],
      ['traits.gender', 'not-allowed'],
    ]);
    expect(
      await faults('/v1/track', { userId: 'U', event: 'x', properties: { a: 'y'.repeat(40_000) } }),
    ).toEqual([['', 'message-too-long']]);
  });

  it('are told by our clock, whatever the client’s says', async () => {
    const now = api.clock.now().getTime();
    const hour = 3600_000;
    const iso = (at: number): string => new Date(at).toISOString();
    // Three hours ahead; what happened ten minutes before it was sent happened ten minutes ago.
    const ahead = { timestamp: iso(now + 3 * hour - 600_000), sentAt: iso(now + 3 * hour) };
    await call('/v1/track', { userId: 'U', event: 'a', messageId: '1', ...ahead });
    await call('/v1/track', { userId: 'U', event: 'b', messageId: '2', timestamp: iso(now - 5 * hour) });
    await call('/v1/batch', {
      sentAt: iso(now - hour),
      batch: [{ type: 'track', userId: 'U', event: 'c', messageId: '3', timestamp: iso(now - 3 * hour) }],
    });
    await call('/v1/track', { userId: 'U', event: 'd', messageId: '4' });
    expect((await stored()).map(({ name, at }) => [name, (now - at.getTime()) / 60_000])).toEqual([
      ['b', 300],
      ['c', 120],
      ['a', 10],
      ['d', 0],
    ]);
  });

  it('come in batches, of which the sound calls are taken and the others told', async () => {
    const batch = [
      { type: 'page', anonymousId: 'v-1', name: 'Home', messageId: 'b-1', properties: { url: '/' } },
      {
        type: 'identify',
        userId: 'U-9',
        anonymousId: 'v-1',
        messageId: 'b-2',
        traits: { email: 'u9@acme.io' },
      },
      { type: 'track', messageId: 'b-3', event: 'Nobody' },
      { type: 'group', messageId: 'b-4', userId: 'U-9' },
      { type: 'track', userId: 'U-9', messageId: 'b-5', event: 'Order Completed', properties: { total: 10 } },
      { type: 'screen', anonymousId: 'v-1', messageId: 'b-6', category: 'App' },
    ];
    const { status, body } = await call('/v1/batch', { batch, sentAt: api.clock.now().toISOString() });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      success: true,
      rejected: [
        { index: 2, messageId: 'b-3', faults: [{ code: 'nobody-named' }] },
        { index: 3, messageId: 'b-4', faults: [{ path: ['type'], code: 'unknown-call' }] },
      ],
    });
    const rows = await stored();
    expect(rows.map(({ customer }) => customer)).toEqual(['U-9', 'U-9', 'U-9']);
    expect(rows.map(({ name }) => name).sort()).toEqual(['Order Completed', 'Page Viewed', 'Screen Viewed']);
    expect(await database().rows('select id from orders')).toEqual([]);
    await call('/v1/batch', { batch });
    expect(await stored()).toHaveLength(3);
  });

  it('join a visitor to a customer, and never two customers', async () => {
    await call('/v1/track', { anonymousId: 'v-2', event: 'Seen', messageId: 'a-1' });
    await call('/v1/identify', { userId: 'U-1', traits: {} });
    expect((await call('/v1/alias', { previousId: 'v-2', userId: 'U-2' })).status).toBe(200);
    expect((await stored()).map(({ customer }) => customer)).toEqual(['U-2']);
    const refused = await call('/v1/alias', { previousId: 'U-1', userId: 'U-2' });
    expect(refused.body.errors).toMatchObject([{ path: ['previousId'], code: 'alias-of-customer' }]);
  });

  it('do not open to a key that was revoked', async () => {
    const track = { userId: 'U-1', event: 'Signed Up', messageId: 'm-1' };
    expect((await call('/v1/track', track)).status).toBe(200);
    await api.app.get(ApiKeysService).revoke(keyId);
    expect((await call('/v1/track', track)).status).toBe(401);
  });
});
