import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../test/setup/test-domain.js';
import { CurrencyRatesService } from '../identify/currencies/currency-rates.service.js';
import { IdentifyModule } from '../identify/identify.module.js';
import { OrdersService } from '../identify/orders/orders.service.js';
import { type UpsertOrderInput, upsertOrderSchema } from '../identify/orders/upsert-order.schema.js';
import { AbcRead } from './abc/abc.read.js';
import { AbcService } from './abc/abc.service.js';
import { ClvRead } from './clv/clv.read.js';
import { ClvFitService } from './clv/fit/clv-fit.service.js';
import { ClvScoreService } from './clv/score/clv-score.service.js';
import { DifferentiateModule } from './differentiate.module.js';
import { ForecastRead } from './forecast/forecast.read.js';
import { ForecastService } from './forecast/forecast.service.js';
import { LifecycleRead } from './lifecycle/lifecycle.read.js';
import { LifecycleService } from './lifecycle/lifecycle.service.js';
import { RfmRead } from './rfm/rfm.read.js';
import { RfmService } from './rfm/rfm.service.js';
import { ValuePointsRead } from './value-points/value-points.read.js';
import { ValuePointsService } from './value-points/value-points.service.js';

/** What every measure says of bases that hold hardly anything: a plain answer, never a number that is none. */
let domain: TestDomain;

beforeAll(async () => {
  domain = await startTestDomain([IdentifyModule, DifferentiateModule]);
});
beforeEach(async () => {
  await domain.database.run('truncate customer, measure_run, clv_model cascade');
});
afterAll(() => domain.stop());

interface Sale {
  customer: string;
  daysAgo: number;
  price?: string;
  kind?: 'sale' | 'refund';
  currency?: string;
}

function buy(...sales: Sale[]) {
  const orders = sales.map(
    ({ customer, daysAgo, price = '10.00', kind = 'sale', currency }, at): UpsertOrderInput => ({
      externalId: `O${at}`,
      customer: { externalId: customer },
      kind,
      ...(currency && { currency }),
      orderedAt: new Date(domain.clock.now().getTime() - daysAgo * 24 * 3600_000).toISOString(),
      items: [{ sku: 'TEA', quantity: 1, unitPrice: price }],
    }),
  );
  const parsed = orders.map((order) => upsertOrderSchema.parse(order));
  return domain.get(OrdersService).upsertMany(parsed, { source: 'test' });
}

/** What every measure says after a run of each: whom it counts, its warnings, and why it refuses. */
async function answers() {
  await domain.get(RfmService).score('test');
  await domain.get(AbcService).score('test');
  await domain.get(LifecycleService).score('test');
  await domain.get(ClvFitService).fit('test');
  await domain.get(ClvScoreService).score('test');
  await domain.get(ForecastService).run('test');
  await domain.get(ValuePointsService).score('test');
  const overviews = {
    rfm: await domain.get(RfmRead).overview(),
    abc: await domain.get(AbcRead).overview(),
    lifecycle: await domain.get(LifecycleRead).overview(),
    clv: await domain.get(ClvRead).overview(),
    forecast: await domain.get(ForecastRead).overview(),
    points: await domain.get(ValuePointsRead).overview(),
  };
  expect(numbersIn(overviews).filter((number) => !Number.isFinite(number))).toEqual([]);
  const { rfm, abc, lifecycle, clv, forecast, points } = overviews;
  return {
    rfm: { customers: rfm.latest?.customers, warnings: codesOf(rfm.latest?.warnings) },
    abc: {
      ...{ topFifth: abc.topFifth, warnings: codesOf(abc.latest?.warnings) },
      classes: abc.classes.map(({ customers }) => customers),
    },
    lifecycle: {
      stages: lifecycle.stages.filter(({ customers }) => customers > 0).map(({ stage }) => stage),
      warnings: codesOf(lifecycle.latest?.warnings),
    },
    clv: { value: clv.valueMinor, refusals: codesOf(clv.newestModel?.refusals) },
    forecast: { refusal: forecast.latest?.refusal?.code, ahead: forecast.ahead },
    points: { customers: points.latest?.customers, warnings: codesOf(points.latest?.warnings) },
  };
}

const codesOf = (said: { code: string }[] | undefined): string[] | undefined =>
  said && [...new Set(said.map(({ code }) => code))];

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

/** Rows of customers with a figure that is none. */
async function figuresThatAreNone(): Promise<number> {
  const tables = [
    'rfm_score',
    'abc_score',
    'lifecycle_score',
    'purchase_rhythm',
    'clv_score',
    'forecast',
    'value_points',
  ];
  const rows = tables.map((table) => `select 1 from ${table} t where t::text ~ 'NaN|Infinity'`);
  return (await domain.database.rows(rows.join(' union all '))).length;
}

const NOBODY_TO_FORECAST = { refusal: 'too-few-customers', ahead: [] };
const NOBODY_TO_FORESEE = { value: null, refusals: ['too-few-customers'] };
const alike = (count: number): Sale[] =>
  Array.from({ length: count }, (_, at) => ({ customer: `C${at}`, daysAgo: 3, price: '2000.00' }));

const bases: [what: string, sales: Sale[], said: Partial<Awaited<ReturnType<typeof answers>>>][] = [
  [
    'nobody',
    [],
    {
      rfm: { customers: 0, warnings: [] },
      abc: { topFifth: null, classes: [0, 0, 0], warnings: [] },
      lifecycle: { stages: [], warnings: ['no-rhythm'] },
      points: { customers: 0, warnings: [] },
    },
  ],
  [
    'one customer',
    [{ customer: 'A', daysAgo: 3 }],
    {
      rfm: { customers: 1, warnings: ['few-distinct-values'] },
      abc: { topFifth: 1, classes: [1, 0, 0], warnings: [] },
      lifecycle: { stages: ['new'], warnings: ['no-rhythm'] },
      points: { customers: 1, warnings: ['rounded-away'] },
    },
  ],
  [
    'four customers',
    [1, 2, 3, 4].map((n) => ({ customer: `C${n}`, daysAgo: n, price: `${n}000.00` })),
    {
      rfm: { customers: 4, warnings: ['few-distinct-values'] },
      abc: { topFifth: 0.4, classes: [3, 1, 0], warnings: [] },
      lifecycle: { stages: ['new'], warnings: ['no-rhythm'] },
      points: { customers: 4, warnings: [] },
    },
  ],
  [
    'customers who are all equal',
    alike(12),
    {
      rfm: { customers: 12, warnings: ['few-distinct-values'] },
      abc: { topFifth: 0.25, classes: [10, 2, 0], warnings: ['split-tie'] },
      lifecycle: { stages: ['new'], warnings: ['no-rhythm'] },
      forecast: { refusal: 'no-later-period', ahead: [] },
      points: { customers: 12, warnings: [] },
    },
  ],
  [
    'only refunds',
    ['A', 'B'].map((customer) => ({ customer, daysAgo: 3, kind: 'refund', price: '2000.00' })),
    {
      rfm: { customers: 0, warnings: [] },
      abc: { topFifth: null, classes: [0, 0, 2], warnings: ['nobody-positive'] },
      lifecycle: { stages: ['prospect'], warnings: ['no-rhythm'] },
      points: { customers: 2, warnings: [] },
    },
  ],
  [
    'only orders of the future',
    ['A', 'B'].map((customer) => ({ customer, daysAgo: -3, price: '2000.00' })),
    {
      rfm: { customers: 0, warnings: ['future-orders'] },
      abc: { topFifth: null, classes: [0, 0, 0], warnings: ['future-orders'] },
      lifecycle: { stages: ['prospect'], warnings: ['no-rhythm', 'future-orders'] },
      points: { customers: 0, warnings: ['future-orders'] },
    },
  ],
];

describe('a base of', () => {
  it.each(bases)('%s gets a plain answer of every measure', async (_, sales, said) => {
    await buy(...sales);
    expect(await answers()).toEqual({ clv: NOBODY_TO_FORESEE, forecast: NOBODY_TO_FORECAST, ...said });
    expect(await figuresThatAreNone()).toBe(0);
  });

  it('several currencies is measured in the workspace’s, by the stated rates; without a rate an order is refused', async () => {
    const abroad: Sale = { customer: 'A', daysAgo: 3, price: '1000.00', currency: 'USD' };
    const home: Sale = { customer: 'B', daysAgo: 3, price: '3000.00' };
    const [refused, taken] = await buy(abroad, home);
    expect(refused).toMatchObject({ result: 'rejected', faults: [{ code: 'currency-unknown' }] });
    expect(taken).toMatchObject({ result: 'created' });
    await domain.get(CurrencyRatesService).write([{ currency: 'USD', rate: 7 }]);
    await buy(abroad, home);
    expect(await answers()).toMatchObject({
      rfm: { customers: 2 },
      abc: { topFifth: 0.7, classes: [2, 0, 0], warnings: [] },
      points: { customers: 2, warnings: [] },
    });
    const points = 'select p.total::float8 as total from value_points p order by p.total desc';
    expect(await domain.database.rows(points)).toEqual([{ total: 0.07 }, { total: 0.03 }]);
  });
});
