import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type MessageWorld, startDeliveryWorld } from '../../../../../test/factories/message-world.js';
import { type SmtpScript, SmtpScriptServer } from '../../../../../test/factories/smtp-script-server.js';
import type { TestDomain } from '../../../../../test/setup/test-domain.js';
import { ReturnPath } from './bounces/return-path.js';
import type { OutboxService } from '../outbox/outbox.service.js';

const minutesBetween = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 60_000;

describe('delivering over SMTP to a server that', () => {
  let server: SmtpScriptServer;
  let domain: TestDomain;
  let world: MessageWorld;
  let outbox: OutboxService;

  beforeAll(async () => {
    server = await SmtpScriptServer.start();
    const SMTP_URL = `smtp://127.0.0.1:${server.port}?socketTimeout=400&greetingTimeout=400`;
    ({ domain, world, outbox } = await startDeliveryWorld({ SMTP_URL, SEND_CONCURRENCY: 4 }));
  });
  beforeEach(() => {
    server.received.length = 0;
  });
  afterAll(async () => {
    await domain.stop();
    await server.stop();
  });

  /** Sends one new message to a server that behaves so, and gives what is on record. */
  async function deliverTo(script: Partial<SmtpScript>) {
    await server.behave(script);
    const id = await world.message();
    await outbox.deliverBatch();
    return world.row(id);
  }

  it('takes the message: accepted, with the server’s answer and the Message-ID', async () => {
    const row = await deliverTo({ dot: '250 queued as 7F3A' });
    expect(row).toMatchObject({
      state: 'accepted',
      reason: null,
      attempts: 1,
      response: '250 queued as 7F3A',
    });
    expect(row.smtp_message_id).toMatch(/^<rt\.[0-9a-f]{34,}@roundtrip\.example>$/);
    expect(server.messageIds).toEqual([row.smtp_message_id]);
    expect(row.settled_at).toEqual(domain.clock.now());
  });

  it.each<[string, Partial<SmtpScript>, string, string]>([
    ['refuses the recipient for good', { rcpt: '550 no such user' }, 'address-refused', '550 no such user'],
    ['refuses the sender for good', { mail: '553 not you' }, 'sender-refused', '553 not you'],
    ['refuses the content after the dot', { dot: '554 spam' }, 'content-refused', '554 spam'],
  ])('%s: rejected', async (_, script, reason, response) => {
    expect(await deliverTo(script)).toMatchObject({ state: 'rejected', reason, response });
  });

  it.each<[string, Partial<SmtpScript>, string]>([
    ['closes before the banner', { banner: 'close' }, 'connection-lost'],
    ['never greets', { banner: 'silence' }, 'connection-lost'],
    ['greets with a refusal', { banner: '554 go away' }, 'server-refused-us'],
    ['asks to come back later at the banner', { banner: '421 busy' }, 'server-refused-us'],
    ['closes after MAIL FROM', { mail: 'close' }, 'connection-lost'],
    ['greylists the recipient', { rcpt: '450 try again' }, 'server-said-later'],
    ['is silent at DATA', { data: 'silence' }, 'connection-lost'],
    ['wants no data now', { data: '451 later' }, 'server-said-later'],
    ['asks to come back later after the dot', { dot: '451 later' }, 'server-said-later'],
  ])('%s: pending again, a minute later', async (_, script, reason) => {
    const row = await deliverTo(script);
    expect(row).toMatchObject({ state: 'pending', reason, attempts: 1, settled_at: null });
    const wait = minutesBetween(domain.clock.now(), row.not_before);
    expect(wait).toBeGreaterThanOrEqual(0.8);
    expect(wait).toBeLessThanOrEqual(1.2);
  });

  it.each<[string, Partial<SmtpScript>]>([
    ['closes after the dot', { dot: 'close' }],
    ['is silent after the dot', { dot: 'silence' }],
  ])('%s: uncertain, and not sent again by itself', async (_, script) => {
    const row = await deliverTo(script);
    expect(row).toMatchObject({ state: 'uncertain', reason: 'no-answer' });
    const [messageId] = server.messageIds;
    expect(server.messageIds).toEqual([domain.get(ReturnPath).messageId(row.id, 'hello@roundtrip.example')]);
    await server.behave();
    domain.clock.advance({ days: 2 });
    await outbox.deliverBatch();
    expect(server.messageIds.filter((id) => id === messageId)).toHaveLength(1);
    expect((await world.row(row.id)).state).toBe('uncertain');
  });

  it('closes while a message too large for the buffers is under way: pending again', async () => {
    await server.behave({ body: 'close' });
    const id = await world.message({
      body: '{{customer.attributes.essay}}',
      attributes: { essay: '长'.repeat(900_000) },
    });
    await outbox.deliverBatch();
    expect(await world.row(id)).toMatchObject({ state: 'pending', reason: 'connection-lost' });
    expect(server.received).toEqual([]);
  });

  it('is not there: pending again; five times not there: rejected', async () => {
    const away = await startDeliveryWorld({ SMTP_URL: 'smtp://127.0.0.1:1', SEND_CONCURRENCY: 2 });
    const id = await away.world.message({ purpose: 'transactional' });
    for (let attempt = 1; attempt < 5; attempt++) {
      await away.outbox.deliverBatch();
      const row = await away.world.row(id);
      expect(row).toMatchObject({ state: 'pending', reason: 'connection-lost', attempts: attempt });
      away.domain.clock.moveTo(row.not_before);
    }
    await away.outbox.deliverBatch();
    expect(await away.world.row(id)).toMatchObject({
      state: 'rejected',
      reason: 'retries-exhausted',
      attempts: 5,
    });
    await away.domain.stop();
  });
});
