import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../setup/test-api.js';
import type { TestClient } from '../setup/test-client.js';
import { allRoutes } from './routes.js';

interface Refusal {
  status: number;
  type: string | null;
  body: Record<string, unknown>;
}

const JSON_TYPE = 'application/json';
/** Files come as they are; leaving would take away the session the walk needs. */
const walked = allRoutes().filter(
  ({ method, path }) =>
    path.startsWith('/api/') && !(path === '/api/imports' && method === 'POST') && !(path === '/api/session'),
);
const writing = walked.filter(({ method }) => ['POST', 'PUT', 'PATCH'].includes(method));

describe('a refusal', () => {
  let api: TestApi;
  let owner: TestClient;

  beforeAll(async () => {
    api = await startTestApi();
    owner = await api.as('owner');
  });
  afterAll(() => api.stop());

  async function send(method: string, path: string, body?: string, type = JSON_TYPE): Promise<Refusal> {
    const { cookie = '', csrfToken = '' } = owner.credentials;
    const headers = {
      cookie,
      'x-csrf-token': csrfToken,
      ...(body === undefined ? {} : { 'content-type': type }),
    };
    const answer = await fetch(new URL(path, api.url), { method, headers, body });
    const text = await answer.text();
    const isJson = /json/.test(answer.headers.get('content-type') ?? '');
    return {
      status: answer.status,
      type: answer.headers.get('content-type'),
      body: isJson && text ? JSON.parse(text) : { text },
    };
  }

  /** Holds an answer to RFC 9457, with our stable type and its code. */
  function expectProblem({ status, type, body }: Refusal, code: string): void {
    expect(type).toMatch(/^application\/problem\+json/);
    expect(body).toEqual({
      ...{ type: `urn:roundtrip:problem:${code}`, code, status, title: expect.stringMatching(/^[A-Z]/) },
      ...{ detail: expect.stringMatching(/./), instance: expect.stringMatching(/./) },
      ...{ params: expect.any(Object), errors: expect.any(Array) },
    });
  }

  it('tells of every route that the JSON cannot be read', async () => {
    for (const { method, path } of writing) {
      const answer = await send(method, path, '{"name": ');
      expect(answer.status).toBe(400);
      expectProblem(answer, 'request-malformed');
    }
  });

  it('tells that there is no such route, under whatever method', async () => {
    for (const [method, path] of [
      ['GET', '/api/nothing'],
      ['POST', '/nothing'],
      ['PUT', '/api/customers'],
    ] as const) {
      const answer = await send(method, path, method === 'GET' ? undefined : '{}');
      expect(answer.status).toBe(404);
      expectProblem(answer, 'route-not-found');
    }
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml'])(
    'tells that a body of %s is not read',
    async (type) => {
      for (const { method, path } of writing) {
        const answer = await send(method, path, 'email=a@customer.example', type);
        expect([path, answer.status]).toEqual([path, 415]);
        expectProblem(answer, 'body-type-unsupported');
      }
    },
  );

  it('tells that a body is too large', async () => {
    const answer = await send('POST', '/api/customers', JSON.stringify({ name: 'x'.repeat(3_000_000) }));
    expect(answer.status).toBe(413);
    expectProblem(answer, 'body-too-large');
  });

  it('tells which thing there is not', async () => {
    const ofOne = walked.filter(({ pattern }) => /\/(\w|-)+\/:id$/.test(pattern));
    for (const { method, path } of ofOne.filter(({ method }) => method === 'DELETE')) {
      const answer = await send(method, path);
      expectProblem(answer, String(answer.body['code']));
      expect(answer).toMatchObject({ status: 404, body: { params: { id: 999_999 } } });
      expect(answer.body['code']).toMatch(/-not-found$/);
    }
  });

  it('tells the path of each fault: in the body, in the query, in the address', async () => {
    const items = [{ sku: 'A', quantity: 0 }];
    const order = { externalId: '', customer: {}, orderedAt: 'yesterday', items, more: 1 };
    expect(faultsOf(await send('POST', '/api/orders', JSON.stringify(order)))).toEqual([
      'externalId required',
      'customer no-customer',
      'orderedAt wrong-format',
      'items.0.quantity quantity-zero',
      'items.0.unitPrice required',
      'more unknown-field',
    ]);
    expect(faultsOf(await send('GET', '/api/customers?limit=0&sort=age'))).toEqual([
      'limit too-small',
      'sort not-allowed',
    ]);
    expect(faultsOf(await send('GET', '/api/customers/abc'))).toEqual(['id wrong-type']);
  });

  it.each(['a\0b', '\ud83d'])('tells where a text stands that no database can hold', async (text) => {
    const customer = JSON.stringify({ externalId: 'C1', name: text, attributes: { size: text } });
    expect(faultsOf(await send('POST', '/api/customers', customer)).sort()).toEqual([
      'attributes.size not-text',
      'name not-text',
    ]);
    const campaign = JSON.stringify({ name: text, definition: { trigger: { kind: 'now' } } });
    expect(faultsOf(await send('POST', '/api/campaigns', campaign))).toEqual(['name not-text']);
  });

  it('is what a search for NUL gets, on every list', async () => {
    for (const { path } of walked.filter(({ method }) => method === 'GET')) {
      const answer = await send('GET', `${path}?search=%00&reason=%00`);
      expect([path, answer.status]).not.toEqual([path, 500]);
    }
    expect(faultsOf(await send('GET', '/api/customers?search=%00'))).toEqual(['search not-text']);
  });

  it('comes for what is nested without end, too', async () => {
    const deep = '{"not":'.repeat(200_000) + '1' + '}'.repeat(200_000);
    expect(faultsOf(await send('POST', '/api/segments/count', `{"rule":${deep}}`))).toEqual([
      'rule rule-too-deep',
    ]);
  });
});

/** Path and code of each fault. */
function faultsOf({ body }: Refusal): string[] {
  const errors = body['errors'] as { path: (string | number)[]; code: string }[];
  return errors.map(({ path, code }) => `${path.join('.')} ${code}`);
}
