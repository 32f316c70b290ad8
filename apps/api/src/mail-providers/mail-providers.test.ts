import { generateKeyPairSync } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../../../test/setup/test-api.js';
import type { TestClient } from '../../../../test/setup/test-client.js';

const PASSWORD = 'p@ss wörd';

let api: TestApi;
let owner: TestClient;
let server: SMTPServer;
let port = 0;
const arrived: string[] = [];
let serial = 0;

beforeAll(async () => {
  server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _, done) =>
      password === PASSWORD ? done(null, { user: username }) : done(new Error('bad credentials')),
    onData(stream, _, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        arrived.push(Buffer.concat(chunks).toString('utf8'));
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.server.address() as AddressInfo);
  api = await startTestApi();
  owner = await api.as('owner');
});
afterAll(async () => {
  await api.stop();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

const given = (more: Record<string, unknown> = {}) => ({
  ...{ name: `Provider ${++serial}`, host: '127.0.0.1', port, security: 'none', username: 'shop' },
  ...{ password: PASSWORD, weight: 1, perMinute: null, fallbackId: null, dkim: null, reportsBy: null },
  ...more,
});
async function made(more: Record<string, unknown> = {}): Promise<number> {
  const { status, body } = await owner.post('/api/mail-providers', given(more));
  expect(status).toBe(201);
  return body.id;
}
const viewOf = async (id: number) =>
  (await owner.get('/api/mail-providers')).body.providers.find((each: { id: number }) => each.id === id);

describe('mail providers', () => {
  it('are the built-in mailbox until there is one', async () => {
    const { body } = await owner.get('/api/mail-providers');
    expect(body).toEqual({ inUse: 'built-in', environment: null, providers: [], domains: [] });
    const id = await made();
    expect((await owner.get('/api/mail-providers')).body.inUse).toBe('providers');
    expect((await owner.delete(`/api/mail-providers/${id}`)).status).toBe(204);
    expect((await owner.get('/api/mail-providers')).body.inUse).toBe('built-in');
  });

  it('never give their secrets back, and keep them while the host stays', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const dkimKey = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
    const dkim = { domain: 'Shop.Example', selector: 'rt' };
    const id = await made({ dkim, dkimKey });
    const { password: _, ...unchanged } = given({ dkim, name: `Provider ${serial}` });
    expect((await owner.put(`/api/mail-providers/${id}`, unchanged)).status).toBe(204);
    const view = await viewOf(id);
    expect(view).toMatchObject({ hasPassword: true, hasDkimKey: true, dkim: { domain: 'shop.example' } });
    expect(JSON.stringify(view)).not.toMatch(/PRIVATE|p@ss/);
    const elsewhere = await owner.put(`/api/mail-providers/${id}`, { ...unchanged, host: 'evil.example' });
    expect([elsewhere.status, elsewhere.body.errors[0].code]).toEqual([422, 'mail-password-missing']);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a login without its password', { password: undefined }, 'mail-password-missing'],
    [
      'a key that is none',
      { dkim: { domain: 'a.example', selector: 's' }, dkimKey: 'x' },
      'dkim-key-unreadable',
    ],
    ['a signature without its key', { dkim: { domain: 'a.example', selector: 's' } }, 'dkim-key-missing'],
    ['a fallback that is not there', { fallbackId: 999_999 }, 'mail-fallback-unknown'],
    ['a host that is none', { host: 'no host' }, 'wrong-format'],
  ])('are refused for %s', async (_, more, code) => {
    const { status, body } = await owner.post('/api/mail-providers', given(more));
    expect([status, body.errors.map((fault: { code: string }) => fault.code)]).toEqual([422, [code]]);
  });

  it('have names of their own', async () => {
    const name = `Provider ${serial + 1}`;
    await made();
    const { status, body } = await owner.post('/api/mail-providers', given({ name: name.toUpperCase() }));
    expect([status, body.errors[0]]).toMatchObject([422, { code: 'name-taken', path: ['name'] }]);
  });

  it('are checked by another program than the one that sends', async () => {
    const check = async (more: Record<string, unknown>) =>
      (await owner.post(`/api/mail-providers/${await made(more)}/check`)).body;
    expect(await check({})).toMatchObject({ outcome: 'accepted' });
    const refused = await check({ password: 'wrong' });
    expect(refused).toMatchObject({ outcome: 'login-refused' });
    expect(refused.response).toMatch(/^535/);
    expect(await check({ port: 1 })).toMatchObject({ outcome: 'unreachable' });
    expect(await check({ security: 'starttls' })).toMatchObject({ outcome: 'not-secure' });
  });

  it('send one mail to oneself', async () => {
    const id = await made();
    const { body } = await owner.post(`/api/mail-providers/${id}/trial`, { to: 'me@shop.example' });
    expect(body).toMatchObject({ outcome: 'accepted', response: expect.stringMatching(/^250/) });
    expect(arrived.at(-1)).toMatch(/^To: me@shop\.example/m);
  });

  it('that are paused go on when somebody says so', async () => {
    expect((await owner.post(`/api/mail-providers/${await made()}/resume`)).status).toBe(204);
    expect((await owner.post('/api/mail-providers/999999/resume')).status).toBe(404);
  });
});

describe('rates of recipient domains', () => {
  it('are kept, in lower case', async () => {
    const saved = await owner.put('/api/mail-providers/domain-rates', {
      domains: [{ domain: 'QQ.com', perMinute: 600 }],
    });
    expect(saved.status).toBe(200);
    expect((await owner.get('/api/mail-providers')).body.domains).toEqual([
      { domain: 'qq.com', perMinute: 600 },
    ]);
  });

  it('name each domain once', async () => {
    const rate = { domain: 'qq.com', perMinute: 6 };
    const { body } = await owner.put('/api/mail-providers/domain-rates', { domains: [rate, rate] });
    expect(body.errors).toMatchObject([{ code: 'domain-twice', path: ['domains', 1, 'domain'] }]);
  });
});
