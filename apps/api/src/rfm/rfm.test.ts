import { RfmService } from '@roundtrip/domain/differentiate/rfm/rfm.service.js';
import { Database } from '@roundtrip/domain/database/database.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../../../test/setup/test-api.js';
import type { TestClient } from '../../../../test/setup/test-client.js';

let api: TestApi;
let owner: TestClient;

beforeAll(async () => {
  api = await startTestApi();
  owner = await api.as('owner');
  await api.app.get(Database).run(
    `with one as (insert into customer (name, created_at, updated_at)
       select 'c' || n, $1, $1 from generate_series(1, 25) n returning id, substr(name, 2)::int as n)
     insert into purchase_summary
     select id, (n + 4) / 5, 0, n * 1000, $1, $1::timestamptz - make_interval(days => n) from one`,
    [api.clock.now()],
  );
});
afterAll(() => api.stop());

describe('the rfm api', () => {
  it('queues a run, shows what became of it, and the grid it made', async () => {
    const before = await owner.get('/api/rfm');
    expect(before.body).toMatchObject({ latest: null, newest: null, scored: 0, notScored: 25 });
    const asked = await owner.post('/api/rfm/runs');
    expect([asked.status, asked.body.status]).toEqual([202, 'queued']);
    await api.app.get(RfmService).score('demand');
    const run = await owner.get(`/api/rfm/runs/${asked.body.id}`);
    expect(run.body).toMatchObject({ status: 'finished', customers: 25, changed: 25, warnings: [] });
    const { body } = await owner.get('/api/rfm');
    expect(body).toMatchObject({ scored: 25, notScored: 0, latest: { id: asked.body.id }, newest: null });
    expect(body.grid).toHaveLength(25);
    expect(body.grid.find((cell: { customers: number }) => cell.customers > 0)).toMatchObject({
      recency: 1,
      frequency: 5,
      customers: 5,
      revenueMinor: 115_000,
      averageMonetary: 5,
    });
    const inGroups = body.groups.reduce(
      (sum: number, group: { customers: number }) => sum + group.customers,
      0,
    );
    expect(inGroups).toBe(25);
  });

  it('pages through the customers of a cell, those who spent most first', async () => {
    const names: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page = await owner.get(`/api/rfm/customers?recency=1&frequency=5&limit=2&after=${next}`);
      names.push(...page.body.rows.map(({ name }: { name: string }) => name));
      next = page.body.next;
    }
    expect(names).toEqual(['c25', 'c24', 'c23', 'c22', 'c21']);
    const group = await owner.get('/api/rfm/customers?group=cant-lose&limit=1');
    expect(group.body.rows).toMatchObject([{ name: 'c25', cell: 155, group: 'cant-lose' }]);
    const notOurs = Buffer.from('["x","y"]').toString('base64url');
    expect((await owner.get(`/api/rfm/customers?after=${notOurs}&limit=1`)).body.rows).toHaveLength(1);
    expect((await owner.get('/api/rfm/customers?recency=6')).status).toBe(422);
    const path = await owner.get(`/api/rfm/customers/${group.body.rows[0].customerId}`);
    expect(path.body).toMatchObject({ score: { cell: 155 }, path: [{ from: null, to: 155 }] });
  });

  it('lets the owner alone change how scores are made', async () => {
    const settings = {
      ...{ windowDays: 365, ties: 'mid', monetary: 'average', minimumOrders: 2 },
      ...{ bands: 5, method: 'nested', fixed: null },
    };
    const marketer = await api.as('marketer');
    expect((await marketer.put('/api/rfm/settings', settings)).status).toBe(403);
    expect((await owner.put('/api/rfm/settings', settings)).body).toEqual(settings);
    expect((await owner.put('/api/rfm/settings', { ties: 'coin' })).body.errors).toMatchObject([
      { path: ['ties'], code: 'not-allowed' },
    ]);
    expect((await owner.get('/api/rfm')).body.settings).toEqual(settings);
  });
});
