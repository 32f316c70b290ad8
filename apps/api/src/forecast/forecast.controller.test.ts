import { Database } from '@roundtrip/domain/database/database.js';
import { ForecastService } from '@roundtrip/domain/differentiate/forecast/forecast.service.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../../../test/setup/test-api.js';
import type { TestClient } from '../../../../test/setup/test-client.js';

let api: TestApi;
let owner: TestClient;
let analyst: TestClient;

beforeAll(async () => {
  api = await startTestApi();
  owner = await api.as('owner');
  analyst = await api.as('analyst');
  const database = api.app.get(Database);
  await database.run(
    `insert into customer (name, created_at, updated_at) select 'c' || n, $1, $1 from generate_series(1, 20) n`,
    [api.clock.now()],
  );
  await database.run(
    `insert into orders (external_id, customer_id, kind, ordered_at, currency, total_minor, base_minor, cost_minor,
       content_hash, created_at, updated_at)
     select c.id || '-' || m, c.id, 'sale', at, 'CNY', minor, minor, minor / 2, '', at, at
     from customer c, generate_series(1, 6) m,
       lateral (select $1::timestamptz - make_interval(months => m) as at, 2000 + 200 * ((c.id * 7 + m * 5) % 23) as minor) o
     where (c.id + m) % 3 <> 0`,
    [api.clock.now()],
  );
  await database.run(
    `insert into purchase_summary (customer_id, orders_count, refunds_count, revenue_minor, first_order_at, last_order_at)
     select customer_id, count(*), 0, sum(base_minor), min(ordered_at), max(ordered_at) from orders group by 1`,
  );
});
afterAll(() => api.stop());

describe('the forecast api', () => {
  it('queues a run, shows what became of it, and what it forecast', async () => {
    expect((await analyst.get('/api/forecast')).body).toMatchObject({
      latest: null,
      model: null,
      customers: 0,
    });
    expect((await analyst.post('/api/forecast/runs')).status).toBe(403);
    const asked = await owner.post('/api/forecast/runs');
    expect([asked.status, asked.body.status]).toEqual([202, 'queued']);
    await api.app.get(ForecastService).run('demand');
    const run = await analyst.get(`/api/forecast/runs/${asked.body.id}`);
    expect(run.body).toMatchObject({ status: 'finished', customers: 20, refusal: null });
    const { body } = await analyst.get('/api/forecast');
    expect(body).toMatchObject({ customers: 20, newest: null, tiers: [{ tier: null, customers: 20 }] });
    expect(body.ahead).toHaveLength(3);
    const { rows, next } = (await analyst.get('/api/forecast/customers?limit=3&sort=-profit')).body;
    expect(rows).toHaveLength(3);
    expect(next).not.toBeNull();
    const one = await analyst.get(`/api/forecast/customers/${rows[0].customerId}`);
    expect(one.body.forecast.ahead).toEqual(rows[0].ahead);
  });

  it('sets values by hand for those who may, and keeps a list of them', async () => {
    const { rows } = (await owner.get('/api/forecast/customers?limit=1')).body;
    const { customerId, ahead } = rows[0];
    const asked = { customerIds: [customerId], period: ahead[0].start, measure: 'margin', value: 0.1 };
    expect((await analyst.post('/api/forecast/overrides', asked)).status).toBe(403);
    expect((await owner.post('/api/forecast/overrides', asked)).body).toEqual({
      customers: 1,
      withoutForecast: 0,
    });
    const list = await analyst.get(`/api/forecast/overrides?customerId=${customerId}`);
    expect(list.body.rows).toMatchObject([{ customerId, measure: 'margin', value: 0.1, removedAt: null }]);
    expect((await owner.delete(`/api/forecast/overrides/${list.body.rows[0].id}`)).status).toBe(204);
    expect((await owner.get('/api/forecast')).body.overridden).toBe(0);
  });

  it('says where a value is out of its range, and which of customers and segment to choose', async () => {
    const asked = { customerIds: [1], period: '2026-11-01', measure: 'margin', value: 1.5 };
    const faultsOf = async (body: object) => (await owner.post('/api/forecast/overrides', body)).body.errors;
    expect(await faultsOf(asked)).toMatchObject([{ path: ['value'], code: 'too-big' }]);
    expect(await faultsOf({ ...asked, measure: 'expense', value: -1 })).toMatchObject([{ path: ['value'], code: 'too-small' }]); // prettier-ignore
    expect(await faultsOf({ ...asked, value: 0.5, segmentId: 3 })).toMatchObject([{ path: ['customerIds'], code: 'customers-or-segment' }]); // prettier-ignore
    const gone = await owner.post('/api/forecast/overrides', { ...asked, value: 0.5, period: '2026-01-01' });
    expect([gone.status, gone.body.code]).toEqual([409, 'forecast-period-not-ahead']);
  });

  it('gives the list as a file in either language', async () => {
    const file = await analyst.get('/api/forecast/customers.csv?locale=zh-CN&filter=below-zero');
    expect(file.status).toBe(200);
    expect((await analyst.get('/api/forecast/customers.csv?locale=xx')).status).toBe(422);
  });

  it('lets the owner alone change how it is made', async () => {
    const settings = { period: 'quarter', history: 8, edges: [10_000, 50_000], nearZeroMinor: 500 };
    expect((await (await api.as('marketer')).put('/api/forecast/settings', settings)).status).toBe(403);
    expect((await owner.put('/api/forecast/settings', settings)).body).toEqual(settings);
    const falling = await owner.put('/api/forecast/settings', { ...settings, edges: [5, 5] });
    expect(falling.body.errors).toMatchObject([{ path: ['edges'], code: 'edges-not-rising' }]);
  });
});
