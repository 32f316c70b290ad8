import { ClvFitService } from '@roundtrip/domain/differentiate/clv/fit/clv-fit.service.js';
import { ClvScoreService } from '@roundtrip/domain/differentiate/clv/score/clv-score.service.js';
import { Database } from '@roundtrip/domain/database/database.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillSimulatedShop } from '../../../../test/factories/simulated-shop.js';
import { startTestApi, type TestApi } from '../../../../test/setup/test-api.js';
import type { TestClient } from '../../../../test/setup/test-client.js';

let api: TestApi;
let owner: TestClient;

beforeAll(async () => {
  api = await startTestApi();
  owner = await api.as('owner');
  await fillSimulatedShop(api.app.get(Database), {
    customers: 800,
    weeks: 90,
    now: api.clock.now(),
    seed: 2,
  });
});
afterAll(() => api.stop());

const count = async (rule: object): Promise<number> =>
  (await owner.post('/api/segments/count', { rule })).body.customers;

describe('the clv api', () => {
  it('has nothing to score by before a model is fitted, and says so', async () => {
    const before = await owner.get('/api/clv');
    expect(before.body).toMatchObject({
      model: null,
      run: null,
      scored: 0,
      notScored: 800,
      alive: [],
      value: [],
    });
    const refused = await owner.post('/api/clv/runs');
    expect([refused.status, refused.body.code]).toEqual([409, 'clv-without-model']);
  });

  it('queues a fit, shows what became of it, and what is foreseen by it', async () => {
    const asked = await owner.post('/api/clv/models');
    expect([asked.status, asked.body.status]).toEqual([202, 'queued']);
    expect((await owner.post('/api/clv/models')).body.id).toBe(asked.body.id);
    await api.app.get(ClvFitService).fit('demand');
    await api.app.get(ClvScoreService).score('demand');
    const model = await owner.get(`/api/clv/models/${asked.body.id}`);
    expect(model.body).toMatchObject({ status: 'fitted', purchases: { kind: 'bg-nbd' } });
    expect(model.body.calibration.buckets.length).toBeGreaterThan(3);
    expect((await owner.get('/api/clv/models')).body.rows).toMatchObject([{ id: asked.body.id }]);
    const { body } = await owner.get('/api/clv');
    expect(body).toMatchObject({ scored: 800, notScored: 0, newestModel: null, newestRun: null });
    expect(body.alive).toHaveLength(10);
    expect(body.value[0].from).toBe(0);
    expect(body.value.at(-1).to).toBeNull();
  });

  it('counts as many customers in a segment as stand in a bar, and lists them', async () => {
    const { alive, value } = (await owner.get('/api/clv')).body;
    for (const bin of alive.slice(3)) {
      const upper = bin.to === 1 ? [] : [{ field: 'clv.alive', operator: 'less-than', value: bin.to * 100 }];
      const all = [{ field: 'clv.alive', operator: 'at-least', value: bin.from * 100 }, ...upper];
      expect(await count({ all })).toBe(bin.customers);
    }
    const [bin] = value.slice(2);
    const listed = await owner.get(`/api/clv/customers?valueFrom=${bin.from}&valueTo=${bin.to}&limit=200`);
    expect(listed.body.rows).toHaveLength(Math.min(200, bin.customers));
    const [first] = listed.body.rows;
    const path = await owner.get(`/api/clv/customers/${first.customerId}`);
    expect(path.body).toMatchObject({
      score: { valueMinor: first.valueMinor, alive: first.alive },
      options: { horizonMonths: 12 },
      path: [{ from: null }],
    });
  });

  it('lets the owner alone change how far ahead is looked, within limits', async () => {
    const settings = { model: 'pareto-nbd', horizonMonths: 24, discountRate: 0.08, marginRate: 0.4 };
    const marketer = await api.as('marketer');
    expect((await marketer.put('/api/clv/settings', settings)).status).toBe(403);
    expect((await owner.put('/api/clv/settings', settings)).body).toEqual(settings);
    const wrong = await owner.put('/api/clv/settings', { ...settings, horizonMonths: 0, marginRate: 2 });
    expect(wrong.body.errors.map(({ path }: { path: string[] }) => path[0])).toEqual([
      'horizonMonths',
      'marginRate',
    ]);
  });
});
