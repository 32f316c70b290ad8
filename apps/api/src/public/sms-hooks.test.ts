import { createHmac } from 'node:crypto';
import { Database } from '@roundtrip/domain/database/database.js';
import { SmsCallbacks } from '@roundtrip/domain/interact/delivery/sms/sms-callbacks.js';
import { OptOutConfirmations } from '@roundtrip/domain/interact/delivery/sms/opt-out-confirmations.js';
import { TemplatesService } from '@roundtrip/domain/interact/templates/templates.service.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MessageWorld } from '../../../../test/factories/message-world.js';
import { SmsProviderServer } from '../../../../test/factories/sms-provider-server.js';
import { startTestApi, type TestApi } from '../../../../test/setup/test-api.js';
import type { TestClient } from '../../../../test/setup/test-client.js';

const PUBLIC = 'https://rt.example';
const SECRET = '12345';
const JSON_BODY = { 'content-type': 'application/json' };
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

let api: TestApi;
let owner: TestClient;
let database: Database;
let world: MessageWorld;
let provider: SmsProviderServer;
/** The path the provider in use calls. */
let hook: string;
let phone = '';
let serial = 0;

beforeAll(async () => {
  provider = await SmsProviderServer.start();
  provider.behave(() => ({ status: 200, body: '{"id":"c-1"}' }));
  api = await startTestApi({ PUBLIC_URL: PUBLIC });
  owner = await api.as('owner');
  database = api.app.get(Database);
  world = new MessageWorld(database, api.clock, api.app.get(TemplatesService));
});
beforeEach(() => {
  phone = `+861390000${String(1000 + ++serial)}`;
});
afterAll(async () => {
  await api.stop();
  await provider.stop();
});

async function use(settings: Record<string, unknown>) {
  const saved = await owner.put('/api/sms-account', {
    ...{ provider: settings, secret: SECRET, pricePerSegmentMinor: 5 },
  });
  expect(saved.status).toBe(200);
  hook = new URL(saved.body.callbackUrl).pathname;
}
const call = (body: string, headers: Record<string, string>, query = '') =>
  fetch(`${api.url}${hook}${query}`, { method: 'POST', headers, body });
async function sent(reference: string | null = null) {
  const id = await world.message({ channel: 'sms', body: '茶', address: phone, locale: 'zh-CN' });
  await database.run(`update message set state = 'accepted', smtp_message_id = $2 where id = $1`, [
    id,
    reference,
  ]);
  return id;
}
const factsOf = async (id: number) =>
  (
    await database.rows<{ kind: string; verdict: string; detail: object }>(
      'select kind, verdict, detail from reaction where message_id = $1 order by id',
      [id],
    )
  ).map(({ kind, verdict, detail }) => [kind, verdict, detail]);
const suppressed = async () =>
  (await database.rows(`select 1 from suppression where channel = 'sms' and address = $1`, [phone])).length;
const replies = () =>
  database.rows<{ text: string; optOut: boolean }>(
    `select e.properties->>'text' as text, (e.properties->>'optOut')::boolean as "optOut"
     from event e join customer c on c.id = e.customer_id where c.phone = $1 and e.name = 'sms_replied' order by e.id`,
    [phone],
  );

describe('Alibaba Cloud’s calls', () => {
  beforeAll(() => use({ kind: 'aliyun', accessKeyId: 'AK', signName: '山居茶', endpoint: provider.url }));
  const receipt = (id: number, success: boolean, err_code: string) =>
    JSON.stringify([{ phone_number: phone.slice(3), success, err_code, biz_id: 'B', out_id: String(id) }]);

  it('say that a message arrived; twice is once', async () => {
    const id = await sent();
    for (const _ of [1, 2]) {
      const answer = await call(receipt(id, true, 'DELIVERED'), JSON_BODY);
      expect(await answer.json()).toEqual({ code: 0, msg: 'OK' });
    }
    expect(await factsOf(id)).toEqual([['delivered', 'machine', { why: 'DELIVERED' }]]);
  });

  it('say why one did not', async () => {
    const id = await sent();
    await call(receipt(id, false, 'MK:0001'), JSON_BODY);
    expect(await factsOf(id)).toEqual([['undelivered', 'machine', { why: 'MK:0001' }]]);
  });

  it('settle what was uncertain, where it arrived', async () => {
    const id = await sent();
    await database.run(`update message set state = 'uncertain', reason = 'no-answer' where id = $1`, [id]);
    await call(receipt(id, false, 'x'), JSON_BODY);
    expect(await world.row(id)).toMatchObject({ state: 'uncertain' });
    await call(receipt(id, true, 'DELIVERED'), JSON_BODY);
    expect(await world.row(id)).toMatchObject({ state: 'accepted', reason: null });
  });

  it.each(['R', 'ｔｄ', '退订', 'stop', '【退订】Ｔ'])(
    'opt out by %s, at once, though they come twice',
    async (content) => {
      await sent();
      const body = JSON.stringify([
        { phone_number: phone.slice(3), content, dest_code: '1', sequence_id: serial },
      ]);
      await call(body, JSON_BODY);
      expect(await suppressed()).toBe(1);
      await call(body, JSON_BODY);
      expect(await replies()).toEqual([{ text: content, optOut: true }]);
    },
  );

  it('keep an ordinary answer as something the customer did', async () => {
    await sent();
    await call(
      JSON.stringify([{ phone_number: phone.slice(3), content: '谢谢', sequence_id: serial }]),
      JSON_BODY,
    );
    expect([await suppressed(), await replies()]).toEqual([0, [{ text: '谢谢', optOut: false }]]);
  });
});

describe('Tencent Cloud’s calls', () => {
  beforeAll(() =>
    use({ kind: 'tencent', secretId: 'AKID', appId: '1', signName: '山居茶', endpoint: provider.url }),
  );

  it('name a message as Tencent does, several at once', async () => {
    const [one, other] = [await sent('5000:1'), await sent('5000:2')];
    const item = { mobile: phone.slice(3), nationcode: '86' };
    const answer = await call(
      JSON.stringify([
        { ...item, report_status: 'SUCCESS', errmsg: 'DELIVRD', sid: '5000:1' },
        { ...item, report_status: 'FAIL', errmsg: 'MK:1', sid: '5000:2' },
        { ...item, report_status: 'SUCCESS', errmsg: 'DELIVRD', sid: 'of somebody else' },
      ]),
      JSON_BODY,
    );
    expect(await answer.json()).toEqual({ result: 0, errmsg: 'OK' });
    expect((await factsOf(one)).map(([kind]) => kind)).toEqual(['delivered']);
    expect((await factsOf(other)).map(([kind]) => kind)).toEqual(['undelivered']);
  });

  it('opt out', async () => {
    await sent();
    await call(
      JSON.stringify({ mobile: phone.slice(3), nationcode: '86', text: 'TD', time: 1457336869 }),
      JSON_BODY,
    );
    expect(await suppressed()).toBe(1);
  });
});

describe('Twilio’s calls', () => {
  beforeAll(() => use({ kind: 'twilio', accountSid: 'AC1', from: '+15550001', endpoint: provider.url }));
  const signed = (fields: Record<string, string>, query = '') => {
    const text = Object.keys(fields)
      .toSorted()
      .map((name) => name + fields[name])
      .join('');
    const signature = createHmac('sha1', SECRET).update(`${PUBLIC}${hook}${query}${text}`).digest('base64');
    return call(new URLSearchParams(fields).toString(), { ...FORM, 'x-twilio-signature': signature }, query);
  };

  it('count only where Twilio signed them', async () => {
    const id = await sent('SM1');
    const fields = { MessageSid: 'SM1', MessageStatus: 'delivered' };
    const forged = await call(
      new URLSearchParams(fields).toString(),
      { ...FORM, 'x-twilio-signature': 'AAAA' },
      `?message=${id}`,
    );
    expect([forged.status, await factsOf(id)]).toEqual([404, []]);
    const genuine = await signed(fields, `?message=${id}`);
    expect([genuine.status, await genuine.text()]).toEqual([200, '<Response/>']);
    expect((await factsOf(id)).map(([kind]) => kind)).toEqual(['delivered']);
  });

  it('say nothing of a message that is still on its way', async () => {
    const id = await sent('SM2');
    await signed({ MessageSid: 'SM2', MessageStatus: 'sent' }, `?message=${id}`);
    expect(await factsOf(id)).toEqual([]);
  });

  it('are not confirmed by us where Twilio has confirmed the opt-out', async () => {
    await sent();
    provider.behave(() => ({ status: 201, body: '{"sid":"SM9"}' }));
    await signed({ MessageSid: `SM-${serial}`, From: phone, Body: 'STOP', OptOutType: 'STOP' });
    await api.app.get(OptOutConfirmations).settled();
    expect([await suppressed(), provider.heard]).toEqual([1, []]);
  });
});

describe('Kannel’s calls', () => {
  beforeAll(() => use({ kind: 'kannel', url: `${provider.url}/sendsms`, username: 'rt', from: '10690' }));

  it('report by GET, once', async () => {
    const id = await sent();
    for (const status of ['8', '1', '1', '2'])
      await fetch(`${api.url}${hook}?message=${id}&status=${status}&reply=stat%3ADELIVRD`);
    expect((await factsOf(id)).map(([kind]) => kind)).toEqual(['delivered', 'undelivered']);
  });

  it.each([
    ['utf-8', Buffer.from('退订')],
    ['UTF-16BE', Buffer.from('退订', 'utf16le').swap16()],
  ])('post what a phone wrote in %s, and confirm once', async (charset, body) => {
    await sent();
    provider.behave(() => ({ status: 202, body: '0: Accepted for delivery' }));
    const headers = {
      'content-type': `text/plain; charset=${charset}`,
      'x-kannel-from': phone,
      'x-kannel-time': `2026-11-02 10:00:0${serial % 10}`,
    };
    for (const again of [0, 1]) {
      headers['x-kannel-time'] += again;
      const answer = await fetch(`${api.url}${hook}`, { method: 'POST', headers, body });
      expect([answer.status, await answer.text()]).toEqual([200, '']);
    }
    await api.app.get(OptOutConfirmations).settled();
    expect(await suppressed()).toBe(1);
    expect(provider.heard.map(({ path }) => new URL(path, 'http://x').searchParams.get('text'))).toEqual([
      '【回环】您已退订，我们不会再给您发送短信。',
    ]);
  });
});

describe('calls of a service of one’s own', () => {
  beforeAll(() => use({ kind: 'http', url: provider.url }));

  it('report and reply in one', async () => {
    const id = await sent();
    const body = {
      receipts: [{ id, status: 'delivered' }],
      replies: [{ id: `r${serial}`, from: phone, text: 'quit' }],
    };
    expect((await call(JSON.stringify(body), JSON_BODY)).status).toBe(200);
    expect((await factsOf(id)).map(([kind]) => kind)).toContain('delivered');
    expect(await suppressed()).toBe(1);
  });

  it('may hold anything without harm', async () => {
    for (const body of ['[]', '{}', '{"receipts":7,"replies":{"id":"a"}}', '[{"receipts":null}]'])
      expect((await call(body, JSON_BODY)).status).toBe(200);
  });
});

describe('the address of calls', () => {
  it('leads nowhere unless it is genuine, and of the provider in use', async () => {
    await use({ kind: 'kannel', url: `${provider.url}/sendsms`, username: 'rt', from: '10690' });
    const other = new URL(api.app.get(SmsCallbacks).url('http')).pathname;
    for (const path of [other, '/hooks/sms/guessed', `${hook}x`])
      expect((await fetch(api.url + path)).status).toBe(404);
    expect((await fetch(api.url + hook)).status).toBe(200);
  });
});

describe('the account', () => {
  it('never gives its secret back, and keeps it while its provider stays', async () => {
    await use({ kind: 'http', url: provider.url });
    const saved = await owner.put('/api/sms-account', {
      provider: { kind: 'http', url: 'https://sms.example' },
      pricePerSegmentMinor: 5,
    });
    expect(saved.body).toMatchObject({ hasSecret: true, pricePerSegmentMinor: 5 });
    expect(JSON.stringify(saved.body)).not.toContain(SECRET);
  });

  it('needs a secret for another provider', async () => {
    const answer = await owner.put('/api/sms-account', {
      provider: { kind: 'kannel', url: 'http://127.0.0.1:13013', username: 'rt', from: '10690' },
      pricePerSegmentMinor: 0,
    });
    expect([answer.status, answer.body.errors]).toMatchObject([422, [{ code: 'sms-secret-missing' }]]);
  });

  it('can be tried out by one SMS', async () => {
    await use({ kind: 'http', url: provider.url });
    provider.behave(() => ({ status: 403, body: 'who are you' }));
    const { body } = await owner.post('/api/sms-account/trial', { phone: '+8613900000000', text: 'Hello' });
    expect(body).toEqual({ outcome: 'retry', reason: 'server-refused-us', response: '403 who are you' });
  });
});
