import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MessageWorld, startDeliveryWorld } from '../../../../../../test/factories/message-world.js';
import { SmtpScriptServer } from '../../../../../../test/factories/smtp-script-server.js';
import type { TestDomain } from '../../../../../../test/setup/test-domain.js';
import { ClaimsService } from '../../outbox/claims.service.js';
import { everyLane } from '../../outbox/lanes.js';
import type { OutboxService } from '../../outbox/outbox.service.js';
import { FAILURES_TO_PAUSE } from './mail-breaker.js';
import type { SaveMailProvider } from './mail-provider.schema.js';
import { MailProvidersRead } from './mail-providers.read.js';
import { MailProvidersService } from './mail-providers.service.js';

let domain: TestDomain;
let world: MessageWorld;
let outbox: OutboxService;
let one: SmtpScriptServer;
let other: SmtpScriptServer;

beforeEach(async () => {
  [one, other] = [await SmtpScriptServer.start(), await SmtpScriptServer.start()];
  ({ domain, world, outbox } = await startDeliveryWorld({ SEND_CONCURRENCY: 4 }));
});
afterEach(async () => {
  await domain.stop();
  await Promise.all([one.stop(), other.stop()]);
});

const provider = (server: SmtpScriptServer, more: Partial<SaveMailProvider> = {}): Promise<number> =>
  domain.get(MailProvidersService).create({
    ...{ name: `At ${server.port}`, host: '127.0.0.1', port: server.port, security: 'none', username: '' },
    ...{ weight: 1, perMinute: null, fallbackId: null, dkim: null, reportsBy: null },
    ...more,
  });
const deliverAll = async () => {
  while (await outbox.deliverBatch());
};
const states = () => world.states();
const standings = async () =>
  (await domain.get(MailProvidersRead).view(domain.clock.now())).providers.map(
    ({ standing }) => standing.state,
  );

describe('several providers', () => {
  it('share the mail by their weights', async () => {
    await provider(one, { weight: 3 });
    await provider(other);
    await world.copies(await world.message({ purpose: 'transactional' }), 399);
    await deliverAll();
    expect(one.received.length + other.received.length).toBe(400);
    expect(one.received.length).toBeGreaterThan(250);
    expect(other.received.length).toBeGreaterThan(60);
  });

  it('sign by a key of their own', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const dkimKey = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
    await provider(one, { dkim: { domain: 'mail.shop.example', selector: 'rt7' }, dkimKey });
    await world.message();
    await deliverAll();
    expect(one.received[0]).toMatch(/^DKIM-Signature:[\s\S]*d=mail\.shop\.example; s=rt7;/);
  });
});

describe('a rate', () => {
  it('of a provider is kept, and costs those who wait nothing', async () => {
    await provider(one, { perMinute: 60 });
    const ids = await world.messages(5);
    await deliverAll();
    expect(one.received).toHaveLength(2);
    domain.clock.advance({ seconds: 1 });
    await deliverAll();
    expect(one.received).toHaveLength(3);
    const waiting = await Promise.all(ids.map((id) => world.row(id)));
    expect(waiting.filter(({ state }) => state === 'pending')).toMatchObject(
      Array(2).fill({ attempts: 0, reason: null }),
    );
  });

  it('is one for all who claim at the same time', async () => {
    await provider(one, { perMinute: 600 });
    await world.copies(await world.message({ purpose: 'transactional' }), 199);
    const claims = await Promise.all([1, 2, 3].map(() => domain.get(ClaimsService).take(everyLane, 100)));
    expect(claims.flatMap(({ claim }) => claim.messages)).toHaveLength(20);
  });

  it('of a recipient domain holds its mail alone, each message until an instant of its own', async () => {
    await provider(one);
    await domain
      .get(MailProvidersService)
      .saveRates({ domains: [{ domain: 'slow.example', perMinute: 60 }] });
    const slow = await Promise.all([1, 2, 3, 4].map((n) => world.message({ address: `c${n}@Slow.example` })));
    await world.messages(3);
    await deliverAll();
    expect(await states()).toEqual({ accepted: 5, pending: 2 });
    const rows = await Promise.all(slow.map((id) => world.row(id)));
    const held = rows.filter(({ state }) => state === 'pending');
    const now = domain.clock.now().getTime();
    expect(held.map(({ reason, attempts }) => [reason, attempts])).toEqual(Array(2).fill(['domain-rate', 0]));
    expect(held.map(({ not_before }) => not_before.getTime() - now).sort()).toEqual([1_000, 2_000]);
    domain.clock.advance({ seconds: 2 });
    await deliverAll();
    expect(await states()).toEqual({ accepted: 7 });
  });
});

describe('a provider that fails', () => {
  it('is paused, tried with one message after a while, and goes on when that arrives', async () => {
    await provider(one);
    await one.behave({ banner: 'close' });
    await world.copies(await world.message({ purpose: 'transactional' }), 39);
    const tried = async () => (await domain.database.rows('select 1 from message where attempts > 0')).length;
    await deliverAll();
    expect(await standings()).toEqual(['paused']);
    const first = await tried();
    expect(first).toBeGreaterThanOrEqual(FAILURES_TO_PAUSE);
    expect(first).toBeLessThan(FAILURES_TO_PAUSE + 4);
    expect(await outbox.deliverBatch()).toBe(false);

    domain.clock.advance({ seconds: 31 });
    await deliverAll();
    expect(await tried()).toBe(first + 1);
    expect(await standings()).toEqual(['paused']);

    await one.behave();
    domain.clock.advance({ seconds: 61 });
    await outbox.deliverBatch();
    expect(one.received.length).toBeGreaterThan(0);
    expect(await standings()).toEqual(['working']);
    domain.clock.advance({ minutes: 10 });
    await deliverAll();
    expect(await states()).toEqual({ accepted: 40 });
  });

  it('has its messages taken over by the fallback named for it', async () => {
    const fallbackId = await provider(other, { weight: 0 });
    await provider(one, { fallbackId });
    await one.behave({ banner: 'close' });
    await world.copies(await world.message({ purpose: 'transactional' }), 39);
    await deliverAll();
    domain.clock.advance({ seconds: 29 });
    await deliverAll();
    const { accepted = 0, pending = 0 } = await states();
    expect([accepted + pending, other.received.length]).toEqual([40, accepted]);
    expect(accepted).toBeGreaterThanOrEqual(40 - FAILURES_TO_PAUSE - 4);
  });

  it('is left in peace for as long as it asks', async () => {
    await provider(one);
    await one.behave({ mail: '421 4.7.0 Too many messages, try again in 90 seconds' });
    await world.messages(8);
    await deliverAll();
    expect(await standings()).toEqual(['paused']);
    await one.behave();
    domain.clock.advance({ seconds: 89 });
    await deliverAll();
    expect(one.received).toEqual([]);
    domain.clock.advance({ minutes: 10 });
    await deliverAll();
    await deliverAll();
    expect(await states()).toEqual({ accepted: 8 });
  });

  it('goes on at once when somebody says that it works', async () => {
    const id = await provider(one);
    await one.behave({ banner: 'close' });
    await world.copies(await world.message({ purpose: 'transactional' }), 19);
    await deliverAll();
    await one.behave();
    await domain.get(MailProvidersService).resume(id);
    domain.clock.advance({ seconds: 1 });
    await deliverAll();
    expect(one.received.length).toBeGreaterThan(4);
  });

  it('is not what refuses one recipient after the other', async () => {
    await provider(one);
    await one.behave({ rcpt: '550 5.1.1 no such user' });
    await world.messages(FAILURES_TO_PAUSE + 2);
    await deliverAll();
    expect(await standings()).toEqual(['working']);
    expect(await states()).toEqual({ rejected: FAILURES_TO_PAUSE + 2 });
  });
});
