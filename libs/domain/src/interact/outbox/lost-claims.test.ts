import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type MessageWorld, startDeliveryWorld } from '../../../../../test/factories/message-world.js';
import { SmtpScriptServer } from '../../../../../test/factories/smtp-script-server.js';
import type { TestDomain } from '../../../../../test/setup/test-domain.js';
import { MessagesService } from '../messages/messages.service.js';
import { ClaimsService } from './claims.service.js';
import { everyLane } from './lanes.js';
import { OutboxService } from './outbox.service.js';
import { begin } from './outbox.sql.js';
import { OutboxStore, type Settlement } from './outbox.store.js';
import { OutgoingMessages } from './outgoing-messages.js';

const accepted = (id: number): Settlement => ({
  id,
  state: 'accepted',
  reason: null,
  response: '250 ok',
  reference: null,
  notBefore: null,
  unused: 0,
});

/** Of five connections one is kept for what is urgent. */
const AT_ONCE = 4;
/** Gathered, and being written. */
const OUTCOMES_ON_THEIR_WAY = 2 * 100;

/** Messages on the wire as far as the database knows. */
const IN_DOUBT = `
  select count(*)::int as n from message m join message_claim c on c.fence = m.fence
  where m.state = 'sending' and m.id = any (c.begun)`;

describe('a deliverer that dies', () => {
  let server: SmtpScriptServer;
  let domain: TestDomain;
  let world: MessageWorld;
  let outbox: OutboxService;
  let store: OutboxStore;

  beforeEach(async () => {
    server = await SmtpScriptServer.start();
    const SMTP_URL = `smtp://127.0.0.1:${server.port}`;
    ({ domain, world, outbox } = await startDeliveryWorld({ SMTP_URL, SEND_CONCURRENCY: 5 }));
    store = domain.get(OutboxStore);
  });
  afterEach(async () => {
    await domain.stop();
    await server.stop();
  });

  const deliverAll = async () => {
    while (await outbox.deliverBatch());
  };
  const expireLeases = () =>
    world.database.run(
      `update message set lease_until = now() - interval '1 second' where state = 'sending'`,
    );
  /** As a deliverer does before the first byte of each. */
  const takeAndBegin = async (limit = 10) => {
    const { claim } = await domain.get(ClaimsService).take(everyLane, limit);
    expect(await store.begin(claim.fence, claim.messages)).toBe(true);
    return claim;
  };

  it('between first byte and outcome leaves a message uncertain, and nobody sends it again', async () => {
    const id = await world.message();
    await takeAndBegin();
    expect(await outbox.giveUpExpired()).toBe(0);
    await expireLeases();
    expect(await outbox.giveUpExpired()).toBe(1);
    expect(await world.row(id)).toMatchObject({ state: 'uncertain', reason: 'lease-expired' });
    domain.clock.advance({ days: 3 });
    await deliverAll();
    expect(server.received).toEqual([]);
  });

  it('leaves what it had claimed and not begun to others, as if it had never been claimed', async () => {
    const [begun, ...others] = await world.messages(3);
    const { claim } = await domain.get(ClaimsService).take(everyLane, 10);
    await store.begin(
      claim.fence,
      claim.messages.filter(({ id }) => id === begun),
    );
    await expireLeases();
    expect(await outbox.giveUpExpired()).toBe(1);
    expect((await world.row(begun!)).state).toBe('uncertain');
    for (const id of others)
      expect(await world.row(id)).toMatchObject({
        ...{ state: 'pending', reason: null, attempts: 0, first_attempt_at: null },
      });
    await deliverAll();
    for (const id of others) expect(await world.row(id)).toMatchObject({ state: 'accepted', attempts: 1 });
    expect(server.received).toHaveLength(others.length);
  });

  it('cannot begin what was given up, whichever of the two comes first', async () => {
    const id = await world.message();
    const { claim } = await domain.get(ClaimsService).take(everyLane, 10);
    await expireLeases();
    const [mayGo] = await Promise.all([store.begin(claim.fence, claim.messages), outbox.giveUpExpired()]);
    expect((await world.row(id)).state).toBe(mayGo ? 'uncertain' : 'pending');
    expect(await store.begin(claim.fence, claim.messages)).toBe(false);
  });

  it('has its messages judged by what it was just beginning', async () => {
    const id = await world.message();
    const { claim } = await domain.get(ClaimsService).take(everyLane, 10);
    await expireLeases();
    let givingUp: Promise<number> | undefined;
    await world.database.transaction(async (tx) => {
      await tx.run(begin, [claim.fence, [id]]);
      givingUp = outbox.giveUpExpired();
      await sleep(100);
    });
    expect(await givingUp).toBe(1);
    expect((await world.row(id)).state).toBe('uncertain');
  });

  it('has little in doubt at any moment: what it sends, the next few, and outcomes on their way', async () => {
    const id = await world.message({ purpose: 'transactional' });
    await world.copies(id, 399);
    const claimed = domain.get(OutgoingMessages);
    const compose = claimed.compose.bind(claimed);
    const inDoubt: Promise<{ n: number } | undefined>[] = [];
    vi.spyOn(claimed, 'compose').mockImplementation((...given) => {
      inDoubt.push(world.database.row(IN_DOUBT));
      return compose(...given);
    });
    await deliverAll();
    const counts = (await Promise.all(inDoubt)).map((row) => row?.n ?? 0);
    expect(Math.max(...counts)).toBeLessThanOrEqual(2 * AT_ONCE + OUTCOMES_ON_THEIR_WAY);
    expect(await world.database.rows('select from message_claim')).toEqual([]);
  });

  it('comes too late with its outcomes when the lease ran out', async () => {
    const id = await world.message();
    const claim = await takeAndBegin();
    await expireLeases();
    await outbox.giveUpExpired();
    expect(await store.settle(claim.fence, domain.clock.now(), [accepted(id)])).toBe(0);
    expect((await world.row(id)).state).toBe('uncertain');
  });

  it('comes too late while a later claim holds the message', async () => {
    const id = await world.message();
    const first = await takeAndBegin();
    await expireLeases();
    await outbox.giveUpExpired();
    await domain.get(MessagesService).resend(id);
    const second = await takeAndBegin();
    expect(second.fence).toBeGreaterThan(first.fence);
    expect(await store.settle(first.fence, domain.clock.now(), [accepted(id)])).toBe(0);
    expect(await store.settle(second.fence, domain.clock.now(), [accepted(id)])).toBe(1);
  });
});
