import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { CustomersService } from '../../identify/customers/customers.service.js';
import { OrdersService } from '../../identify/orders/orders.service.js';
import { DifferentiateModule } from '../differentiate.module.js';
import { ValuePointsRead } from './value-points.read.js';
import { ValuePointsService } from './value-points.service.js';
import { valuePointsSettingsSchema } from './value-points-settings.js';

let domain: TestDomain;
let points: ValuePointsService;
let read: ValuePointsRead;
let id: number;
/** The clock never goes back, so every test has a year of its own. */
let year = 2026;

beforeAll(async () => {
  domain = await startTestDomain([DifferentiateModule]);
  points = domain.get(ValuePointsService);
  read = domain.get(ValuePointsRead);
});
beforeEach(async () => {
  await domain.database.run(
    `truncate customer, orders, product, measure_run, setting restart identity cascade`,
  );
  year += 2;
  itIs(on('06-15'));
  id = await customer('A');
});
afterAll(() => domain.stop());

const on = (day: string, yearsAgo = 0): string => `${year - yearsAgo}-${day}`;
const itIs = (day: string): void => domain.clock.moveTo(new Date(`${day}T00:00:00Z`));

const customer = async (externalId: string): Promise<number> => {
  const [outcome] = await domain.get(CustomersService).upsertMany([{ externalId }], { source: 'test' });
  return outcome!.id!;
};

let orders = 0;
const buys = (externalId: string, sku: string, day: string, amount: number, quantity = 1) =>
  domain.get(OrdersService).upsertMany(
    [
      {
        externalId: `O${++orders}`,
        customer: { externalId },
        kind: 'sale',
        status: 'paid',
        orderedAt: new Date(`${day}T00:00:00Z`),
        items: [{ sku, quantity: String(quantity), unitPrice: String(amount / quantity) }],
      },
    ],
    { source: 'test' },
  );

/** Prices in minor units, as everywhere. */
const product = (sku: string, facts: { price?: number; cycle?: number; ended?: string } = {}) =>
  domain.database.run(
    `insert into product (sku, name, price_minor, purchase_cycle_days, ended_on, created_at, updated_at)
     values ($1, $1, $2, $3, $4, '2020-01-01', '2020-01-01')
     on conflict (sku) do update set price_minor = $2, purchase_cycle_days = $3, ended_on = $4`,
    [sku, facts.price ?? null, facts.cycle ?? null, facts.ended ?? null],
  );

const relate = (sku: string, other: string, kind: 'complement' | 'related') =>
  domain.database.run(
    `insert into product_relation (product_id, other_id, kind)
     select a.id, b.id, $3 from product a, product b where a.sku = $1 and b.sku = $2`,
    [sku, other, kind],
  );

const suggests = (rating: string, times: number, day = on('06-01')) =>
  domain.database.run(
    `insert into contact_entry (customer_id, kind, suggestion, suggestion_rating, at, created_at)
     select $1, 'phone', 'an idea', $2, $3::timestamptz, $3::timestamptz from generate_series(1, $4::int)`,
    [id, rating, day, times],
  );

const spends = (kind: 'acquisition' | 'marketing', amountMinor: number, day: string) =>
  domain.database.run(
    `insert into customer_expense (customer_id, kind, amount_minor, spent_on, created_at) values ($1, $2, $3, $4::text::date, $4::text::timestamptz)`,
    [id, kind, amountMinor, day],
  );

const hopesFor = (expectedMinor: number, day = on('06-01')) =>
  domain.database.run(
    `insert into opportunity (customer_id, name, expected_minor, probability, stage, status, created_at, updated_at)
     values ($1, 'deal', $2, 0.5, 'talks', 'open', $3::timestamptz, $3::timestamptz)`,
    [id, expectedMinor, day],
  );

const change = (settings: object) => points.changeSettings(valuePointsSettingsSchema.parse(settings));
const scored = async (customerId = id) => {
  await points.score('test');
  return read.ofCustomer(customerId);
};

describe('value points', () => {
  it('are the worked example’s: bought, open, suggested and needed come to 70.5', async () => {
    await product('MACHINE', { price: 20_000_000, cycle: 300 });
    await buys('A', 'MACHINE', on('12-20', 1), 750_000);
    await hopesFor(50_000_000);
    await suggests('high-value', 5);
    await suggests('ordinary', 3);
    expect((await scored()).points).toMatchObject({
      bought: 7.5,
      opportunities: 5,
      suggestions: 56,
      future: 2,
      costs: 0,
      total: 70.5,
    });
  });

  it('take off what the customer cost and owes, and count years and satisfaction by weight', async () => {
    await change({ pointsPerMillion: 100, pointsPerRelationshipYear: 3, pointsPerSatisfactionGrade: 2 });
    await spends('acquisition', 1_000_000, on('01-01'));
    await spends('marketing', 500_000, on('02-01'));
    await domain.database.run(
      `update customer set arrears_minor = 200000, relationship_since = '${on('06-15', 2)}' where id = $1`,
      [id],
    );
    await domain.database.run(
      `insert into contact_entry (customer_id, kind, satisfaction, at, created_at)
       select $1, 'visit', s, '${on('06-01')}', '${on('06-01')}' from unnest(array[5, 4]) s`,
      [id],
    );
    const { points: own } = await scored();
    expect(own).toMatchObject({ costs: -1.7, bought: 0 });
    expect(own!.relationship).toBeCloseTo(2 * 3 + 1.5 * 2, 1);
  });

  it('leave out what is dated after the run, and customers of whom there is nothing to count', async () => {
    await buys('A', 'TEA', on('07-01'), 1000);
    expect((await scored()).points).toBeNull();
    const overview = await read.overview();
    expect(overview.sums).toMatchObject({ customers: 0, total: 0, belowZero: 0 });
    expect(overview.distribution).toEqual([]);
  });

  it('follow a refund', async () => {
    await change({ pointsPerMillion: 1_000_000 });
    await buys('A', 'TEA', on('06-01'), 100);
    expect((await scored()).points).toMatchObject({ total: 100 });
    await domain.get(OrdersService).upsertMany(
      [
        {
          externalId: 'R1',
          customer: { externalId: 'A' },
          kind: 'refund',
          status: 'paid',
          orderedAt: new Date(on('06-10')),
          items: [{ sku: 'TEA', quantity: '-1', unitPrice: '100' }],
        },
      ],
      { source: 'test' },
    );
    expect((await scored()).points).toMatchObject({ bought: 0, total: 0 });
  });

  it('are written only where they differ, and the run says how many', async () => {
    await buys('A', 'TEA', on('06-01'), 1_000_000);
    await customer('B');
    await buys('B', 'TEA', on('06-01'), 2_000_000);
    await points.score('test');
    await buys('B', 'TEA', on('06-02'), 1_000_000);
    await points.score('test');
    expect((await read.overview()).latest).toMatchObject({ customers: 2, changed: 1, status: 'finished' });
  });

  it('go with their customer', async () => {
    await buys('A', 'TEA', on('06-01'), 1_000_000);
    await points.score('test');
    await domain.database.run('delete from orders');
    await domain.database.run('delete from customer where id = $1', [id]);
    expect(await domain.database.rows('select * from value_points')).toEqual([]);
    expect(await domain.database.rows('select * from value_curve')).toEqual([]);
  });

  it('are listed from the highest down, page by page, and narrowed to a band', async () => {
    await change({ pointsPerMillion: 1_000_000 });
    for (const [name, amount] of [
      ['B', 5],
      ['C', 9],
      ['D', 7],
    ] as const) {
      await customer(name);
      await buys(name, 'TEA', on('06-01'), amount);
    }
    await points.score('test');
    const first = await read.customers({ limit: 2, turnedDown: 'false' });
    expect(first.rows.map(({ externalId }) => externalId)).toEqual(['C', 'D']);
    const second = await read.customers({ limit: 2, after: first.next!, turnedDown: 'false' });
    expect(second.rows.map(({ externalId }) => externalId)).toEqual(['B']);
    const band = await read.customers({ limit: 9, atLeast: 6, below: 9, turnedDown: 'false' });
    expect(band.rows.map(({ externalId }) => externalId)).toEqual(['D']);
  });
});

describe('needs', () => {
  it('come round with the purchase cycle, as often as the horizon holds, at the last quantity', async () => {
    await product('TEA', { price: 1000, cycle: 30 });
    await change({ horizonDays: 90 });
    await buys('A', 'TEA', on('03-01'), 10);
    await buys('A', 'TEA', on('06-01'), 20, 2);
    // Due on 1, 31 July and 30 August.
    expect((await read.ofCustomer(id)).needs).toEqual([
      { sku: 'TEA', name: 'TEA', reason: 'cycle', dueOn: on('07-01'), quantity: 2, valueMinor: 6000 },
    ]);
  });

  it('are due now where a cycle has been missed, and gone where two have', async () => {
    await product('TEA', { price: 1000, cycle: 30 });
    await change({ horizonDays: 30 });
    await buys('A', 'TEA', on('05-01'), 10);
    expect((await read.ofCustomer(id)).needs).toMatchObject([{ dueOn: on('06-15'), valueMinor: 2000 }]);
    itIs(on('07-02'));
    expect((await read.ofCustomer(id)).needs).toEqual([]);
  });

  it('are what goes with a product, unless bought already, no longer sold, or without a price', async () => {
    for (const sku of ['POT', 'CUP', 'TRAY', 'OLD', 'GIFT']) await product(sku, { price: 10_000 });
    await product('OLD', { price: 10_000, ended: on('01-01') });
    await product('GIFT');
    await relate('POT', 'CUP', 'complement');
    await relate('POT', 'TRAY', 'related');
    await relate('POT', 'OLD', 'complement');
    await relate('POT', 'GIFT', 'complement');
    await buys('A', 'POT', on('06-01'), 100);
    expect((await read.ofCustomer(id)).needs).toMatchObject([
      { sku: 'CUP', reason: 'complement', dueOn: null, valueMinor: 5000 },
      { sku: 'TRAY', reason: 'related', valueMinor: 2000 },
    ]);
    await buys('A', 'CUP', on('06-02'), 100);
    expect((await read.ofCustomer(id)).needs).toMatchObject([{ sku: 'TRAY' }]);
  });
});

describe('the value curve', () => {
  beforeEach(() => change({ pointsPerMillion: 1_000_000 }));

  it('is drawn back over the past year when points are reckoned for the first time', async () => {
    await spends('acquisition', 2000, on('01-10'));
    await buys('A', 'TEA', on('03-10'), 100);
    await buys('A', 'TEA', on('05-10'), 50);
    expect((await scored()).curve).toEqual([
      { month: on('01-01'), total: -20 },
      { month: on('03-01'), total: 80 },
      { month: on('05-01'), total: 130 },
    ]);
  });

  it('has the last total of each month in which it changed', async () => {
    await buys('A', 'TEA', on('06-10'), 100);
    await points.score('test');
    await buys('A', 'TEA', on('06-12'), 20);
    await points.score('test');
    itIs(on('07-15'));
    await points.score('test');
    itIs(on('08-15'));
    await hopesFor(500, on('08-01'));
    expect((await scored()).curve).toEqual([
      { month: on('06-01'), total: 120 },
      { month: on('08-01'), total: 125 },
    ]);
  });

  it('turns down when it is clearly below its peak, on the day that is seen, until the peak is reached again', async () => {
    await buys('A', 'TEA', on('06-01'), 100);
    await hopesFor(5000);
    expect((await scored()).points).toMatchObject({ total: 150, peak: 150, turnedDownOn: null });
    await domain.database.run(`update opportunity set status = 'lost', updated_at = '${on('06-20')}'`);
    itIs(on('06-21'));
    expect((await scored()).points).toMatchObject({ total: 100, peak: 150, turnedDownOn: on('06-21') });
    expect((await read.overview()).latest!.outcome).toEqual({ turnedDown: 1 });
    itIs(on('06-25'));
    await buys('A', 'TEA', on('06-24'), 10);
    expect((await scored()).points).toMatchObject({ total: 110, turnedDownOn: on('06-21') });
    await buys('A', 'TEA', on('06-24'), 60);
    expect((await scored()).points).toMatchObject({ total: 170, peak: 170, turnedDownOn: null });
    expect((await read.customers({ limit: 9, turnedDown: 'true' })).rows).toEqual([]);
  });
});
