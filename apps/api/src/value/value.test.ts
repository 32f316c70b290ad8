import { AbcService } from '@roundtrip/domain/differentiate/abc/abc.service.js';
import { LifecycleService } from '@roundtrip/domain/differentiate/lifecycle/lifecycle.service.js';
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
  const database = api.app.get(Database);
  // c1 bought yesterday for 1000, c25 25 days ago for 25000.
  await database.run(
    `insert into customer (name, created_at, updated_at) select 'c' || n, $1, $1 from generate_series(1, 25) n`,
    [api.clock.now()],
  );
  await database.run(
    `insert into orders (external_id, customer_id, kind, ordered_at, currency, total_minor, base_minor, content_hash,
       created_at, updated_at)
     select name, id, 'sale', $1::timestamptz - make_interval(days => substr(name, 2)::int), 'CNY',
       substr(name, 2)::int * 1000, substr(name, 2)::int * 1000, '', $1, $1 from customer`,
    [api.clock.now()],
  );
  await database.run(
    `insert into purchase_summary (customer_id, orders_count, refunds_count, revenue_minor, first_order_at, last_order_at)
     select customer_id, 1, 0, base_minor, ordered_at, ordered_at from orders`,
  );
});
afterAll(() => api.stop());

const namesOf = (body: { rows: { name: string }[] }): string[] => body.rows.map(({ name }) => name);

describe('the api of classes, tiers and stages', () => {
  it('queues runs, and shows what became of them', async () => {
    for (const path of ['abc', 'lifecycle']) {
      const before = await owner.get(`/api/${path}`);
      expect(before.body).toMatchObject({ latest: null, newest: null });
      const asked = await owner.post(`/api/${path}/runs`);
      expect([asked.status, asked.body.status]).toEqual([202, 'queued']);
      await api.app.get(path === 'abc' ? AbcService : LifecycleService).score('demand');
      const run = await owner.get(`/api/${path}/runs/${asked.body.id}`);
      expect(run.body).toMatchObject({ status: 'finished', customers: 25, changed: 25 });
    }
    expect((await owner.get('/api/abc')).body.tiers).toMatchObject([
      { tier: 'vip', customers: 1 },
      { tier: 'major', customers: 1 },
      { tier: 'ordinary', customers: 3 },
      { tier: 'small', customers: 20 },
    ]);
    expect((await owner.get('/api/lifecycle')).body.stages).toContainEqual({
      stage: 'new',
      customers: 25,
      revenueMinor: 325_000,
    });
    expect((await owner.get('/api/abc/runs/99999')).status).toBe(404);
  });

  it('shows class by group, and leads from each cell to its customers', async () => {
    await api.app.get(RfmService).score('demand');
    const { body } = await owner.get('/api/value-matrix?stage=new');
    expect(body).toMatchObject({ measure: 'revenue', days: 30 });
    const cells: { class: string; group: string; customers: number; written: number }[] = body.cells;
    expect(cells.reduce((sum, { customers }) => sum + customers, 0)).toBe(25);
    expect(cells.every(({ written }) => written === 0)).toBe(true);
    for (const cell of cells) {
      const page = await owner.get(`/api/value-customers?class=${cell.class}&group=${cell.group}&stage=new`);
      expect(page.body.rows).toHaveLength(cell.customers);
    }
    expect((await owner.get('/api/value-matrix?stage=lost')).body.cells).toEqual([]);
  });

  it('pages through the customers of a tier, those who bring most first', async () => {
    const first = await owner.get('/api/value-customers?tier=ordinary&limit=2');
    expect(namesOf(first.body)).toEqual(['c23', 'c22']);
    expect(first.body.rows[0]).toMatchObject({ class: 'A', stage: 'new', valueMinor: 23_000 });
    const second = await owner.get(`/api/value-customers?tier=ordinary&limit=2&after=${first.body.next}`);
    expect(namesOf(second.body)).toEqual(['c21']);
    const moved = await owner.get('/api/value-customers?class=A&fromClass=B');
    expect(moved.body.rows).toEqual([]);
    expect((await owner.get('/api/value-customers?tier=best')).status).toBe(422);
  });

  it('tells of one customer where they stand and how they came there', async () => {
    const { customerId } = (await owner.get('/api/value-customers?limit=1')).body.rows[0];
    expect((await owner.get(`/api/abc/customers/${customerId}`)).body).toMatchObject({
      score: { class: 'A', tier: 'vip', valueMinor: 25_000 },
      path: [{ fromClass: null, toClass: 'A' }],
    });
    expect((await owner.get(`/api/lifecycle/customers/${customerId}`)).body).toMatchObject({
      stage: 'new',
      changedAt: null,
      rhythm: { purchaseDays: 1, isOwn: false, days: 90 },
      path: [{ from: null, to: 'new' }],
    });
  });

  it('lets the owner alone change the rules, and refuses such as contradict themselves', async () => {
    const marketer = await api.as('marketer');
    const { settings } = (await owner.get('/api/abc')).body;
    expect((await marketer.put('/api/abc/settings', settings)).status).toBe(403);
    expect((await owner.put('/api/abc/settings', { ...settings, windowDays: 365 })).body.windowDays).toBe(
      365,
    );
    const faultsOf = async (path: string, body: object) =>
      (await owner.put(path, body)).body.errors.map(({ path, code }: { path: string[]; code: string }) => [
        path.join('.'),
        code,
      ]);
    expect(await faultsOf('/api/abc/settings', { ...settings, aBelow: 95 })).toEqual([
      ['bBelow', 'b-not-above-a'],
    ]);
    const tiers = { vip: 40, major: 40, ordinary: 40 };
    expect(await faultsOf('/api/abc/settings', { ...settings, tiers })).toEqual([
      ['tiers.ordinary', 'tiers-over-all'],
    ]);
    const stages = (await owner.get('/api/lifecycle')).body.settings;
    expect(await faultsOf('/api/lifecycle/settings', { ...stages, decliningAfter: 3 })).toEqual([
      ['lapsedAfter', 'stages-not-rising'],
    ]);
  });
});
