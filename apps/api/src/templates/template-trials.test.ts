import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../../../test/setup/test-api.js';
import type { TestClient } from '../../../../test/setup/test-client.js';

let api: TestApi;
let marketer: TestClient;
beforeAll(async () => {
  api = await startTestApi();
  marketer = await api.as('marketer');
});
afterAll(() => api.stop());

const mjml = (body: string) =>
  `<mjml><mj-body><mj-section><mj-column><mj-text>${body}</mj-text></mj-column></mj-section></mj-body></mjml>`;
const mail = (body: string) => ({
  ...{ channel: 'email', purpose: 'care', defaultLocale: 'zh-CN' },
  content: { 'zh-CN': { subject: '您好', preheader: '', mjml: mjml(body) } },
});
const sms = (text: string) => ({
  ...{ channel: 'sms', purpose: 'care', defaultLocale: 'en' },
  content: { en: { text } },
});
const send = (body: object, by = marketer) => by.post('/api/templates/trial', body);

describe('trying a template', () => {
  it('sends it to each address named, once, marked as a test, as a customer of the list would get it', async () => {
    const to = ['ann@company.example', 'bob@company.example', 'ann@company.example'];
    const { status, body } = await send({ source: mail('{{customer.name}}，您好'), to });
    expect({ status, results: body.results }).toMatchObject({
      status: 200,
      results: [
        { to: to[0], outcome: 'accepted', reason: null },
        { to: to[1], outcome: 'accepted' },
      ],
    });
    const { rows } = (await marketer.get('/api/mailbox')).body;
    expect(rows.map(({ subject }: { subject: string }) => subject)).toEqual(['【测试】您好', '【测试】您好']);
  });

  it('sends an SMS as it stands: an operator compares it with the text it approved', async () => {
    const { body } = await send({ source: sms('Hello {{customer.first_name}}'), to: ['+441632960001'] });
    expect(body.results).toMatchObject([{ to: '+441632960001', outcome: 'accepted' }]);
    const { rows } = (await marketer.get('/api/phone')).body;
    expect(rows).toMatchObject([{ text: expect.stringMatching(/^Hello \w+$/) }]);
  });

  it('leaves no message, no decision and no contact behind', async () => {
    expect((await marketer.get('/api/messages')).body.rows).toEqual([]);
  });

  it('names each address its channel cannot reach, and sends to none of them', async () => {
    const to = ['ann@company.example', '+441632960001', 'no address'];
    const { status, body } = await send({ source: mail('Hello'), to });
    expect({ status, errors: body.errors }).toMatchObject({
      status: 422,
      errors: [
        { path: ['to', 1], code: 'trial-address-email', params: { address: '+441632960001' } },
        { path: ['to', 2], code: 'trial-address-email' },
      ],
    });
    const wrong = await send({ source: sms('Hello'), to: ['ann@company.example'] });
    expect(wrong.body.errors).toMatchObject([{ path: ['to', 0], code: 'trial-address-sms' }]);
  });

  it('says why a template cannot be sent', async () => {
    const to = ['ann@company.example'];
    const broken = await send({ source: mail('{{#if customer.name}}open'), to });
    expect(broken).toMatchObject({ status: 422, body: { errors: [{ code: 'syntax-error' }] } });
    const failing = await send({ source: mail('{{date customer.name}}'), to });
    expect(failing).toMatchObject({ status: 409, body: { code: 'template-bad-value' } });
  });

  it('is for those who may write one', async () => {
    const analyst = await api.as('analyst');
    const refused = await send({ source: mail('Hello'), to: ['ann@company.example'] }, analyst);
    expect(refused.status).toBe(403);
  });
});

describe('a preview', () => {
  it('is a page of an origin of its own where nothing runs, and no link leads the admin away', async () => {
    const source = mail('<a href="https://shop.example/">Shop</a>');
    const { body } = await marketer.post('/api/templates/preview', { source });
    const page = await marketer.get(`/api/templates/previews/${body.id}`);
    const policy = page.headers.get('content-security-policy');
    expect(policy).toMatch(/^sandbox(?!.*(allow-scripts|allow-same-origin|allow-top-navigation))/);
    expect(policy).toContain("default-src 'none'");
    expect(page.body).toContain('<a target="_blank" href="https://shop.example/"');
  });
});
