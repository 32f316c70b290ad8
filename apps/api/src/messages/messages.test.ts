import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '@roundtrip/domain/database/database.js';
import { MessageLinks } from '@roundtrip/domain/interact/messages/message-links.js';
import { TemplatesService } from '@roundtrip/domain/interact/templates/templates.service.js';
import { MessageWorld } from '../../../../test/factories/message-world.js';
import { startTestApi, type TestApi } from '../../../../test/setup/test-api.js';
import type { TestClient } from '../../../../test/setup/test-client.js';

describe('messages in the admin', () => {
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

  const ids = (rows: { id: number }[]) => rows.map(({ id }) => id);

  it('are listed latest first, page by page, by state, channel, customer and campaign', async () => {
    const mails = await world.messages(3);
    api.clock.advance({ minutes: 1 });
    const sms = await world.message({ channel: 'sms', body: 'Hi' });
    await world.accept(mails[0]!);
    const first = await marketer.get('/api/messages?limit=2');
    const rest = await marketer.get(`/api/messages?limit=2&after=${first.body.next}`);
    expect([...ids(first.body.rows), ...ids(rest.body.rows)]).toEqual([sms, ...[...mails].reverse()]);
    expect(ids((await marketer.get('/api/messages?channel=sms')).body.rows)).toEqual([sms]);
    expect(ids((await marketer.get('/api/messages?state=accepted&channel=email')).body.rows)).toEqual([
      mails[0],
    ]);
    const { customer_id, campaign_id } = (await world.row(mails[1]!)) as unknown as Record<string, number>;
    expect(ids((await marketer.get(`/api/messages?customerId=${customer_id}`)).body.rows)).toEqual([
      mails[1],
    ]);
    expect(ids((await marketer.get(`/api/messages?campaignId=${campaign_id}`)).body.rows)).toEqual(
      [...mails].reverse(),
    );
    expect((await marketer.get('/api/messages?state=lost')).status).toBe(422);
    api.clock.advance({ hours: 24 });
    expect(ids((await marketer.get('/api/messages?days=1')).body.rows)).toEqual([]);
    expect(ids((await marketer.get('/api/messages?days=2&channel=sms')).body.rows)).toEqual([sms]);
  });

  it('are shown as they were rendered, with what came back, and without leaving a trace', async () => {
    const id = await world.message({ name: 'Emma' });
    await world.accept(id);
    const links = api.app.get(MessageLinks);
    await fetch(api.url + new URL(links.clickUrl(id, 0)).pathname, { method: 'HEAD', redirect: 'manual' });
    const { body } = await marketer.get(`/api/messages/${id}`);
    expect(body).toMatchObject({
      id,
      state: 'accepted',
      clicked: false,
      content: { kind: 'email', subject: 'For Emma', locale: 'en' },
      reactions: [{ kind: 'clicked', verdict: 'machine', link: 0, detail: { why: 'head-request' } }],
    });
    const page = await marketer.get(`/api/messages/${id}/html`);
    expect(page.body).toContain('Hello Emma');
    expect(page.body).toContain('href="https://shop.example/tea"');
    expect(page.body).not.toContain('/o/');
    expect(page.headers.get('content-security-policy')).toMatch(/^sandbox /);
    expect((await marketer.get('/api/messages/999999')).status).toBe(404);
  });

  it('say why they cannot be rendered', async () => {
    const id = await world.message({
      body: '{{date customer.attributes.since}}',
      attributes: { since: 'no date' },
    });
    expect((await marketer.get(`/api/messages/${id}`)).body.content).toMatchObject({
      kind: 'unrenderable',
      code: 'template-bad-value',
    });
    const page = await marketer.get(`/api/messages/${id}/html`);
    expect([page.status, page.body.code]).toEqual([409, 'message-unrenderable']);
  });

  it('can be resent or closed while uncertain, and only then', async () => {
    const [first, second, third] = await world.messages(3);
    await database.run(`update message set state = 'uncertain', settled_at = created_at where id = any($1)`, [
      [first, second],
    ]);
    expect((await marketer.post(`/api/messages/${first}/resend`)).status).toBe(204);
    expect((await marketer.post(`/api/messages/${second}/close`)).status).toBe(204);
    expect(await world.row(first!)).toMatchObject({ state: 'pending', reason: 'resend', settled_at: null });
    expect(await world.row(second!)).toMatchObject({ state: 'uncertain', reason: 'closed' });
    for (const id of [first, third]) {
      const answer = await marketer.post(`/api/messages/${id}/resend`);
      expect([answer.status, answer.body.code]).toEqual([409, 'message-not-uncertain']);
    }
    expect((await marketer.post('/api/messages/999999/close')).status).toBe(404);
    const analyst = await api.as('analyst');
    expect((await analyst.post(`/api/messages/${second}/resend`)).status).toBe(403);
  });
});
