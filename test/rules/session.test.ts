import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../setup/test-api.js';
import { TestClient } from '../setup/test-client.js';

const PASSWORD = 'correct horse battery';

describe('logging in', () => {
  let api: TestApi;
  let owner: TestClient;

  beforeAll(async () => {
    api = await startTestApi();
    owner = await api.as('owner');
  });
  afterAll(() => api.stop());

  it('says the same of an unknown address and a wrong password', async () => {
    const unknown = await api.anonymous.post('/api/session', {
      email: 'nobody@example.com',
      password: 'wrong one here',
    });
    const wrong = await api.anonymous.post('/api/session', {
      email: 'owner@example.com',
      password: 'wrong one here',
    });
    expect([unknown.status, unknown.body.code]).toEqual([401, 'login-wrong']);
    expect([wrong.status, wrong.body.code]).toEqual([401, 'login-wrong']);
  });

  it('holds an account back after five failures, says for how long, and lets it in after that', async () => {
    await owner.post('/api/users', {
      email: 'slow@example.com',
      name: 'Slow',
      role: 'analyst',
      password: PASSWORD,
    });
    const attempt = (password: string) =>
      api.anonymous.post('/api/session', { email: 'slow@example.com', password });
    for (let failure = 0; failure < 5; failure++) expect((await attempt('not this one')).status).toBe(401);
    const held = await attempt(PASSWORD);
    expect([held.status, held.body.code]).toEqual([429, 'login-throttled']);
    expect(Number(held.headers.get('retry-after'))).toBeGreaterThan(0);
    api.clock.advance({ minutes: 16 });
    expect((await attempt(PASSWORD)).status).toBe(204);
  });

  it('gives a cookie scripts cannot read, and forgets it at logout', async () => {
    const answer = await api.anonymous.post('/api/session', {
      email: 'owner@example.com',
      password: PASSWORD,
    });
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Lax/i);
    const someone = await api.anonymous.login('owner@example.com', PASSWORD);
    expect((await someone.delete('/api/session')).status).toBe(204);
    expect((await someone.get('/api/session')).status).toBe(401);
  });

  it('ends when the session is seven days old, or the user is deactivated', async () => {
    const created = await owner.post('/api/users', {
      email: 'gone@example.com',
      name: 'Gone',
      role: 'analyst',
      password: PASSWORD,
    });
    const gone = await api.anonymous.login('gone@example.com', PASSWORD);
    expect((await gone.get('/api/session')).status).toBe(200);
    await owner.patch(`/api/users/${created.body.id}`, { active: false });
    expect((await gone.get('/api/session')).status).toBe(401);
    const old = await api.anonymous.login('owner@example.com', PASSWORD);
    api.clock.advance({ days: 7, minutes: 1 });
    expect((await old.get('/api/session')).status).toBe(401);
    owner = await api.as('owner');
  });

  it('never leaves the workspace without an owner', async () => {
    const { body } = await owner.get('/api/users');
    const id = body.find((user: { email: string }) => user.email === 'owner@example.com').id;
    const answer = await owner.patch(`/api/users/${id}`, { role: 'analyst' });
    expect([answer.status, answer.body.code]).toEqual([409, 'last-owner']);
  });

  it('works with an API key until it is revoked', async () => {
    const { body: made } = await owner.post('/api/api-keys', { name: 'shop', role: 'analyst' });
    const shop = new TestClient(api.url, { apiKey: made.key });
    expect((await shop.get('/api/workspace')).status).toBe(200);
    expect((await shop.get('/api/users')).status).toBe(403);
    await owner.delete(`/api/api-keys/${made.id}`);
    expect((await shop.get('/api/workspace')).status).toBe(401);
  });

  it('reports every fault of an input at once, each with its path', async () => {
    const answer = await owner.post('/api/users', { email: 'x', role: 'king', password: 'short', extra: 1 });
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    const faults = answer.body.errors.map((fault: { path: string[]; code: string }) => [
      fault.path.join('.'),
      fault.code,
    ]);
    expect(faults.sort()).toEqual([
      ['email', 'wrong-format'],
      ['extra', 'unknown-field'],
      ['name', 'required'],
      ['password', 'too-small'],
      ['role', 'not-allowed'],
    ]);
  });
});
