import { createHmac, createSign, generateKeyPairSync, sign } from 'node:crypto';
import { Database } from '@roundtrip/domain/database/database.js';
import { ReturnPath } from '@roundtrip/domain/interact/delivery/bounces/return-path.js';
import { HttpExchange } from '@roundtrip/domain/interact/delivery/sms/http/http-exchange.js';
import { TemplatesService } from '@roundtrip/domain/interact/templates/templates.service.js';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { certificate, privateKey as certified } from '../../../../test/factories/certificate.js';
import { MessageWorld } from '../../../../test/factories/message-world.js';
import { startTestApi, type TestApi } from '../../../../test/setup/test-api.js';
import type { TestClient } from '../../../../test/setup/test-client.js';

let api: TestApi;
let owner: TestClient;
let database: Database;
let world: MessageWorld;
let hook = '';
let serial = 0;

beforeAll(async () => {
  api = await startTestApi({ PUBLIC_URL: 'https://rt.example' });
  owner = await api.as('owner');
  database = api.app.get(Database);
  world = new MessageWorld(database, api.clock, api.app.get(TemplatesService));
});
afterAll(() => api.stop());

async function use(reportsBy: string, reportKey: string): Promise<void> {
  const name = `Provider ${++serial}`;
  const made = await owner.post('/api/mail-providers', {
    ...{ name, host: 'smtp.example', port: 587, security: 'starttls', username: '', weight: 1 },
    ...{ perMinute: null, fallbackId: null, dkim: null, reportsBy, reportKey },
  });
  expect(made.status).toBe(201);
  const { body } = await owner.get('/api/mail-providers');
  const view = body.providers.find(({ id }: { id: number }) => id === made.body.id);
  expect(JSON.stringify(view)).not.toContain(reportKey);
  hook = new URL(view.callbackUrl).pathname;
}
async function sent(): Promise<number> {
  const id = await world.message();
  await world.accept(id);
  return id;
}
const messageIdOf = (id: number) => api.app.get(ReturnPath).messageId(id, 'hello@shop.example');
const call = async (body: string, headers: Record<string, string> = {}) =>
  (
    await fetch(api.url + hook, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    })
  ).status;
const factsOf = async (id: number) =>
  (
    await database.rows<{ kind: string; type: string | null }>(
      `select kind, detail->>'type' as type from reaction where message_id = $1 order by id`,
      [id],
    )
  ).map(({ kind, type }) => (type ? `${kind} ${type}` : kind));
const isSuppressed = async (id: number) =>
  (await database.rows('select 1 from suppression s join message m using (address) where m.id = $1', [id]))
    .length > 0;

describe('SendGrid’s calls', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  beforeAll(() => use('sendgrid', publicKey.export({ type: 'spki', format: 'der' }).toString('base64')));
  /** As SendGrid signs: ECDSA over the timestamp and the bytes. */
  function signed(events: object[]): [string, Record<string, string>] {
    const body = JSON.stringify(events);
    const timestamp = '1793606400';
    const signature = createSign('sha256')
      .update(timestamp + body)
      .sign(privateKey, 'base64');
    return [
      body,
      {
        'x-twilio-email-event-webhook-signature': signature,
        'x-twilio-email-event-webhook-timestamp': timestamp,
      },
    ];
  }
  const event = (id: number, more: object) => ({ 'smtp-id': messageIdOf(id), ...more });

  it('tell of several messages at once, each fact once', async () => {
    const [gone, full, unhappy, there] = [await sent(), await sent(), await sent(), await sent()];
    const told = signed([
      event(gone, { event: 'bounce', type: 'bounce', status: '5.1.1', reason: '550 no such user' }),
      event(full, { event: 'bounce', type: 'blocked', status: '5.7.1', reason: '550 blocked' }),
      event(unhappy, { event: 'spamreport' }),
      event(there, { event: 'delivered', response: '250 OK' }),
      { event: 'open', 'smtp-id': '<somebody@else>' },
    ]);
    expect([await call(...told), await call(...told)]).toEqual([200, 200]);
    expect(await Promise.all([gone, full, unhappy, there].map(factsOf))).toEqual([
      ['bounced hard'],
      ['bounced refused'],
      ['complained'],
      ['delivered'],
    ]);
    expect(await Promise.all([gone, full, unhappy, there].map(isSuppressed))).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('are refused where a byte was changed', async () => {
    const id = await sent();
    const [body, headers] = signed([event(id, { event: 'spamreport' })]);
    expect(await call(`${body} `, headers)).toBe(404);
    expect(await call(body)).toBe(404);
    expect(await factsOf(id)).toEqual([]);
  });
});

describe('Mailgun’s calls', () => {
  beforeAll(() => use('mailgun', 'signing-key'));
  function signed(id: number, event: object, key = 'signing-key', age = 0): string {
    const timestamp = String(Math.floor(api.clock.now().getTime() / 1_000) - age);
    const token = 'a'.repeat(50);
    const signature = createHmac('sha256', key)
      .update(timestamp + token)
      .digest('hex');
    const message = { headers: { 'message-id': messageIdOf(id).slice(1, -1) } };
    return JSON.stringify({
      signature: { timestamp, token, signature },
      'event-data': { message, ...event },
    });
  }
  const failed = (severity: string, code: number) => ({
    ...{ event: 'failed', severity },
    'delivery-status': { code, message: 'mailbox unavailable' },
  });

  it('tell of failures for good, and of complaints', async () => {
    const [gone, later, unhappy] = [await sent(), await sent(), await sent()];
    await call(signed(gone, failed('permanent', 550)));
    await call(signed(later, failed('temporary', 450)));
    await call(signed(unhappy, { event: 'complained' }));
    expect(await Promise.all([gone, later, unhappy].map(factsOf))).toEqual([
      ['bounced hard'],
      [],
      ['complained'],
    ]);
  });

  it('are refused by another key, and long afterwards', async () => {
    const id = await sent();
    expect(await call(signed(id, { event: 'complained' }, 'guessed'))).toBe(404);
    expect(await call(signed(id, { event: 'complained' }, 'signing-key', 100_000))).toBe(404);
    expect(await call('{"signature":7}')).toBe(404);
    expect(await factsOf(id)).toEqual([]);
  });
});

describe('Amazon’s calls', () => {
  const topic = 'arn:aws:sns:eu-central-1:123456789012:bounces';
  const certificateUrl =
    'https://sns.eu-central-1.amazonaws.com/SimpleNotificationService-0123456789abcdef0123456789abcdef.pem';
  let asked: string[] = [];
  beforeAll(() => use('ses', topic));
  afterEach(() => vi.restoreAllMocks());

  /** Amazon's servers: its certificate, and the address that confirms a subscription. */
  function amazon() {
    asked = [];
    vi.spyOn(api.app.get(HttpExchange, { strict: false }), 'send').mockImplementation(({ url }) => {
      asked.push(url);
      return Promise.resolve({ answer: { status: 200, headers: {}, body: certificate } });
    });
  }
  function signed(more: Record<string, string>): string {
    const message: Record<string, string> = {
      ...{ Type: 'Notification', MessageId: 'm-1', TopicArn: topic, Timestamp: '2026-11-02T10:00:00.000Z' },
      ...{ SignatureVersion: '2', SigningCertURL: certificateUrl },
      ...more,
    };
    const names =
      message['Type'] === 'Notification'
        ? ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type']
        : ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'];
    const text = names
      .filter((name) => name in message)
      .map((name) => `${name}\n${message[name]}\n`)
      .join('');
    const hash = message['SignatureVersion'] === '1' ? 'sha1' : 'sha256';
    return JSON.stringify({
      ...message,
      Signature: sign(hash, Buffer.from(text), certified).toString('base64'),
    });
  }
  const mail = (id: number) => ({ commonHeaders: { messageId: messageIdOf(id) } });
  const bounce = (id: number, bounceType: string, status: string) =>
    JSON.stringify({
      ...{ eventType: 'Bounce', mail: mail(id) },
      bounce: { bounceType, bouncedRecipients: [{ status, diagnosticCode: 'smtp; 550' }] },
    });
  const PLAIN = { 'content-type': 'text/plain; charset=UTF-8' };

  it.each(['1', '2'])(
    'tell of bounces and complaints, by signatures of version %s',
    async (SignatureVersion) => {
      amazon();
      const [gone, full, unhappy] = [await sent(), await sent(), await sent()];
      const complaint = JSON.stringify({
        ...{ notificationType: 'Complaint', mail: mail(unhappy) },
        complaint: { complaintFeedbackType: 'abuse' },
      });
      for (const Message of [
        bounce(gone, 'Permanent', '5.1.1'),
        bounce(full, 'Transient', '5.2.2'),
        complaint,
      ])
        expect(await call(signed({ Message, SignatureVersion }), PLAIN)).toBe(200);
      expect(await Promise.all([gone, full, unhappy].map(factsOf))).toEqual([
        ['bounced hard'],
        ['bounced soft'],
        ['complained'],
      ]);
    },
  );

  it('have their question answered whether we want them', async () => {
    amazon();
    const SubscribeURL = 'https://sns.eu-central-1.amazonaws.com/?Action=ConfirmSubscription&Token=t';
    const question = { Type: 'SubscriptionConfirmation', Message: 'Confirm.', Token: 't', SubscribeURL };
    expect(await call(signed(question), PLAIN)).toBe(200);
    expect(asked.at(-1)).toBe(SubscribeURL);
    await call(signed({ ...question, SubscribeURL: 'http://169.254.169.254/latest' }), PLAIN);
    expect(asked.some((url) => url.includes('169.254'))).toBe(false);
  });

  it('are refused of another topic, by a certificate from elsewhere, and where a letter was changed', async () => {
    amazon();
    const id = await sent();
    const Message = bounce(id, 'Permanent', '5.1.1');
    expect(await call(signed({ Message, TopicArn: `${topic}2` }), PLAIN)).toBe(404);
    const elsewhere = 'https://sns.evil.example/SimpleNotificationService-0.pem';
    expect(await call(signed({ Message, SigningCertURL: elsewhere }), PLAIN)).toBe(404);
    expect(asked).not.toContain(elsewhere);
    expect(await call(signed({ Message }).replace('5.1.1', '5.1.2'), PLAIN)).toBe(404);
    expect(await factsOf(id)).toEqual([]);
  });
});

it('the address of calls leads nowhere unless it is genuine', async () => {
  const answer = await fetch(`${api.url}/hooks/mail/guessed`, { method: 'POST' });
  expect(answer.status).toBe(404);
});
