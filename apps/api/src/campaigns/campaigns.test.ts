import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CampaignEngine } from '@roundtrip/domain/interact/campaigns/engine/campaign-engine.js';
import { Database } from '@roundtrip/domain/database/database.js';
import { startTestApi, type TestApi } from '../../../../test/setup/test-api.js';
import type { TestClient } from '../../../../test/setup/test-client.js';

let api: TestApi;
let marketer: TestClient;
let segmentId: number;

beforeAll(async () => {
  api = await startTestApi();
  marketer = await api.as('marketer');
  const database = api.app.get(Database);
  const now = api.clock.now();
  await database.run(
    `insert into customer (name, email, locale, created_at, updated_at)
     select 'Customer ' || n, 'c' || n || '@customer.example', 'en', $1, $1 from generate_series(1, 3) n`,
    [now],
  );
  const row = await database.row<{ id: number }>(
    `insert into segment (name, rule, created_at, updated_at) values ('Everybody', '{}', $1, $1) returning id`,
    [now],
  );
  segmentId = row!.id;
  await database.run(`insert into segment_member select $1, id, $2 from customer`, [segmentId, now]);
});
afterAll(() => api.stop());

const mjml = (body: string) =>
  `<mjml><mj-body><mj-section><mj-column><mj-text>${body}</mj-text></mj-column></mj-section></mj-body></mjml>`;
const template = (name: string, body = 'Hello {{customer.name}}') => ({
  ...{ name, channel: 'email', purpose: 'care', defaultLocale: 'en' },
  content: { en: { subject: 'Hello', preheader: 'Hi', mjml: mjml(body) } },
});
const definition = (more: object = {}) => ({
  trigger: { kind: 'now' },
  segmentId,
  templateId: null,
  ...more,
});

describe('a campaign, by the api', () => {
  it('is made, tried, launched, and gives an account of itself', async () => {
    const { body: saved } = await marketer.post('/api/templates', template('Care'));
    const ready = definition({ templateId: saved.id });
    const campaign = await marketer.post('/api/campaigns', {
      name: 'Care for all',
      definition: definition(),
    });
    expect(campaign).toMatchObject({
      status: 201,
      body: { status: 'draft', segmentName: 'Everybody', channel: null },
    });
    const path = `/api/campaigns/${campaign.body.id}`;

    const problems = await marketer.post('/api/campaigns/check', { definition: definition() });
    expect(problems.body).toMatchObject([
      { code: 'template-needed', severity: 'error', path: ['steps', 'send', 'templateId'] },
    ]);
    expect(await marketer.post(`${path}/launch`)).toMatchObject({
      status: 422,
      body: {
        code: 'campaign-not-ready',
        errors: [{ path: ['definition', 'steps', 'send', 'templateId'], code: 'template-needed' }],
      },
    });

    await marketer.put(path, { name: 'Care for all', definition: ready });
    expect((await marketer.post('/api/campaigns/dry-run', { definition: ready })).body).toMatchObject({
      ...{ audience: 3, sendable: 3, excluded: [], byLocale: [{ locale: 'en', count: 3 }] },
    });
    const [customer] = (await marketer.post('/api/campaigns/dry-run', { definition: ready })).body.sample;
    const shown = await marketer.post('/api/campaigns/preview', {
      definition: ready,
      customerId: customer.customerId,
    });
    expect(shown.body).toMatchObject({
      preview: { subject: 'Hello', missing: [] },
      verdict: { outcome: 'send' },
    });

    expect(await marketer.post(`${path}/launch`)).toMatchObject({ status: 200, body: { status: 'running' } });
    while (await api.app.get(CampaignEngine).advance());
    expect((await marketer.get(`${path}/accounting`)).body).toEqual({
      ...{ audience: 3, accepted: 0, rejected: 0, uncertain: 0, excluded: {}, pending: 3 },
    });
    expect((await marketer.get(`${path}/recipients?outcome=pending&limit=2`)).body.rows).toHaveLength(2);
    const decisions = await marketer.get(`/api/customers/${customer.customerId}/decisions`);
    expect(decisions.body.rows).toMatchObject([{ campaignName: 'Care for all', outcome: 'pending' }]);

    expect(await marketer.put(path, { name: 'x', definition: ready })).toMatchObject({
      ...{ status: 409, body: { code: 'campaign-running' } },
    });
    expect((await marketer.post(`${path}/pause`)).body.status).toBe('paused');
    expect((await marketer.post(`${path}/resume`)).body.status).toBe('running');
    expect((await marketer.post(`${path}/stop`)).body.status).toBe('stopped');
    expect((await marketer.post(`${path}/duplicate`)).body).toMatchObject({
      status: 'draft',
      name: 'Care for all (2)',
    });
    expect((await marketer.get('/api/campaigns')).body.rows).toHaveLength(2);
  });

  it('goes on with a new version once a second person has agreed to it', async () => {
    const owner = await api.as('owner');
    const rule = { secondPerson: true, approvers: 'marketer', leastPeople: null };
    expect((await marketer.put('/api/approval-rule', rule)).status).toBe(403);
    expect((await owner.put('/api/approval-rule', rule)).body).toEqual(rule);
    const { body: saved } = await marketer.post('/api/templates', template('Daily'));
    const daily = definition({ templateId: saved.id, trigger: { kind: 'cron', cron: '0 9 * * *' } });
    const { body: made } = await marketer.post('/api/campaigns', { name: 'Daily', definition: daily });
    const path = `/api/campaigns/${made.id}`;
    const agree = async (asked: object) => {
      await marketer.post(`${path}/submit`, asked);
      expect((await marketer.post(`${path}/judge`, { verdict: 'approved' })).body.code).toBe('approval-own');
      return owner.post(`${path}/judge`, { verdict: 'approved' });
    };

    expect(await marketer.post(`${path}/launch`)).toMatchObject({
      ...{ status: 409, body: { code: 'approval-needed' } },
    });
    expect((await agree({})).body).toMatchObject([{ submittedBy: 'marketer', decidedBy: 'owner' }]);
    expect((await marketer.post(`${path}/launch`)).status).toBe(200);

    const audience = { ...made.definition.audience, entryCap: 100 };
    const next = { ...made.definition, audience };
    await agree({ definition: next });
    const revised = await marketer.post(`${path}/versions`, { definition: next });
    expect(revised).toMatchObject({ status: 201, body: { definition: next } });
    expect((await marketer.get(`${path}/versions`)).body).toMatchObject([
      { version: 2, createdBy: 'marketer', isCurrent: true },
      { version: 1, isCurrent: false },
    ]);
    expect((await marketer.get(`${path}/approvals`)).body).toHaveLength(2);
    await owner.put('/api/approval-rule', { ...rule, secondPerson: false });
    expect((await marketer.get('/api/approval-rule')).body).toEqual({ ...rule, secondPerson: false });
  });

  it('sends any of its messages to people of the company, as a customer would get it', async () => {
    const { body: first } = await marketer.post('/api/templates', template('First'));
    const { body: second } = await marketer.post(
      '/api/templates',
      template('Second', 'Bye {{customer.name}}'),
    );
    const { definition: given } = (await marketer.get('/api/campaigns')).body.rows[0];
    const steps = {
      hello: { kind: 'send', templateId: first.id, next: 'bye' },
      bye: { kind: 'send', templateId: second.id, next: null },
    };
    const asked = { definition: { ...given, start: 'hello', steps }, customerId: 1, step: 'bye' };
    const sent = await marketer.post('/api/campaigns/test-send', { ...asked, to: ['ann@company.example'] });
    expect(sent).toMatchObject({
      ...{ status: 200, body: { results: [{ to: 'ann@company.example', outcome: 'accepted' }] } },
    });
    const { rows } = (await marketer.get('/api/mailbox')).body;
    expect(rows).toMatchObject([{ subject: '[Test] Hello', to: expect.stringContaining('ann@') }]);
    expect((await marketer.get(`/api/mailbox/${rows[0].id}`)).body.text).toContain('Bye Customer 1');

    const wrong = await marketer.post('/api/campaigns/test-send', { ...asked, to: ['+441632960001'] });
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ code: 'trial-address-email' }] } });
    const analyst = await api.as('analyst');
    expect((await analyst.post('/api/campaigns/test-send', { ...asked, to: ['a@b.example'] })).status).toBe(
      403,
    );
  });

  it('reads a cron expression aloud', async () => {
    const { body } = await marketer.post('/api/campaigns/occurrences', { cron: '0 9 * * 1' });
    expect(body).toMatchObject({
      fault: null,
      occurrences: expect.arrayContaining(['2026-11-09T01:00:00.000Z']),
    });
    expect(body.occurrences).toHaveLength(5);
    const refused = await marketer.post('/api/campaigns/occurrences', { cron: 'soon' });
    expect(refused.body).toEqual({ fault: 'cron-invalid', occurrences: [] });
  });
});

describe('a template, by the api', () => {
  it('is refused with the place of its faults', async () => {
    expect(await marketer.post('/api/templates', template('Broken', '{{#if x}}'))).toMatchObject({
      status: 422,
      body: { errors: [{ path: ['content', 'en', 'mjml'], code: 'syntax-error' }] },
    });
  });

  it('is previewed from an address of its own, where nothing runs', async () => {
    const { name: _, ...source } = template('x', 'Hello <b>{{customer.name}}</b>');
    const { body } = await marketer.post('/api/templates/preview', { source });
    const page = await marketer.get(`/api/templates/previews/${body.id}`);
    expect(page.body).toContain('<b>Emma Clarke</b>');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = page.headers.get('content-security-policy');
    expect(policy).toMatch(
      /^sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src /,
    );
    expect(policy).not.toContain('allow-scripts');
    expect(await api.anonymous.get(`/api/templates/previews/${body.id}`)).toMatchObject({ status: 401 });
    expect(await marketer.get('/api/templates/previews/9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d')).toMatchObject({
      ...{ status: 404, body: { code: 'preview-not-found' } },
    });
  });

  it('is saved in versions, listed and archived', async () => {
    const { body: saved } = await marketer.post('/api/templates', template('Versions'));
    const changed = await marketer.put(`/api/templates/${saved.id}`, template('Versions', 'Goodbye'));
    expect(changed.body).toMatchObject({ version: 2, variables: [] });
    expect((await marketer.get(`/api/templates/${saved.id}/versions`)).body).toHaveLength(2);
    expect((await marketer.delete(`/api/templates/${saved.id}`)).status).toBe(204);
    const { body } = await marketer.get('/api/templates?search=versions');
    expect(body.rows).toEqual([]);
    expect((await marketer.get('/api/templates/vocabulary')).body.helpers.length).toBeGreaterThan(5);
  });
});

describe('offers and the policy, by the api', () => {
  it('are read and written', async () => {
    const offer = {
      name: { 'zh-CN': '礼遇', en: 'Thanks' },
      codePrefix: 'THANKS',
      percentOff: 15,
      validDays: 30,
    };
    const { body: made } = await marketer.post('/api/offers', offer);
    expect((await marketer.put(`/api/offers/${made.id}`, { ...offer, percentOff: 20 })).body.percentOff).toBe(
      20,
    );
    expect((await marketer.get(`/api/offers/${made.id}/coupons`)).body).toEqual({ rows: [], next: null });
    expect((await marketer.delete(`/api/offers/${made.id}`)).status).toBe(204);
    expect((await marketer.get('/api/offers?archived=true')).body.rows).toHaveLength(1);

    const owner = await api.as('owner');
    const { body: policy } = await owner.get('/api/policy');
    const night = { from: '22:00', to: '09:00' };
    const written = await owner.put('/api/policy', { ...policy, quietHours: { email: null, sms: night } });
    expect(written.body.quietHours).toEqual({ email: null, sms: night });
    const never = { ...policy, quietHours: { email: null, sms: { from: '25:00', to: '09:00' } } };
    expect(await owner.put('/api/policy', never)).toMatchObject({
      status: 422,
      body: { errors: [{ path: ['quietHours', 'sms', 'from'], code: 'wrong-format' }] },
    });
  });
});
