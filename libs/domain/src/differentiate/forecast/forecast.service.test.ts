import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { DifferentiateModule } from '../differentiate.module.js';
import { ForecastRead } from './forecast.read.js';
import { ForecastService } from './forecast.service.js';
import { forecastSettingsSchema } from './forecast-settings.js';
import { plainForecast, type PlainExpense, type PlainOrder } from './plain-forecast.js';

const PERIODS = 6;

let domain: TestDomain;
let forecasts: ForecastService;
let read: ForecastRead;

beforeAll(async () => {
  domain = await startTestDomain([DifferentiateModule]);
  forecasts = domain.get(ForecastService);
  read = domain.get(ForecastRead);
});
beforeEach(async () => {
  await domain.database.run('truncate customer, measure_run cascade');
  await domain.database.run('truncate pgboss.job');
  await forecasts.changeSettings(forecastSettingsSchema.parse({ history: PERIODS }));
});
afterAll(() => domain.stop());

/** The tenth of a month, noon in Shanghai: period 0 is May, period 5 October 2026, period 6 is going on. */
const dayOf = (period: number): Date => new Date(Date.UTC(2026, 4 + period, 10, 4));

async function fill(orders: PlainOrder[], expenses: PlainExpense[] = []): Promise<void> {
  const { database, clock } = domain;
  await database.run(
    `insert into customer (name, created_at, updated_at)
     select distinct name, $2::timestamptz, $2::timestamptz from unnest($1::text[]) name`,
    [[...orders, ...expenses].map(({ customer }) => customer), clock.now()],
  );
  await database.run(
    `insert into orders (external_id, customer_id, kind, ordered_at, currency, total_minor, base_minor, cost_minor,
       content_hash, created_at, updated_at)
     select n, c.id, case when minor < 0 then 'refund' else 'sale' end, at, 'CNY', minor, minor, cost, '', at, at
     from unnest($1::text[], $2::timestamptz[], $3::bigint[], $4::bigint[]) with ordinality as o (name, at, minor, cost, n)
     join customer c using (name)`,
    [
      orders.map(({ customer }) => customer),
      orders.map(({ period }) => dayOf(period)),
      orders.map(({ minor }) => minor),
      orders.map(({ costMinor }) => costMinor),
    ],
  );
  await database.run(
    `insert into customer_expense (customer_id, kind, amount_minor, spent_on, created_at)
     select c.id, 'marketing', minor, at, at
     from unnest($1::text[], $2::timestamptz[], $3::bigint[]) as e (name, at, minor) join customer c using (name)`,
    [expenses.map(({ customer }) => customer), expenses.map(({ period }) => dayOf(period)), expenses.map(({ minor }) => minor)], // prettier-ignore
  );
  await database.run(
    `insert into purchase_summary (customer_id, orders_count, refunds_count, revenue_minor, first_order_at, last_order_at)
     select customer_id, count(*) filter (where kind = 'sale'), count(*) filter (where kind = 'refund'), sum(base_minor),
       min(ordered_at) filter (where kind = 'sale'), max(ordered_at) filter (where kind = 'sale')
     from orders group by 1`,
  );
}

const sale = (
  customer: string,
  period: number,
  minor: number,
  costMinor: number | null = null,
): PlainOrder => ({
  customer,
  period,
  minor,
  costMinor,
});

/** Fifteen customers who buy now and then, for this and that. */
const aBase = (cost = 0.6): PlainOrder[] =>
  Array.from({ length: 15 }, (_, customer) =>
    Array.from({ length: PERIODS }, (_, period) => {
      const minor = 3000 + 700 * ((customer * 5 + period * 3) % 11);
      return (customer + period * period) % 3 === 0 || period === customer % 2
        ? [sale(`c${customer}`, period, minor, Math.round(minor * cost))]
        : [];
    }).flat(),
  ).flat();

interface Row {
  name: string;
  purchases: number[];
  margin: number | null;
  expense: number[];
  profit: (number | null)[];
}

const rows = async (): Promise<Record<string, Omit<Row, 'name'>>> => {
  const found = await domain.database.rows<Row>(
    `select name, to_jsonb(purchases_minor) as purchases, margin, to_jsonb(expense_minor) as expense,
       to_jsonb(profit_minor) as profit
     from forecast join customer on id = customer_id order by name`,
  );
  return Object.fromEntries(found.map(({ name, ...row }) => [name, row]));
};

describe('a forecast run', () => {
  it('gives every customer three periods ahead, and says by which model', async () => {
    await fill(aBase());
    const id = await forecasts.run('test');
    const { latest, model, past, ahead, customers } = await read.overview();
    expect(latest).toMatchObject({ id, status: 'finished', customers: 15, changed: 15, refusal: null });
    expect(model).toMatchObject({
      mostOrders: 1,
      fits: { frequency: { converged: true }, amount: { converged: true } },
    });
    expect(past.map(({ start }) => start)).toEqual(['2026-05-01', '2026-06-01', '2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01']); // prettier-ignore
    expect(past.every(({ margin }) => Math.abs(margin! - 0.4) < 0.001)).toBe(true);
    expect(ahead.map(({ start }) => start)).toEqual(['2026-11-01', '2026-12-01', '2027-01-01']);
    expect(customers).toBe(15);
    const values = Object.values(await rows());
    expect(values).toHaveLength(15);
    expect(values.every(({ purchases, profit }) => purchases.every((each) => each > 0) && profit.every((each) => each! > 0))).toBe(true); // prettier-ignore
    expect(ahead[0]!.purchasesMinor).toBe(values.reduce((sum, { purchases }) => sum + purchases[0]!, 0));
    expect(
      await domain.database.rows(`select 1 from pgboss.job where name = 'refresh-segments'`),
    ).toHaveLength(1);
  });

  it('says of every customer what the plain reckoning says', async () => {
    const name = fc.integer({ min: 0, max: 24 }).map((n) => `c${n}`);
    const period = fc.integer({ min: 0, max: PERIODS - 1 });
    const order = fc.record({
      customer: name,
      period,
      minor: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 900_000 }) }, { weight: 1, arbitrary: fc.integer({ min: -200_000, max: -1 }) }), // prettier-ignore
      costMinor: fc.option(fc.integer({ min: 1, max: 500_000 })),
    });
    const expense = fc.record({ customer: name, period, minor: fc.integer({ min: 1, max: 9000 }) });
    const many = { minLength: 60, maxLength: 200 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(order, many),
        fc.array(expense, { maxLength: 60 }),
        async (orders, expenses) => {
          await domain.database.run('truncate customer, measure_run cascade');
          await fill(orders, expenses);
          await forecasts.run('test');
          const { model, latest } = await read.overview();
          if (!model) return latest?.refusal !== null;
          const plain = plainForecast(orders, expenses, PERIODS, model);
          const stored = await rows();
          expect(Object.keys(stored).sort()).toEqual([...plain.keys()].sort());
          for (const [customer, expected] of plain) {
            const { purchases, margin, expense: spent, profit } = stored[customer]!;
            if (expected.margin === null) expect(margin).toBeNull();
            else expect(margin).toBeCloseTo(expected.margin, 9);
            // Halves may round either way in floating point, and a margin may be many times what was paid.
            const slack = 2 + Math.abs(expected.margin ?? 0);
            purchases.forEach((each, at) =>
              expect(Math.abs(each - expected.purchasesMinor[at]!)).toBeLessThanOrEqual(1),
            );
            spent.forEach((each, at) =>
              expect(Math.abs(each - expected.expenseMinor[at]!)).toBeLessThanOrEqual(2),
            );
            profit.forEach((each, at) =>
              expected.profitMinor[at] === null
                ? expect(each).toBeNull()
                : expect(Math.abs(each! - expected.profitMinor[at]!)).toBeLessThanOrEqual(slack),
            );
          }
          return true;
        },
      ),
      { numRuns: 15, endOnFailure: true },
    );
  }, 60_000);

  it('is fitted to how often customers bought in each period after their first', async () => {
    const orders = aBase();
    await fill(orders);
    await forecasts.run('test');
    const first = new Map<string, number>();
    for (const { customer, period } of orders)
      first.set(customer, Math.min(period, first.get(customer) ?? period));
    const watched = [...first.values()].reduce((sum, period) => sum + PERIODS - 1 - period, 0);
    const bought = orders.filter(({ customer, period }) => period > first.get(customer)!).length;
    const { model } = await read.overview();
    expect(model).toMatchObject({ customerPeriods: watched, amountsSeen: orders.length });
    expect(model!.meanFrequency).toBeCloseTo(bought / watched, 4);
    expect(model!.meanAmountMinor).toBeGreaterThan(3000);
  });

  it('writes nothing when nothing has changed, and history only of who moved', async () => {
    await fill(aBase());
    await forecasts.run('test');
    const before = await domain.database.rows('select xmin, * from forecast order by customer_id');
    const second = await forecasts.run('test');
    expect(await domain.database.rows('select xmin, * from forecast order by customer_id')).toEqual(before);
    expect((await read.run(second)).changed).toBe(0);
    await domain.database.run(
      `insert into customer_expense (customer_id, kind, amount_minor, spent_on, created_at)
       select id, 'marketing', 5000, '2026-10-05', $1 from customer where name = 'c3'`,
      [domain.clock.now()],
    );
    const third = await forecasts.run('test');
    expect((await read.run(third)).changed).toBe(1);
    const moves = await domain.database.rows(
      `select name, to_profit_minor < from_profit_minor as less from forecast_change join customer on id = customer_id
       where run_id = $1`,
      [third],
    );
    expect(moves).toEqual([{ name: 'c3', less: true }]);
  });

  it('names who has no forecast, and leaves out orders of the future and of the period going on', async () => {
    await fill([...aBase(), sale('newcomer', 6, 5000), sale('dreamer', 9, 1000)]);
    await forecasts.run('test');
    const { without, latest, past } = await read.overview();
    expect(latest!.warnings).toContainEqual({ code: 'future-orders', customers: 2 });
    expect(without).toEqual({ longAgo: 0, newcomers: 2 });
    expect(past).toHaveLength(PERIODS);
    expect(Object.keys(await rows())).not.toContain('newcomer');
  });

  it('has no profit where nobody knows what the goods cost, and says so', async () => {
    await fill(aBase().map((order) => ({ ...order, costMinor: null })));
    await forecasts.run('test');
    expect((await read.overview()).latest!.warnings).toContainEqual({ code: 'no-costs' });
    expect(Object.values(await rows()).every(({ profit }) => profit.every((each) => each === null))).toBe(
      true,
    );
  });

  it('that fails leaves the forecasts as they were, and says so', async () => {
    await fill(aBase());
    await forecasts.run('test');
    const before = await rows();
    await domain.database.run(
      'alter table forecast_change add constraint broken check (run_id < 0) not valid',
    );
    await domain.database.run('update orders set base_minor = base_minor + 50000');
    await expect(forecasts.run('doomed')).rejects.toThrow(/broken/);
    await domain.database.run('alter table forecast_change drop constraint broken');
    expect(await rows()).toEqual(before);
    expect((await read.overview()).newest).toMatchObject({ status: 'failed', cause: 'doomed' });
  });

  it('goes with its customer', async () => {
    await fill(aBase());
    await forecasts.run('test');
    await domain.database.run(`delete from orders`);
    await domain.database.run(`delete from customer where name in ('c0', 'c1')`);
    expect(Object.keys(await rows())).toHaveLength(13);
  });
});

describe('a base that no model fits', () => {
  const refusal = async () => {
    await forecasts.run('test');
    const { latest, customers, model } = await read.overview();
    expect(model).toBeNull();
    expect(customers).toBe(0);
    return latest!.refusal;
  };

  it('has too few customers: none, one, or four', async () => {
    expect(await refusal()).toEqual({ code: 'too-few-customers', customers: 0, least: 10 });
    await fill([sale('one', 1, 100), sale('one', 2, 200)]);
    expect(await refusal()).toMatchObject({ customers: 1 });
    await domain.database.run('truncate customer cascade');
    await fill([1, 2, 3, 4].flatMap((n) => [sale(`c${n}`, 1, 100 * n), sale(`c${n}`, 3, 200)]));
    expect(await refusal()).toMatchObject({ code: 'too-few-customers', customers: 4 });
  });

  it('has only refunds', async () => {
    await fill(aBase().map((order) => ({ ...order, minor: -order.minor })));
    expect(await refusal()).toMatchObject({ code: 'too-few-customers', customers: 0 });
  });

  it('has nobody who came back', async () => {
    await fill(Array.from({ length: 20 }, (_, n) => sale(`c${n}`, n % 3, 1000 + n)));
    expect(await refusal()).toEqual({ code: 'no-repeaters', customers: 20 });
  });

  it('bought for the first time in the last complete period', async () => {
    await fill(Array.from({ length: 20 }, (_, n) => sale(`c${n}`, PERIODS - 1, 1000 + n)));
    expect(await refusal()).toEqual({ code: 'no-later-period' });
  });

  it('pays the same for every order', async () => {
    await fill(aBase().map((order) => ({ ...order, minor: 5000 })));
    expect(await refusal()).toEqual({ code: 'amounts-alike', customers: 15 });
  });

  it('loses the forecasts it had: figures of periods gone by would mislead', async () => {
    await fill(aBase());
    await forecasts.run('test');
    await domain.database.run('update orders set base_minor = 100');
    expect(await refusal()).toMatchObject({ code: 'amounts-alike' });
    expect(await rows()).toEqual({});
    const gone = await domain.database.row<{ n: number }>(
      'select count(*)::int as n from forecast_change where to_purchases_minor is null',
    );
    expect(gone!.n).toBe(15);
  });

  it('is forecast where all buy equally often, with a warning', async () => {
    await fill(
      Array.from({ length: 12 }, (_, customer) =>
        Array.from({ length: PERIODS }, (_, period) =>
          sale(`c${customer}`, period, 1000 + 90 * ((customer * 7 + period * 5) % 13)),
        ),
      ).flat(),
    );
    await forecasts.run('test');
    const { latest, model } = await read.overview();
    expect(latest!.refusal).toBeNull();
    expect(latest!.warnings).toContainEqual({ code: 'frequency-alike' });
    expect(model!.meanFrequency).toBeCloseTo(1, 2);
  });
});

describe('a requested run', () => {
  it('is one run however often it is asked for before it starts, and is carried out as that one', async () => {
    await fill(aBase());
    const asked = await Promise.all([1, 2, 3].map(() => forecasts.requestRun('demand')));
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1);
    expect(asked[0]).toMatchObject({ status: 'queued', refusal: null });
    expect(await forecasts.run('demand')).toBe(asked[0]!.id);
  });
});

// The clock does not go back: nothing comes after this.
describe('a period later', () => {
  it('remembers what it had forecast for a period that is over', async () => {
    await fill(aBase());
    await forecasts.run('test');
    const { ahead } = await read.overview();
    domain.clock.advance({ days: 30 });
    await forecasts.run('test');
    const { past } = await read.overview();
    expect(past.at(-1)).toMatchObject({ start: '2026-11-01', forecastMinor: ahead[0]!.purchasesMinor });
    expect(past.at(-2)!.forecastMinor).toBeNull();
  });
});
