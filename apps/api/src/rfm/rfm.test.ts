import { rfmSettingsSchema } from '@roundtrip/domain/differentiate/rfm/rfm-settings.js';
import { RfmService } from '@roundtrip/domain/differentiate/rfm/rfm.service.js';
import { Database } from '@roundtrip/domain/database/database.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../../../test/setup/test-api.js';
import type { TestClient } from '../../../../test/setup/test-client.js';

let api: TestApi;
let owner: TestClient;
const usual = rfmSettingsSchema.parse({});

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
    expect(group.body.rows).toMatchObject([{ name: 'c25', cell: '155', group: 'cant-lose' }]);
    const notOurs = Buffer.from('["x","y"]').toString('base64url');
    expect((await owner.get(`/api/rfm/customers?after=${notOurs}&limit=1`)).body.rows).toHaveLength(1);
    expect((await owner.get('/api/rfm/customers?recency=11')).status).toBe(422);
    const path = await owner.get(`/api/rfm/customers/${group.body.rows[0].customerId}`);
    expect(path.body).toMatchObject({ score: { cell: '155' }, path: [{ from: null, to: '155' }] });
  });

  it('lets the owner alone change how scores are made', async () => {
    const settings = {
      ...{ windowDays: 365, ties: 'mid', monetary: 'average', minimumOrders: 2 },
      ...{ bands: 5, method: 'nested', fixed: null },
    };
    const marketer = await api.as('marketer');
    expect((await marketer.put('/api/rfm/settings', settings)).status).toBe(403);
    expect((await owner.put('/api/rfm/settings', settings)).body).toEqual(settings);
    expect((await owner.put('/api/rfm/settings', { ...settings, ties: 'coin' })).body.errors).toMatchObject([
      { path: ['ties'], code: 'not-allowed' },
    ]);
    expect((await owner.get('/api/rfm')).body.settings).toEqual(settings);
  });

  it('tells of runs and of movement between two of them, by cells and by groups, those who stayed included', async () => {
    await api.app
      .get(Database)
      .run('update purchase_summary set revenue_minor = 99000 where orders_count = 1');
    await api.app.get(RfmService).score('demand');
    await owner.put('/api/rfm/settings', usual);
    const first = await api.app.get(RfmService).score('one');
    await api.app.get(Database).run(
      `update purchase_summary set last_order_at = $1
       where customer_id = (select id from customer where name = 'c25')`,
      [api.clock.now()],
    );
    const second = await api.app.get(RfmService).score('two');
    const runs = await owner.get('/api/rfm/runs?limit=2');
    expect(runs.body.rows.map(({ id }: { id: number }) => id)).toEqual([second, first]);
    expect(runs.body.rows[0]).toMatchObject({ isResettled: false, previousId: first });
    expect(runs.body.rows[1]).toMatchObject({ isResettled: true });
    const { body } = await owner.get(`/api/rfm/movement?from=${second}&to=${first}`);
    expect(body).toMatchObject({ from: { id: first }, to: { id: second }, isResettled: false });
    const counted = (moves: { customers: number }[]) =>
      moves.reduce((sum, { customers }) => sum + customers, 0);
    expect([counted(body.cells), counted(body.groups)]).toEqual([25, 25]);
    const moved = body.cells.filter(({ from, to }: { from: string; to: string }) => from !== to);
    expect(moved).toContainEqual({ from: '154', to: '554', customers: 1 });
    const same = await owner.get(`/api/rfm/movement?from=${first}&to=${first}`);
    expect([same.status, same.body.code]).toEqual([409, 'rfm-runs-not-comparable']);
  });

  it('keeps every cell in exactly one group, whose names and cells the owner may change', async () => {
    const { body: map } = await owner.get('/api/rfm/groups');
    expect(map.groups.flatMap(({ cells }: { cells: string[] }) => cells)).toHaveLength(125);
    const moveTo = (cell: string, group: string) => ({
      bands: 5,
      groups: map.groups.map((each: { group: string; cells: string[] }) => ({
        ...each,
        name: each.group === group ? { en: 'The best', 'zh-CN': '最佳' } : null,
        cells: [...each.cells.filter((own) => own !== cell), ...(each.group === group ? [cell] : [])],
      })),
    });
    const changed = await owner.put('/api/rfm/groups', moveTo('155', 'champions'));
    const champions = changed.body.groups.find(({ group }: { group: string }) => group === 'champions');
    expect(champions).toMatchObject({ name: { en: 'The best', 'zh-CN': '最佳' } });
    expect(champions.cells).toContain('155');
    const torn = moveTo('155', 'champions');
    torn.groups[0].cells.push('111', '999');
    const refused = await owner.put('/api/rfm/groups', torn);
    expect(refused.body.errors.map(({ code }: { code: string }) => code)).toEqual([
      'no-rfm-cell',
      'rfm-cell-twice',
    ]);
    const lacking = {
      bands: 3,
      groups: ['champions', 'at-risk'].map((group) => ({ group, name: null, cells: [] })),
    };
    expect((await owner.put('/api/rfm/groups', lacking)).body.errors).toHaveLength(27);
    const marketer = await api.as('marketer');
    expect((await marketer.put('/api/rfm/groups', map)).status).toBe(403);
  });

  it('lets the owner add groups and remove them; lists and rules know them at once', async () => {
    const { body: before } = await owner.get('/api/rfm/groups?bands=5');
    const withoutNew = before.groups.filter(({ group }: { group: string }) => group !== 'new');
    const given = before.groups.find(({ group }: { group: string }) => group === 'new').cells;
    const own = { group: 'own-fresh', name: { en: 'Fresh', 'zh-CN': '新鲜' }, cells: given };
    expect((await owner.put('/api/rfm/groups', { bands: 5, groups: [...withoutNew, own] })).status).toBe(200);
    const { body: overview } = await owner.get('/api/rfm');
    expect(overview.groups.at(-1)).toMatchObject({ group: 'own-fresh', cells: given });
    const ruleOn = (value: string) => ({ rule: { field: 'rfm.group', operator: 'is', value } });
    expect((await owner.post('/api/segments/count', ruleOn('own-fresh'))).status).toBe(200);
    const gone = await owner.post('/api/segments/count', ruleOn('new'));
    expect([gone.status, gone.body.errors[0].code]).toEqual([422, 'not-allowed']);
    await owner.put('/api/rfm/groups', before);
    expect((await owner.post('/api/segments/count', ruleOn('own-fresh'))).status).toBe(422);
  });

  it('refuses bands by hand that are too few or out of order, each with its place', async () => {
    const fixed = { recency: [30, 60, 90, 180], frequency: [2, 3], monetary: [100, 100, 200, 300] };
    const refused = await owner.put('/api/rfm/settings', { ...usual, method: 'fixed', fixed });
    expect(refused.body.errors).toMatchObject([
      { path: ['fixed', 'frequency'], code: 'fixed-bands-count' },
      { path: ['fixed', 'monetary'], code: 'fixed-bands-order' },
    ]);
    const without = await owner.put('/api/rfm/settings', { ...usual, method: 'fixed' });
    expect(without.body.errors).toMatchObject([{ path: ['fixed'], code: 'required' }]);
  });
});
