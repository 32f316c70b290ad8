import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayAct, type Role, roles } from '@roundtrip/domain/workspace/role.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';
import type { TestClient } from '../setup/test-client.js';
import { allRoutes, type Route } from './routes.js';

/** Logging out and in would take away the session the walk needs. */
const walked = allRoutes().filter(({ path, method }) => !(path === '/api/session' && method !== 'GET'));
const streamed = (route: Route): boolean => /events$/.test(route.path);

describe('access control', () => {
  let api: TestApi;
  const clients = new Map<Role, TestClient>();

  beforeAll(async () => {
    api = await startTestApi();
    for (const role of roles) clients.set(role, await api.as(role));
  });
  afterAll(() => api.stop());

  it('is declared on every route', () => {
    expect(allRoutes().filter(({ access }) => access === undefined)).toEqual([]);
    expect(allRoutes().length).toBeGreaterThan(10);
  });

  it.each(walked.filter(({ access }) => access !== 'public'))(
    '$method $path ($name) is for $access and above',
    async (route) => {
      expect((await api.anonymous.call(route.method, route.path)).status).toBe(401);
      for (const role of roles) {
        const allowed = mayAct(role, route.access as Role);
        if (allowed && streamed(route)) continue;
        const answer = await clients.get(role)!.call(route.method, route.path, bodyOf(route));
        if (allowed) expect([401, 403, 500]).not.toContain(answer.status);
        else expect([answer.status, answer.body.code]).toEqual([403, 'role-insufficient']);
      }
    },
  );

  it.each(walked.filter(({ method, access }) => access !== 'public' && method !== 'GET'))(
    '$method $path ($name) by session needs the CSRF token',
    async (route) => {
      const { cookie } = clients.get('owner')!.credentials;
      const forged = new (api.anonymous.constructor as typeof TestClient)(api.url, { cookie });
      const answer = await forged.call(route.method, route.path, bodyOf(route));
      expect([answer.status, answer.body.code]).toEqual([403, 'csrf-token-wrong']);
    },
  );
});

const bodyOf = ({ method }: Route): unknown => (method === 'GET' ? undefined : {});
