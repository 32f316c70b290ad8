import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliveryReport, feedbackReport } from '../../../../../../test/factories/mail-reports.js';
import { type MessageWorld, startDeliveryWorld } from '../../../../../../test/factories/message-world.js';
import { SmtpScriptServer } from '../../../../../../test/factories/smtp-script-server.js';
import type { TestDomain } from '../../../../../../test/setup/test-domain.js';
import type { OutboxService } from '../../outbox/outbox.service.js';
import { SOFT_BOUNCES } from './bounces.service.js';
import { ReportServer } from './report-server.js';
import { ReturnPath } from './return-path.js';

describe('what comes back to the return path', () => {
  let server: SmtpScriptServer;
  let domain: TestDomain;
  let world: MessageWorld;
  let outbox: OutboxService;
  let returnPath: ReturnPath;
  let port: number | null;

  beforeAll(async () => {
    server = await SmtpScriptServer.start();
    const SMTP_URL = `smtp://127.0.0.1:${server.port}`;
    ({ domain, world, outbox } = await startDeliveryWorld({ SMTP_URL, BOUNCE_DOMAIN: 'b.shop.example' }));
    returnPath = domain.get(ReturnPath);
    port = await domain.get(ReportServer).start();
  });
  afterAll(async () => {
    await domain.stop();
    await server.stop();
  });

  /** As a mail server brings a report; to the return path of the message unless told otherwise. */
  async function report(id: number, raw: string, to = returnPath.envelopeSender(id, 'hello@shop.example')) {
    const transport = createTransport({ host: '127.0.0.1', port: port ?? 0, ignoreTLS: true });
    await transport.sendMail({ envelope: { from: '', to }, raw });
    transport.close();
  }
  const facts = (id: number) =>
    domain.database.rows(
      `select kind, verdict, detail->>'type' as type from reaction where message_id = $1`,
      [id],
    );
  const suppressed = async (id: number) => {
    const row = await domain.database.row<{ reason: string }>(
      `select s.reason from message m join suppression s on s.channel = 'email' and s.address = m.address where m.id = $1`,
      [id],
    );
    return row?.reason ?? null;
  };
  const sent = async (address?: string) => {
    const id = await world.message(address ? { address } : {});
    await world.accept(id);
    return id;
  };

  it('gives an address up at once after a hard bounce, once however often it is told', async () => {
    const id = await sent();
    await report(id, deliveryReport());
    await report(id, deliveryReport());
    expect(await facts(id)).toEqual([{ kind: 'bounced', verdict: 'machine', type: 'hard' }]);
    expect(await suppressed(id)).toBe('bounced');
  });

  it('gives an address up after several soft bounces in a month, and forgets those of long ago', async () => {
    const soft = deliveryReport({ status: '4.2.2', diagnostic: 'smtp; 452 4.2.2 mailbox full' });
    const first = await sent();
    await world.copies(first, SOFT_BOUNCES.limit);
    const rows = await domain.database.rows<{ id: number }>(
      `update message set state = 'accepted' where address = (select address from message where id = $1) and id <> $1
       returning id`,
      [first],
    );
    const [last, ...others] = rows.map(({ id }) => id);
    await report(first, soft);
    domain.clock.advance({ days: SOFT_BOUNCES.days + 1 });
    for (const id of others) await report(id, soft);
    expect(await suppressed(first)).toBeNull();
    await report(last!, soft);
    expect(await suppressed(first)).toBe('bounced');
  });

  it('holds a refusal of us or of the mail against nobody, however often it comes', async () => {
    const first = await sent();
    await world.copies(first, SOFT_BOUNCES.limit);
    const rows = await domain.database.rows<{ id: number }>(
      `update message set state = 'accepted' where address = (select address from message where id = $1) returning id`,
      [first],
    );
    const refused = deliveryReport({ status: '5.7.1', diagnostic: 'smtp; 554 5.7.1 blocked' });
    for (const { id } of rows) await report(id, refused);
    expect(rows.length).toBeGreaterThan(SOFT_BOUNCES.limit);
    expect(await facts(first)).toMatchObject([{ kind: 'bounced', type: 'refused' }]);
    expect(await suppressed(first)).toBeNull();
  });

  it('suppresses the address after a complaint, and takes the consent back', async () => {
    const id = await sent();
    await report(id, feedbackReport('abuse'));
    expect(await facts(id)).toMatchObject([{ kind: 'complained' }]);
    expect(await suppressed(id)).toBe('complained');
    const { customer_id } = await world.row(id);
    const consents = await domain.database.rows(
      `select distinct status from consent where customer_id = $1 and channel = 'email'`,
      [customer_id],
    );
    expect(consents).toEqual([{ status: 'withdrawn' }]);
  });

  it('finds the message by its Message-ID where the report came another way, and believes no invented one', async () => {
    const id = await sent();
    const messageId = returnPath.messageId(id, 'hello@shop.example').replace(/[<>]/g, '');
    await report(id, feedbackReport('abuse', { messageId: messageId.toUpperCase() }), 'abuse@shop.example');
    expect(await suppressed(id)).toBe('complained');
    const other = await sent();
    await report(
      other,
      feedbackReport('abuse', { messageId: `rt.${other}@shop.example` }),
      'abuse@shop.example',
    );
    await report(other, 'From: a@b.example\r\nSubject: Away\r\n\r\nBack on Monday\r\n');
    expect([await facts(other), await suppressed(other)]).toEqual([[], null]);
  });

  it('does nothing about a delay', async () => {
    const id = await sent();
    await report(id, deliveryReport({ action: 'delayed', status: '4.4.1' }));
    expect([await facts(id), await suppressed(id)]).toEqual([[], null]);
  });

  it('counts a refusal at the door as a bounce', async () => {
    await server.behave({ rcpt: '550 5.1.1 no such user' });
    const id = await world.message();
    await outbox.deliverBatch();
    expect(await world.row(id)).toMatchObject({ state: 'rejected', reason: 'address-refused' });
    expect(await facts(id)).toMatchObject([{ kind: 'bounced', type: 'hard' }]);
    expect(await suppressed(id)).toBe('bounced');
  });
});
