import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type MessageWorld, startDeliveryWorld } from '../../../../../test/factories/message-world.js';
import { SmtpScriptServer } from '../../../../../test/factories/smtp-script-server.js';
import type { TestDomain } from '../../../../../test/setup/test-domain.js';
import { Config } from '../../config/config.js';
import { ReturnPath } from '../delivery/bounces/return-path.js';
import { MessagesService } from '../messages/messages.service.js';
import { AttemptsService } from './attempts.service.js';
import { OutboxService } from './outbox.service.js';
import { ClaimsService } from './claims.service.js';
import { everyLane, urgentLanes } from './lanes.js';
import { Channels } from '../delivery/channels.js';
import { OutgoingMessages } from './outgoing-messages.js';
import { OutboxStore } from './outbox.store.js';

describe('the outbox', () => {
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

  const deliverAll = async (service = outbox) => {
    while (await service.deliverBatch());
  };
  const expireLeases = () =>
    world.database.run(
      `update message set lease_until = now() - interval '1 second' where state = 'sending'`,
    );

  it('has a message committed as sending before its first byte leaves', async () => {
    const id = await world.message();
    let seen: unknown;
    vi.spyOn(domain.get(Channels).of('email'), 'deliver').mockImplementationOnce(async () => {
      seen = await world.row(id);
      return { kind: 'rejected', reason: 'test', response: '' };
    });
    await outbox.deliverBatch();
    expect(seen).toMatchObject({ state: 'sending', attempts: 1 });
  });

  it('sends each message once however many deliver at once', async () => {
    const id = await world.message({ purpose: 'transactional' });
    await world.copies(id, 1_299);
    const [claims, attempts] = [domain.get(ClaimsService), domain.get(AttemptsService)];
    const another = new OutboxService(claims, attempts, store, domain.get(Config), domain.clock);
    const urgent = async () => {
      while (await another.deliverBatch(urgentLanes));
    };
    await Promise.all([deliverAll(), deliverAll(another), urgent()]);
    expect(await world.states()).toEqual({ accepted: 1_300 });
    expect(new Set(server.messageIds).size).toBe(1_300);
    expect(server.received).toHaveLength(1_300);
  });

  it('rejects a poisoned template and an impossible address with the reason, and sends the others', async () => {
    const poisoned = await world.message({
      body: 'Since {{date customer.attributes.since}}',
      attributes: { since: 'no date' },
    });
    const impossible = await world.message({ address: 'nobody' });
    const fine = await world.messages(3);
    await deliverAll();
    expect(await world.row(poisoned)).toMatchObject({ state: 'rejected', reason: 'template-bad-value' });
    expect(await world.row(impossible)).toMatchObject({ state: 'rejected', reason: 'address-impossible' });
    for (const id of fine) expect((await world.row(id)).state).toBe('accepted');
  });

  it('asks the policy again at the send instant', async () => {
    const [withdrawn, suppressed, fine] = await world.messages(3);
    const { customer_id } = await world.row(withdrawn!);
    await world.database.run(`update consent set status = 'withdrawn' where customer_id = $1`, [customer_id]);
    await world.database.run(
      `insert into suppression (channel, address, reason, source, at)
       select channel, address, 'bounced', 'test', created_at from message where id = $1`,
      [suppressed],
    );
    await deliverAll();
    expect(await world.row(withdrawn!)).toMatchObject({
      state: 'excluded',
      reason: 'no-consent',
      attempts: 0,
    });
    expect(await world.row(suppressed!)).toMatchObject({ state: 'excluded', reason: 'suppressed' });
    expect((await world.row(fine!)).state).toBe('accepted');
  });

  it('holds a message through the night and sends it in the morning', async () => {
    const id = await world.message();
    domain.clock.advance({ hours: 5 });
    await deliverAll();
    const held = await world.row(id);
    expect(held).toMatchObject({ state: 'pending', reason: 'held', attempts: 0 });
    expect(held.not_before.toISOString()).toBe('2026-11-03T00:00:00.000Z');
    domain.clock.moveTo(held.not_before);
    await deliverAll();
    expect(await world.row(id)).toMatchObject({ state: 'accepted', reason: null, attempts: 1 });
  });

  it('takes transactional before care before promotion', async () => {
    const promotion = await world.message({ purpose: 'promotion' });
    const care = await world.message({ purpose: 'care' });
    const transactional = await world.message({ purpose: 'transactional' });
    const { claim } = await domain.get(ClaimsService).take(everyLane, 10);
    expect(claim.messages.map(({ id }) => id)).toEqual([transactional, care, promotion]);
  });

  it('keeps a way free for what is urgent while a broadcast is in hand', async () => {
    await world.messages(5);
    await domain.get(ClaimsService).take(everyLane, 10);
    const [more, care] = [await world.message(), await world.message({ purpose: 'care' })];
    while (await outbox.deliverBatch(urgentLanes));
    expect((await world.row(care)).state).toBe('accepted');
    expect((await world.row(more)).state).toBe('pending');
  });

  it('hands back what it has not begun when it is stopped, as if it had never been claimed', async () => {
    const ids = await world.messages(3);
    const outgoing = domain.get(OutgoingMessages);
    const prepare = outgoing.prepare.bind(outgoing);
    vi.spyOn(outgoing, 'prepare').mockImplementationOnce((messages) => {
      outbox.stop();
      return prepare(messages);
    });
    await outbox.deliverBatch();
    for (const id of ids)
      expect(await world.row(id)).toMatchObject({
        state: 'pending',
        reason: null,
        attempts: 0,
        first_attempt_at: null,
      });
    expect(server.received).toEqual([]);
    expect(await outbox.deliverBatch()).toBe(false);
  });

  it('hands everything back where not even preparing succeeds', async () => {
    const id = await world.message();
    vi.spyOn(domain.get(OutgoingMessages), 'prepare').mockRejectedValueOnce(new Error('database away'));
    await expect(outbox.deliverBatch()).rejects.toThrow('database away');
    expect(await world.row(id)).toMatchObject({ state: 'pending', attempts: 0 });
  });

  it('sends an uncertain message again only when a person says so, under the same Message-ID', async () => {
    await server.behave({ dot: 'close' });
    const id = await world.message();
    await outbox.deliverBatch();
    await server.behave();
    await domain.get(MessagesService).resend(id);
    await deliverAll();
    expect(await world.row(id)).toMatchObject({ state: 'accepted', attempts: 1 });
    const messageId = domain.get(ReturnPath).messageId(id, 'hello@roundtrip.example');
    expect(server.messageIds).toEqual([messageId, messageId]);
    await expect(domain.get(MessagesService).resend(id)).rejects.toMatchObject({
      code: 'message-not-uncertain',
    });
  });

  it('sends a transactional message of unknown fate once more, under the same Message-ID, and no promotion', async () => {
    await server.behave({ dot: 'close' });
    const id = await world.message({ purpose: 'transactional' });
    const promotion = await world.message();
    for (let n = 0; n < 3; n++) {
      await deliverAll();
      await outbox.giveUpExpired();
    }
    expect((await world.row(id)).state).toBe('uncertain');
    expect((await world.row(promotion)).state).toBe('uncertain');
    const messageId = domain.get(ReturnPath).messageId(id, 'hello@roundtrip.example');
    expect(server.messageIds.filter((each) => each === messageId)).toHaveLength(2);
    expect(server.messageIds).toHaveLength(3);
  });

  it('closes an uncertain message without claiming to know what became of it', async () => {
    const id = await world.message();
    const { claim } = await domain.get(ClaimsService).take(everyLane, 10);
    await store.begin(claim.fence, claim.messages);
    await expireLeases();
    await outbox.giveUpExpired();
    await domain.get(MessagesService).close(id);
    expect(await world.row(id)).toMatchObject({ state: 'uncertain', reason: 'closed' });
  });

  it('accounts for every message at every moment', async () => {
    await world.messages(20);
    const total = async () => Object.values(await world.states()).reduce((sum, count) => sum + count, 0);
    const delivering = deliverAll();
    for (let look = 0; look < 5; look++) expect(await total()).toBe(20);
    await delivering;
    expect(await total()).toBe(20);
  });
});
