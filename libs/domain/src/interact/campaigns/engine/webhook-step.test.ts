import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { unaccounted } from '../../../../../../test/factories/accounts.js';
import { CampaignWorld } from '../../../../../../test/factories/campaign-world.js';
import { WebhookCallsRead } from '../../webhooks/webhook-calls.read.js';
import { WebhookCallsService } from '../../webhooks/webhook-calls.service.js';
import { WebhookHostsService } from '../../webhooks/webhook-hosts.service.js';
import { CampaignsService } from '../campaigns.service.js';
import { WayTakenRead } from '../numbers/way-taken.read.js';

interface Call {
  headers: IncomingHttpHeaders;
  body: string;
}

const SECRET = 'sixteen characters at least';
let world: CampaignWorld;
let server: Server;
let origin: string;
let calls: Call[];
let answer: (response: ServerResponse, call: Call) => void;

beforeAll(async () => {
  world = await CampaignWorld.start({ WEBHOOK_ALLOWED_NETWORKS: '127.0.0.1' });
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const call = { headers: request.headers, body };
      calls.push(call);
      answer(response, call);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await world.domain.get(WebhookHostsService).save({ url: origin, secret: SECRET });
});
beforeEach(() => {
  world.nextNoon();
  calls = [];
  answer = (response) => response.end('{}');
});
afterEach(async () => {
  await world.stopCampaigns();
  await turns();
  expect(await unaccounted(world.database)).toEqual([]);
});
afterAll(async () => {
  await world.stop();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

async function launch(customers: number[], step: object = {}): Promise<number> {
  const audience = { segmentIds: [await world.segment(customers)] };
  const steps = {
    tell: { kind: 'webhook', url: `${origin}/hook`, next: 'told', failed: 'untold', ...step },
    ...{ told: { kind: 'exit' }, untold: { kind: 'exit' } },
  };
  return world.launch({ version: 2, trigger: { kind: 'now' }, audience, start: 'tell', steps });
}

const turns = async () => {
  while (await world.domain.get(WebhookCallsService).turn());
};
/** The engine, the calls, and the engine again. */
async function settle(): Promise<void> {
  await world.settle();
  await turns();
  await world.settle();
}
const listed = async (campaignId: number) =>
  (await world.domain.get(WebhookCallsRead).list(campaignId, { limit: 50 })).rows;
const wayOf = async (campaignId: number, customerId: number) => {
  const [way] = await world.domain.get(WayTakenRead).of(campaignId, customerId);
  return way?.steps.map(({ step, arm }) => `${step} ${arm}`);
};
const status =
  (...codes: number[]): typeof answer =>
  (response) => {
    response.statusCode = (codes.length > 1 ? codes.shift() : codes[0]) ?? 200;
    response.end('{}');
  };

describe('a webhook step', () => {
  it('tells what was chosen of everybody, signed, and goes on when it was taken', async () => {
    const [customer] = (await world.customers(1, { name: 'Ann', locale: 'en' })) as [number];
    await world.database.run(`update customer set attributes = '{"size":"M","secret":1}' where id = $1`, [
      customer,
    ]);
    const id = await launch([customer], { fields: ['name', 'tags'], attributes: ['size'] });
    await settle();
    expect(await wayOf(id, customer)).toEqual(['tell next', 'told next']);
    const [call] = calls as [Call];
    expect(JSON.parse(call.body)).toMatchObject({
      ...{ campaign: { id }, step: 'tell', at: world.now.toISOString().replace('.000', '') },
      customer: { id: customer, name: 'Ann', tags: [], attributes: { size: 'M' } },
    });
    expect(call.body).not.toMatch(/secret|@customer/);
    const [, seconds, mac] =
      /^t=(\d+),v1=([\da-f]{64})$/.exec(String(call.headers['x-roundtrip-signature'])) ?? [];
    expect(Number(seconds)).toBe(Math.floor(world.now.getTime() / 1000));
    expect(mac).toBe(createHmac('sha256', SECRET).update(`${seconds}.${call.body}`).digest('hex'));
  });

  it('is repeated after 500 under the same key with the same words, and then goes on', async () => {
    const customers = await world.customers(1);
    answer = status(500, 200);
    const id = await launch(customers);
    await settle();
    expect(await listed(id)).toMatchObject([
      { state: 'pending', attempts: 1, status: 500, error: 'HTTP 500' },
    ]);
    world.domain.clock.advance({ minutes: 1 });
    await settle();
    expect(await listed(id)).toMatchObject([{ state: 'succeeded', attempts: 2, status: 200, error: null }]);
    expect(calls[1]?.body).toBe(calls[0]?.body);
    expect(calls[1]?.headers['idempotency-key']).toBe(calls[0]?.headers['idempotency-key']);
    expect(await wayOf(id, customers[0] ?? 0)).toEqual(['tell next', 'told next']);
  });

  it('goes the way of failure when it is refused, redirected, or has been tried often enough', async () => {
    const customers = await world.customers(1);
    const of = async (...codes: number[]) => {
      answer = status(...codes);
      const id = await launch(customers);
      await settle();
      return id;
    };
    const refused = await of(422);
    const redirected = await of(302);
    expect([await listed(refused), await listed(redirected)]).toMatchObject([
      [{ state: 'failed', attempts: 1, error: 'HTTP 422' }],
      [{ state: 'failed', attempts: 1, error: 'redirected' }],
    ]);
    const tried = await of(502);
    for (let again = 0; again < 5; again++) {
      world.domain.clock.advance({ hours: 3 });
      await settle();
    }
    expect(await listed(tried)).toMatchObject([{ state: 'failed', attempts: 6, error: 'HTTP 502' }]);
    expect(await wayOf(tried, customers[0] ?? 0)).toEqual(['tell failed', 'untold next']);
  });

  it('writes what the answer says to attributes and tags, by its declared types', async () => {
    const customers = await world.customers(1);
    answer = (response) => response.end(JSON.stringify({ score: 7, level: 'gold', bad: 'x' }));
    const id = await launch(customers, {
      answers: [
        { kind: 'attribute', from: 'score', attribute: 'crm_score', type: 'number' },
        { kind: 'attribute', from: 'bad', attribute: 'crm_bad', type: 'number' },
        { kind: 'tags', from: 'level' },
      ],
    });
    await settle();
    expect(
      await world.database.row('select attributes, tags from customer where id = $1', [customers[0]]),
    ).toEqual({ attributes: { crm_score: 7 }, tags: ['gold'] });
    expect(await listed(id)).toMatchObject([
      { state: 'succeeded', error: 'bad is not a number, or too long' },
    ]);
  });

  it('leaves a host that has no room alone for as long as it asks, whoever is next', async () => {
    const customers = await world.customers(30);
    answer = (response) => {
      response.writeHead(429, { 'retry-after': '120' });
      response.end();
    };
    const id = await launch(customers);
    await settle();
    expect(calls).toHaveLength(20);
    answer = status(200);
    world.domain.clock.advance({ minutes: 1 });
    await settle();
    expect(calls).toHaveLength(20);
    world.domain.clock.advance({ minutes: 2 });
    await settle();
    expect((await listed(id)).every(({ state }) => state === 'succeeded')).toBe(true);
    expect(calls).toHaveLength(50);
  });

  it('whose worker died is made again by the next one, under the same key', async () => {
    const customers = await world.customers(1);
    const id = await launch(customers);
    await world.settle();
    await world.database.run(
      `update webhook_call set attempts = 1, lease_until = clock_timestamp() + interval '1 minute' where campaign_id = $1`,
      [id],
    );
    await settle();
    expect(calls).toEqual([]);
    await world.database.run(
      `update webhook_call set lease_until = clock_timestamp() where campaign_id = $1`,
      [id],
    );
    await settle();
    expect(await listed(id)).toMatchObject([{ state: 'succeeded', attempts: 2 }]);
  });

  it('writes nothing by an answer that comes when another worker has the call', async () => {
    const customers = await world.customers(1);
    const answers = [{ kind: 'tags', from: 'tag' }];
    const id = await launch(customers, { answers });
    answer = (response) => {
      void world.database
        .run('update webhook_call set attempts = attempts + 1 where campaign_id = $1', [id])
        .then(() => response.end('{"tag":"late"}'));
    };
    await world.settle();
    await world.domain.get(WebhookCallsService).turn();
    expect(await listed(id)).toMatchObject([{ state: 'pending', attempts: 2 }]);
    expect(await world.database.row('select tags from customer where id = $1', [customers[0]])).toEqual({
      tags: [],
    });
  });

  it('holds its calls while the campaign is paused, and makes none for whom a stop has called out', async () => {
    const campaigns = world.domain.get(CampaignsService);
    const customers = await world.customers(1);
    const id = await launch(customers);
    await world.settle();
    await campaigns.pause(id);
    await settle();
    expect(calls).toEqual([]);
    await campaigns.resume(id);
    await campaigns.stop(id);
    await settle();
    expect(calls).toEqual([]);
    expect(await listed(id)).toMatchObject([{ state: 'failed', error: 'moved-on' }]);
  });
});
