import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { DifferentiateModule } from '../differentiate.module.js';
import type { SegmentRule } from '../segments/rule/segment-rule.js';
import { SegmentPreviewRead } from '../segments/segment-preview.read.js';
import { CustomerForecastRead } from './customer-forecast.read.js';
import { ForecastCustomersRead } from './forecast-customers.read.js';
import { ForecastFileRead } from './forecast-file.read.js';
import { ForecastRead } from './forecast.read.js';
import { ForecastService } from './forecast.service.js';
import { ForecastOverridesService } from './overrides.service.js';

const NEXT = '2026-11-01';

let domain: TestDomain;
let overrides: ForecastOverridesService;
let customers: ForecastCustomersRead;

beforeAll(async () => {
  domain = await startTestDomain([DifferentiateModule]);
  overrides = domain.get(ForecastOverridesService);
  customers = domain.get(ForecastCustomersRead);
});
beforeEach(async () => {
  await domain.database.run('truncate customer, measure_run, segment cascade');
  await fillShop();
  await domain.get(ForecastService).run('test');
});
afterAll(() => domain.stop());

/** Twenty customers with orders of 20.00 and more in some of the last six months, at a margin of a half. */
async function fillShop(): Promise<void> {
  const { database, clock } = domain;
  await database.run(
    `insert into customer (name, email, created_at, updated_at)
     select 'c' || n, 'c' || n || '@example.com', $1, $1 from generate_series(1, 20) n`,
    [clock.now()],
  );
  await database.run(
    `insert into orders (external_id, customer_id, kind, ordered_at, currency, total_minor, base_minor, cost_minor,
       content_hash, created_at, updated_at)
     select c.id || '-' || m, c.id, 'sale', at, 'CNY', minor, minor, minor / 2, '', at, at
     from customer c, generate_series(1, 6) m,
       lateral (select $1::timestamptz - make_interval(months => m) as at, (2000 + 200 * ((c.id * 7 + m * 5) % 23)) as minor) o
     where (c.id + m) % 3 <> 0`,
    [clock.now()],
  );
  await database.run(
    `insert into purchase_summary (customer_id, orders_count, refunds_count, revenue_minor, first_order_at, last_order_at)
     select customer_id, count(*), 0, sum(base_minor), min(ordered_at), max(ordered_at) from orders group by 1`,
  );
}

const query = { limit: 50, sort: '-purchases' } as const;
const idOf = async (name: string): Promise<number> =>
  (await domain.database.row<{ id: number }>('select id from customer where name = $1', [name]))!.id;
const rowOf = async (id: number) => (await customers.list(query)).rows.find((row) => row.customerId === id)!;
const asked = (customerIds: number[], measure: 'purchases' | 'margin' | 'expense', value: number) => ({ customerIds, period: NEXT, measure, value, note: '' }); // prettier-ignore

describe('a value set by hand', () => {
  it('takes the place of the model’s, with all that follows from it', async () => {
    const id = await idOf('c3');
    const before = await rowOf(id);
    expect(await overrides.override(asked([id], 'purchases', 80_000), null)).toEqual({
      customers: 1,
      withoutForecast: 0,
    });
    const { ahead, overridden } = await rowOf(id);
    expect(overridden).toBe(true);
    expect(ahead[0]).toMatchObject({
      purchasesMinor: 80_000,
      profitMinor: 40_000,
      modelMinor: before.ahead[0]!.modelMinor,
    });
    expect(ahead.slice(1)).toEqual(before.ahead.slice(1));
    await overrides.override(asked([id], 'margin', 0.25), null);
    await overrides.override(asked([id], 'expense', 3000), null);
    expect((await rowOf(id)).ahead[0]).toMatchObject({
      margin: 0.25,
      expenseMinor: 3000,
      profitMinor: 17_000,
    });
  });

  it('survives a run, and is taken back to what the model says', async () => {
    const id = await idOf('c4');
    const before = await rowOf(id);
    await overrides.override(asked([id], 'purchases', 70_000), null);
    await domain.get(ForecastService).run('again');
    expect((await rowOf(id)).ahead[0]!.purchasesMinor).toBe(70_000);
    const [standing] = (await overrides.list({ limit: 10, customerId: id })).rows;
    await overrides.remove(standing!.id, null);
    expect(await rowOf(id)).toEqual(before);
    await expect(overrides.remove(standing!.id, null)).rejects.toMatchObject({
      code: 'forecast-override-not-found',
    });
  });

  it('is kept when it is replaced, with who and when', async () => {
    const id = await idOf('c5');
    const user = await domain.database.row<{ id: number }>(
      `insert into app_user (email, name, password_hash, role, created_at)
       values ('m@example.com', 'Mei', '', 'marketer', $1) returning id`,
      [domain.clock.now()],
    );
    await overrides.override(asked([id], 'purchases', 10), null);
    await overrides.override({ ...asked([id], 'purchases', 20), note: 'a fair' }, user!.id);
    const { rows } = await overrides.list({ limit: 10, customerId: id });
    expect(rows).toMatchObject([
      {
        value: 20,
        note: 'a fair',
        createdBy: 'Mei',
        createdAt: domain.clock.now(),
        removedAt: null,
        period: NEXT,
      },
      { value: 10, createdBy: null, removedBy: 'Mei', removedAt: domain.clock.now() },
    ]);
  });

  it('may be set for many at once, by name or by segment', async () => {
    const ids = await Promise.all(['c1', 'c2', 'c6'].map(idOf));
    const segment = await domain.database.row<{ id: number }>(
      `insert into segment (name, rule, created_at, updated_at) values ('s', '{"all":[]}', $1, $1) returning id`,
      [domain.clock.now()],
    );
    await domain.database.run(
      `insert into segment_member (segment_id, customer_id, entered_at) select $1, unnest($2::bigint[]), $3`,
      [segment!.id, ids, domain.clock.now()],
    );
    const bySegment = {
      segmentId: segment!.id,
      period: NEXT,
      measure: 'margin' as const,
      value: -0.1,
      note: '',
    };
    expect(await overrides.override(bySegment, null)).toEqual({ customers: 3, withoutForecast: 0 });
    const below = await customers.list({ ...query, filter: 'below-zero' });
    expect(below.rows.map(({ customerId }) => customerId).sort()).toEqual([...ids].sort());
    expect(below.rows.every(({ concern }) => concern === 'margin')).toBe(true);
    const { belowZero, overridden } = await domain.get(ForecastRead).overview();
    expect([belowZero, overridden]).toEqual([3, 3]);
    const touched = await domain.database.rows<{ cause: string }>('select cause from touched_customer');
    expect(touched.map(({ cause }) => cause)).toEqual(['forecast', 'forecast', 'forecast']);
  });

  it('is refused for a period that is not ahead, for who has no forecast, and for a segment that is none', async () => {
    const id = await idOf('c7');
    await expect(overrides.override({ ...asked([id], 'margin', 0.1), period: '2026-10-01' }, null)).rejects.toMatchObject({ code: 'forecast-period-not-ahead' }); // prettier-ignore
    await expect(overrides.override(asked([999_999], 'margin', 0.1), null)).rejects.toMatchObject({
      code: 'forecast-missing',
    });
    await expect(overrides.override({ ...asked([], 'margin', 0.1), customerIds: undefined, segmentId: 9999 }, null)).rejects.toMatchObject({ code: 'segment-not-found' }); // prettier-ignore
    expect(await overrides.override(asked([id, 999_999], 'margin', 0.1), null)).toEqual({
      customers: 1,
      withoutForecast: 1,
    });
  });
});

describe('the list of forecasts', () => {
  it('goes on where a page ended, in every order', async () => {
    for (const sort of ['profit', '-profit', 'purchases', '-purchases', 'expense', '-expense'] as const) {
      const whole = await customers.list({ limit: 50, sort });
      const seen: number[] = [];
      for (let after: string | undefined = undefined, more = true; more;) {
        const { rows, next }: Awaited<ReturnType<typeof customers.list>> = await customers.list({
          limit: 3,
          sort,
          after,
        });
        seen.push(...rows.map(({ customerId }) => customerId));
        [after, more] = [next ?? undefined, next !== null];
      }
      expect(seen).toEqual(whole.rows.map(({ customerId }) => customerId));
      expect(seen).toHaveLength(20);
    }
  });

  it('shows the last three periods beside the next three, and finds a name', async () => {
    const { rows } = await customers.list({ ...query, search: 'c17@' });
    expect(rows).toHaveLength(1);
    expect(rows[0]!.past.map(({ start }) => start)).toEqual(['2026-08-01', '2026-09-01', '2026-10-01']);
    expect(rows[0]!.past.some(({ orders, margin }) => orders === 1 && margin === 0.5)).toBe(true);
    expect(rows[0]!.ahead.map(({ start }) => start)).toEqual(['2026-11-01', '2026-12-01', '2027-01-01']);
  });

  it('is a file too, a line for each customer', async () => {
    let text = '';
    for await (const part of domain.get(ForecastFileRead).csv({ locale: 'en', sort: 'profit' })) text += part;
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(21);
    expect(lines[0]).toContain('Customer id,Name,E-mail,Value tier,2026-08-01 orders');
    expect(lines[1]).toMatch(/^\d+,c\d+,c\d+@example.com,,/);
  });
});

describe('one customer’s forecast', () => {
  it('tells the terms it is made of', async () => {
    const id = await idOf('c8');
    const { past, forecast, path } = await domain.get(CustomerForecastRead).ofCustomer(id);
    expect(past).toHaveLength(12);
    const { terms, ahead } = forecast!;
    const product = terms.nextOrders * terms.nextAmountMinor * terms.ordersChance * terms.amountChance;
    expect(ahead[0]!.modelMinor).toBe(Math.round(product));
    expect(terms).toMatchObject({ margin: 0.5, ownMargin: true, orders: 1, smallestExpenseMinor: null });
    expect(path).toMatchObject([{ fromPurchasesMinor: null, toPurchasesMinor: ahead[0]!.purchasesMinor }]);
  });

  it('is none for a customer who never bought', async () => {
    const row = await domain.database.row<{ id: number }>(
      `insert into customer (name, created_at, updated_at) values ('new', $1, $1) returning id`,
      [domain.clock.now()],
    );
    const { past, forecast } = await domain.get(CustomerForecastRead).ofCustomer(row!.id);
    expect(forecast).toBeNull();
    expect(past.every(({ orders }) => orders === 0)).toBe(true);
  });
});

describe('rules about the forecast', () => {
  it('find who is expected to bring how much; who has no forecast is not below zero', async () => {
    const id = await idOf('c9');
    await overrides.override(asked([id], 'purchases', 9_000_000), null);
    await overrides.override(asked([await idOf('c10')], 'expense', 9_000_000), null);
    await domain.database.run(`insert into customer (name, created_at, updated_at) values ('new', $1, $1)`, [domain.clock.now()]); // prettier-ignore
    const segments = domain.get(SegmentPreviewRead);
    const count = async (field: string, operator: string, value: unknown): Promise<number> =>
      (await segments.count({ all: [{ field, operator, value }] } as SegmentRule)).customers;
    expect(await count('forecast.next-amount', 'at-least', 9_000_000)).toBe(1);
    expect(await count('forecast.next-profit', 'less-than', 0)).toBe(1);
    expect(await count('forecast.below-zero', 'is', true)).toBe(1);
    expect(await count('forecast.below-zero', 'is', false)).toBe(20);
  });
});
