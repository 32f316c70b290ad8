import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillSimulatedShop, summarise } from '../../../../../test/factories/simulated-shop.js';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { DifferentiateModule } from '../differentiate.module.js';
import { ClvRead } from './clv.read.js';
import { ClvFitService } from './fit/clv-fit.service.js';
import { expectedSpend } from './model/gamma-gamma.js';
import { purchaseModelOf, spendModelOf } from './fit/purchase-model-of.js';
import { foresee } from './score/foresight.js';
import { ClvScoreService } from './score/clv-score.service.js';

const DAY_MS = 24 * 3600_000;

let domain: TestDomain;
let fits: ClvFitService;
let scores: ClvScoreService;
let read: ClvRead;

const start = async (): Promise<void> => {
  domain = await startTestDomain([DifferentiateModule]);
  fits = domain.get(ClvFitService);
  scores = domain.get(ClvScoreService);
  read = domain.get(ClvRead);
};
const fitted = async () => read.model(await fits.fit('test'));
const shop = (options: Partial<Parameters<typeof fillSimulatedShop>[1]>) =>
  fillSimulatedShop(domain.database, {
    customers: 2500,
    weeks: 100,
    now: domain.clock.now(),
    seed: 3,
    ...options,
  });

interface Stored {
  customer_id: number;
  alive: number;
  expected_orders: number;
  spend_minor: number;
  value_minor: number;
}
const stored = (): Promise<Stored[]> =>
  domain.database.rows<Stored>('select * from clv_score order by customer_id');

/** What a customer's own orders, up to now, say of them by the model: one customer at a time, without SQL. */
async function foreseenOneByOne(): Promise<Stored[]> {
  const { model, settings } = await read.overview();
  if (!model?.purchases || !model.spend) throw new Error('no model');
  const now = domain.clock.now();
  const orders = await domain.database.rows<{
    customer_id: number;
    kind: string;
    ordered_at: Date;
    base_minor: number;
  }>(
    `select customer_id, kind, ordered_at, base_minor from orders where status = 'paid' and ordered_at <= $1
     order by customer_id, ordered_at`,
    [now],
  );
  const spend = spendModelOf(model.spend);
  const ask = foresee(purchaseModelOf(model.purchases), {
    months: settings.horizonMonths,
    discountRate: settings.discountRate,
  });
  const days = (from: Date, to: Date): number => Math.round((to.getTime() - from.getTime()) / DAY_MS);
  const byCustomer = new Map<number, typeof orders>();
  for (const order of orders)
    byCustomer.set(order.customer_id, [...(byCustomer.get(order.customer_id) ?? []), order]);
  return [...byCustomer.values()].flatMap((own) => {
    const sales = own.filter(({ kind }) => kind === 'sale').map(({ ordered_at }) => ordered_at);
    if (sales.length === 0) return [];
    const of = ask(sales.length - 1, days(sales[0]!, sales.at(-1)!) / 7, days(sales[0]!, now) / 7);
    const total = Math.max(
      0,
      own.reduce((sum, { base_minor }) => sum + base_minor, 0),
    );
    const amount = expectedSpend(spend, sales.length, total);
    return [
      {
        customer_id: own[0]!.customer_id,
        alive: of.alive,
        expected_orders: of.orders,
        spend_minor: amount,
        value_minor: settings.marginRate * amount * of.discountedOrders,
      },
    ];
  });
}

async function expectAsOneByOne(): Promise<void> {
  const [found, wanted] = [await stored(), await foreseenOneByOne()];
  expect(found.map(({ customer_id }) => customer_id)).toEqual(wanted.map(({ customer_id }) => customer_id));
  wanted.forEach((customer, i) => {
    const { alive, expected_orders, spend_minor, value_minor } = found[i]!;
    expect(Math.abs(alive - customer.alive)).toBeLessThan(0.0051);
    expect(Math.abs(expected_orders - customer.expected_orders)).toBeLessThan(
      0.0101 * customer.expected_orders + 0.001,
    );
    expect(Math.abs(spend_minor - customer.spend_minor)).toBeLessThan(0.0101 * customer.spend_minor + 1);
    expect(Math.abs(value_minor - customer.value_minor)).toBeLessThan(0.0101 * customer.value_minor + 2);
  });
}

describe('a shop with history', () => {
  beforeAll(async () => {
    await start();
    await shop({});
    await domain.database.run(
      `insert into orders (external_id, customer_id, kind, ordered_at, currency, total_minor, base_minor, content_hash,
         created_at, updated_at)
       select 'later' || c.id, c.id, 'sale', $1::timestamptz + interval '3 days', 'CNY', 100, 100, ''::bytea, $1, $1
       from customer c where c.id <= 5
       union all
       select 'back' || c.id, c.id, 'refund', $1::timestamptz - interval '1 hour', 'CNY', -900000, -900000, ''::bytea, $1, $1
       from customer c where c.id between 6 and 10`,
      [domain.clock.now()],
    );
    await summarise(domain.database);
  });
  afterAll(() => domain.stop());

  it('says plainly that nobody can be foreseen before a model is fitted', async () => {
    expect(await scores.score('test')).toBeNull();
    await expect(scores.requestScore('test')).rejects.toMatchObject({ code: 'clv-without-model' });
  });

  it('fits both models, and checks them against weeks held out', async () => {
    const model = await fitted();
    expect(model).toMatchObject({
      status: 'fitted',
      refusals: [],
      basis: { customers: 2500, fittedOn: 2500 },
      purchases: { kind: 'bg-nbd', report: { converged: true } },
      spend: { kind: 'gamma-gamma', report: { converged: true } },
      calibration: { heldOutWeeks: 33 },
    });
    const { predicted, actual, buckets } = model.calibration!;
    expect(Math.abs(predicted / actual - 1)).toBeLessThan(0.15);
    expect(buckets.map(({ repeats }) => repeats)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(buckets.at(-1)!.actual).toBeGreaterThan(buckets[0]!.actual);
  });

  it('foresees of everybody what the model says of each, one by one; orders to come and refunds included', async () => {
    const run = await read.run((await scores.score('test'))!);
    expect(run).toMatchObject({ status: 'finished', customers: 2500, changed: 2500, withFutureOrders: 5 });
    await expectAsOneByOne();
  });

  it('writes nothing when nothing moved, and keeps what did as history', async () => {
    expect(await read.run((await scores.score('again'))!)).toMatchObject({ changed: 0 });
    domain.clock.advance({ days: 21 });
    const { changed } = await read.run((await scores.score('later'))!);
    expect(changed).toBeGreaterThan(100);
    await expectAsOneByOne();
    const [mover] = await domain.database.rows<{ id: number }>(
      'select customer_id as id from clv_change where from_fifth > to_fifth limit 1',
    );
    const { path, score } = await read.ofCustomer(mover!.id);
    expect(path[0]!.to).toBeLessThan(path[0]!.from!);
    expect(path.at(-1)).toMatchObject({ from: null });
    expect(score!.alive).toBeLessThan(path[0]!.from! / 5);
  });

  it('looks again at single customers as a full run would', async () => {
    await domain.database.run(
      `update orders set ordered_at = $1 where id in (select max(id) from orders where kind = 'sale' and customer_id between 20 and 40
         group by customer_id)`,
      [domain.clock.now()],
    );
    await domain.database.run(`delete from orders where customer_id = 41`);
    await summarise(domain.database);
    const ids = Array.from({ length: 30 }, (_, i) => i + 20);
    await domain.database.transaction(async (tx) => {
      await scores.lock(tx);
      await scores.rescore(tx, ids, domain.clock.now());
    });
    await expectAsOneByOne();
    expect(await read.run((await scores.score('full'))!)).toMatchObject({ changed: 0 });
  });

  it('forgets a customer who is deleted', async () => {
    await domain.database.run('delete from orders where customer_id = 7');
    await domain.database.run('delete from customer where id = 7');
    expect(await domain.database.rows('select from clv_score where customer_id = 7')).toHaveLength(0);
    expect(await domain.database.rows('select from clv_change where customer_id = 7')).toHaveLength(0);
  });

  it('tallies everybody once by chance and once by value, and pages through the most valuable', async () => {
    const { scored, alive, value, valueMinor } = await read.overview();
    const sum = (counts: { customers: number }[]) =>
      counts.reduce((all, { customers }) => all + customers, 0);
    expect([sum(alive), sum(value)]).toEqual([scored, scored]);
    expect(valueMinor).toBe((await stored()).reduce((all, row) => all + row.value_minor, 0));
    const first = await read.customers({ limit: 3, after: undefined });
    const second = await read.customers({ limit: 3, after: first.next! });
    const values = [...first.rows, ...second.rows].map((row) => row.valueMinor!);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(new Set([...first.rows, ...second.rows].map(({ customerId }) => customerId)).size).toBe(6);
    const bin = alive.find(({ customers }) => customers > 0)!;
    const within = await read.customers({ limit: 200, aliveFrom: bin.from, aliveTo: bin.to! });
    expect(within.rows.every((row) => row.alive >= bin.from && row.alive < bin.to!)).toBe(true);
  });

  it('goes by the other model once that is chosen and fitted, and by other choices at once', async () => {
    await scores.changeSettings({ model: 'pareto-nbd', horizonMonths: 24, discountRate: 0, marginRate: 0.5 });
    expect(await fitted()).toMatchObject({ status: 'fitted', purchases: { kind: 'pareto-nbd' } });
    await scores.score('other');
    await expectAsOneByOne();
  });
});

describe('a shop without much to go by', () => {
  beforeAll(start);
  afterAll(() => domain.stop());

  it.each([0, 1, 4])('refuses a model of %d customers, and says what is missing', async (customers) => {
    await domain.database.run('truncate customer cascade');
    await shop({ customers, seed: 5 });
    expect(await fitted()).toMatchObject({
      status: 'refused',
      purchases: null,
      refusals: [{ of: 'purchases', code: 'too-few-customers', have: customers, need: 100 }],
    });
    expect((await read.overview()).scored).toBe(0);
  });

  it('refuses customers who are all alike', async () => {
    await domain.database.run('truncate customer cascade');
    await shop({ customers: 300 });
    await domain.database.run(
      `update purchase_summary set orders_count = 3, first_order_at = $1::timestamptz - interval '90 days', last_order_at = $1`,
      [domain.clock.now()],
    );
    expect(await fitted()).toMatchObject({ status: 'refused', refusals: [{ code: 'all-alike' }] });
  });

  it('refuses customers who only sent things back, or whose orders are yet to come', async () => {
    await domain.database.run('truncate customer cascade');
    await shop({ customers: 300 });
    await domain.database.run(`update orders set ordered_at = ordered_at + interval '200 weeks'`);
    await summarise(domain.database);
    expect(await fitted()).toMatchObject({ refusals: [{ code: 'too-few-customers', have: 0 }] });
    await domain.database.run(`update orders set kind = 'refund', total_minor = -1, base_minor = -1`);
    await summarise(domain.database);
    expect(await fitted()).toMatchObject({ refusals: [{ code: 'too-few-customers', have: 0 }] });
  });

  it('says that the history is too short to be checked, and of nobody back yet that there is nothing to fit', async () => {
    await domain.database.run('truncate customer cascade');
    await shop({ customers: 1500, weeks: 14 });
    expect(await fitted()).toMatchObject({
      status: 'fitted',
      calibration: null,
      refusals: [{ of: 'calibration', code: 'too-short', need: 16 }],
    });
    await domain.database.run('update purchase_summary set orders_count = 1, last_order_at = first_order_at');
    expect(await fitted()).toMatchObject({
      status: 'refused',
      refusals: [{ of: 'purchases', code: 'too-few-repeaters', have: 0 }],
    });
  });

  it('foresees the one amount where all spend the same, and no value where nobody spends anything', async () => {
    await domain.database.run('truncate customer cascade');
    await shop({ customers: 1500, fixed: true, amount: 990 });
    expect(await fitted()).toMatchObject({ spend: { kind: 'constant', amount: 990 } });
    await scores.score('test');
    expect((await stored()).every((row) => row.spend_minor === 990)).toBe(true);
    await domain.database.run('update orders set total_minor = 0, base_minor = 0');
    await summarise(domain.database);
    expect(await fitted()).toMatchObject({
      status: 'fitted',
      spend: null,
      refusals: [{ of: 'spend', code: 'too-few-repeaters', have: 0 }],
    });
    await scores.score('test');
    const { value, valueMinor, expectedOrders } = await read.overview();
    expect({ value, valueMinor }).toEqual({ value: [], valueMinor: null });
    expect(expectedOrders).toBeGreaterThan(0);
    expect((await read.customers({ limit: 2 })).rows).toHaveLength(2);
  });
});
