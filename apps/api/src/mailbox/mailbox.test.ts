import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '@roundtrip/domain/database/database.js';
import { MailboxServer } from '@roundtrip/domain/interact/mailbox/mailbox-server.js';
import { ReturnPath } from '@roundtrip/domain/interact/delivery/bounces/return-path.js';
import { MessageLinks } from '@roundtrip/domain/interact/messages/message-links.js';
import { OutboxService } from '@roundtrip/domain/interact/outbox/outbox.service.js';
import { TemplatesService } from '@roundtrip/domain/interact/templates/templates.service.js';
import { createTransport } from 'nodemailer';
import { MessageWorld } from '../../../../test/factories/message-world.js';
import { startTestApi, type TestApi } from '../../../../test/setup/test-api.js';
import type { TestClient } from '../../../../test/setup/test-client.js';

describe('the built-in mailbox', () => {
  let api: TestApi;
  let marketer: TestClient;
  let world: MessageWorld;
  let outbox: OutboxService;

  beforeAll(async () => {
    api = await startTestApi();
    marketer = await api.as('marketer');
    world = new MessageWorld(api.app.get(Database), api.clock, api.app.get(TemplatesService));
    outbox = api.app.get(OutboxService);
  });
  afterAll(() => api.stop());

  const deliverAll = async () => {
    while (await outbox.deliverBatch());
  };
  const latest = async () => (await marketer.get('/api/mailbox?limit=1')).body.rows[0];
  const mailTo = async (message: Parameters<ReturnType<typeof createTransport>['sendMail']>[0]) => {
    const transport = createTransport(await api.app.get(MailboxServer).url());
    try {
      return await transport.sendMail({ from: 'a@b.example', to: 'hello@roundtrip.example', ...message });
    } finally {
      transport.close();
    }
  };

  it('gets what the outbox delivers, to be read with its links and its unsubscribe button', async () => {
    const id = await world.message({ name: '王思雨', address: 'siyu@customer.example' });
    await deliverAll();
    expect(await world.row(id)).toMatchObject({ state: 'accepted' });
    const summary = await latest();
    expect(summary).toMatchObject({
      to: 'siyu@customer.example',
      subject: 'For 王思雨',
      from: 'Roundtrip <hello@roundtrip.example>',
      readAt: null,
    });
    const links = api.app.get(MessageLinks);
    const { body: mail } = await marketer.get(`/api/mailbox/${summary.id}`);
    expect(mail.text).toContain('Hello 王思雨');
    expect(mail.links).toContainEqual({ href: links.clickUrl(id, 0), text: 'tea' });
    expect(mail.links).toContainEqual({ href: links.url('unsubscribe', id), text: 'unsubscribe' });
    expect(mail.unsubscribe).toEqual({
      https: links.url('unsubscribe', id),
      mailto: `mailto:hello@roundtrip.example?subject=unsubscribe%20${links.token('unsubscribe', id)}`,
      oneClick: true,
    });
    expect(mail.headers).toContainEqual({
      name: 'Message-ID',
      value: api.app.get(ReturnPath).messageId(id, 'hello@roundtrip.example'),
    });
  });

  it('shows the HTML where it can run and load nothing, and its links open outside', async () => {
    const { id } = await latest();
    const answer = await marketer.get(`/api/mailbox/${id}/html`);
    expect(answer.headers.get('content-security-policy')).toBe(
      "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; " +
        "img-src 'self' data:; frame-ancestors 'self'; base-uri 'none'",
    );
    expect(answer.body).toContain('<a target="_blank" href="');
    expect((await api.anonymous.get(`/api/mailbox/${id}/html`)).status).toBe(401);
  });

  it('unsubscribes by mail as the header says', async () => {
    const { id } = await latest();
    const { body } = await marketer.get(`/api/mailbox/${id}`);
    const subject = decodeURIComponent(new URL(body.unsubscribe.mailto).search.slice('?subject='.length));
    await mailTo({ to: 'somebody@else.example', subject, text: '' });
    const withdrawn = () =>
      api.app.get(Database).rows(`select from consent where status = 'withdrawn' and channel = 'email'`);
    expect(await withdrawn()).toHaveLength(0);
    await mailTo({ subject, text: '' });
    expect(await withdrawn()).toHaveLength(1);
  });

  it('finds mails by recipient and subject, wildcards taken literally, and pages by key', async () => {
    for (const n of [1, 2, 3]) await mailTo({ to: `p${n}@page.example`, subject: `100% of _page_ ${n}` });
    const found = async (search: string) => {
      const { body } = await marketer.get(`/api/mailbox?search=${encodeURIComponent(search)}`);
      return body.rows.length;
    };
    expect([
      await found('@page.example'),
      await found('100% OF'),
      await found('%'),
      await found('_page_'),
    ]).toEqual([3, 3, 3, 3]);
    expect(await found('p2@')).toBe(1);
    const first = await marketer.get('/api/mailbox?search=page.example&limit=2');
    const rest = await marketer.get(`/api/mailbox?search=page.example&limit=2&after=${first.body.next}`);
    expect([...first.body.rows, ...rest.body.rows].map(({ to }: { to: string }) => to)).toEqual(
      [3, 2, 1].map((n) => `p${n}@page.example`),
    );
    expect((await marketer.get('/api/mailbox?after=bm90IG91cnM')).status).toBe(200);
  });

  it('takes whatever mail is: attachments, odd headers, an envelope of several, none of it', async () => {
    await mailTo({
      to: ['a@x.example', 'b@x.example'],
      subject: 'Files',
      text: 'See https://shop.example/a',
      attachments: [{ filename: '订单.pdf', content: 'pdf' }],
    });
    const { body: rows } = await marketer.get('/api/mailbox?search=Files');
    expect(rows.rows.map(({ to }: { to: string }) => to).sort()).toEqual(['a@x.example', 'b@x.example']);
    const { body: mail } = await marketer.get(`/api/mailbox/${rows.rows[0].id}`);
    expect(mail).toMatchObject({
      attachments: [{ name: '订单.pdf', type: 'application/pdf', size: 3 }],
      hasHtml: false,
      unsubscribe: null,
      links: [{ href: 'https://shop.example/a' }],
    });
    expect((await marketer.get(`/api/mailbox/${rows.rows[0].id}/html`)).status).toBe(404);
    await mailTo({ raw: 'no header here' });
    expect((await marketer.get(`/api/mailbox/${(await latest()).id}`)).status).toBe(200);
  });

  it('refuses a mail of more than 10 MB', async () => {
    await expect(mailTo({ subject: 'Huge', text: 'x'.repeat(11 * 1024 * 1024) })).rejects.toMatchObject({
      code: 'EMESSAGE',
    });
    expect((await marketer.get('/api/mailbox?search=Huge')).body.rows).toEqual([]);
  });

  it('is read, and emptied', async () => {
    const { id } = await latest();
    expect((await marketer.post(`/api/mailbox/${id}/read`)).status).toBe(204);
    expect((await marketer.get(`/api/mailbox/${id}`)).body.readAt).not.toBeNull();
    expect((await marketer.post('/api/mailbox/999999/read')).status).toBe(404);
    expect((await marketer.delete('/api/mailbox')).status).toBe(204);
    expect((await marketer.get('/api/mailbox')).body).toEqual({ rows: [], next: null });
  });

  it('listens on the loopback alone, elsewhere where its port is taken', async () => {
    const taken = Number(new URL(await api.app.get(MailboxServer).url()).port);
    const second = await startTestApi({ MAILBOX_PORT: taken });
    const { hostname, port } = new URL(await second.app.get(MailboxServer).url());
    expect([hostname, port === String(taken)]).toEqual(['127.0.0.1', false]);
    const socket = connect(Number(port), hostname);
    const banner = await new Promise((resolve) => socket.once('data', (data) => resolve(String(data))));
    expect(banner).toMatch(/^220 .*Roundtrip mailbox/);
    socket.destroy();
    await second.stop();
  });
});

describe('the built-in phone', () => {
  let api: TestApi;
  let marketer: TestClient;
  let database: Database;
  let world: MessageWorld;

  beforeAll(async () => {
    api = await startTestApi();
    marketer = await api.as('marketer');
    database = api.app.get(Database);
    world = new MessageWorld(database, api.clock, api.app.get(TemplatesService));
  });
  afterAll(() => api.stop());

  const sms = async (body: string, of: Parameters<MessageWorld['message']>[0] = {}) => {
    const id = await world.message({ channel: 'sms', purpose: 'care', body, ...of });
    while (await api.app.get(OutboxService).deliverBatch());
    return id;
  };
  const conversation = async (phone: string) =>
    (await marketer.get(`/api/phone?search=${encodeURIComponent(phone)}`)).body.rows;

  it('shows what arrived, its segments counted, and each message once', async () => {
    const id = await sms(`您好，${'茶'.repeat(80)}`);
    const { address } = (await world.row(id)) as unknown as { address: string };
    await database.run(`update message set state = 'pending' where id = $1`, [id]);
    while (await api.app.get(OutboxService).deliverBatch());
    expect(await world.row(id)).toMatchObject({ state: 'accepted', smtp_message_id: `message:${id}` });
    expect(await conversation(address)).toMatchObject([
      { direction: 'received', segments: 2, phone: address },
    ]);
  });

  it('rejects a number that is none', async () => {
    const id = await sms('Hello', { address: '12' });
    expect(await world.row(id)).toMatchObject({ state: 'rejected', reason: 'address-impossible' });
  });

  it.each(['stop', ' ＳＴＯＰ！', '退订', 'TD'])(
    'takes "%s" for an opt-out: at once, confirmed once',
    async (word) => {
      const id = await sms('Hello, reply STOP to opt out');
      const { address, customer_id } = (await world.row(id)) as unknown as {
        address: string;
        customer_id: number;
      };
      const [{ id: phoneId }] = await conversation(address);
      const first = await marketer.post(`/api/phone/${phoneId}/reply`, { text: word });
      const second = await marketer.post(`/api/phone/${phoneId}/reply`, { text: word });
      expect([first.body, second.body]).toEqual([
        { optedOut: true, confirmed: true },
        { optedOut: true, confirmed: false },
      ]);
      const rows = await conversation(address);
      expect(rows.filter(({ direction }: { direction: string }) => direction === 'reply')).toHaveLength(2);
      expect(rows.filter(({ text }: { text: string }) => /unsubscribed/.test(text))).toHaveLength(1);
      expect(
        await database.rows('select reason, source from suppression where address = $1', [address]),
      ).toEqual([{ reason: 'unsubscribed', source: 'sms-reply' }]);
      const consents = await database.rows<{ channel: string; status: string }>(
        'select distinct channel, status from consent where customer_id = $1 order by channel',
        [customer_id],
      );
      expect(consents).toEqual([
        { channel: 'email', status: 'granted' },
        { channel: 'sms', status: 'withdrawn' },
      ]);
      expect(await database.rows('select kind, detail from reaction where message_id = $1', [id])).toEqual([
        { kind: 'unsubscribed', detail: { via: 'sms-reply' } },
      ]);
    },
  );

  it('takes other words for what they are', async () => {
    const id = await sms('How was it?');
    const { address } = (await world.row(id)) as unknown as { address: string };
    const [{ id: phoneId }] = await conversation(address);
    const { body } = await marketer.post(`/api/phone/${phoneId}/reply`, { text: 'I cannot stop smiling' });
    expect(body).toEqual({ optedOut: false, confirmed: false });
    expect(await database.rows('select from suppression where address = $1', [address])).toEqual([]);
    expect((await marketer.post('/api/phone/999999/reply', { text: 'x' })).status).toBe(404);
    expect((await marketer.post(`/api/phone/${phoneId}/reply`, { text: ' ' })).status).toBe(422);
  });
});
