import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { CurrencyRatesService } from '../currencies/currency-rates.service.js';
import { IdentifyModule } from '../identify.module.js';
import { ProductsService } from '../products/products.service.js';
import { OrdersService } from './orders.service.js';
import { type UpsertOrder, upsertOrderSchema, type UpsertOrderInput } from './upsert-order.schema.js';

const RATES: Record<string, number> = { CNY: 1, USD: 7.25 };
/** Minor units; what a pot costs nobody knows. */
const COSTS: Record<string, number> = { TEA: 300, CUP: 125 };

let domain: TestDomain;
let orders: OrdersService;
let products: ProductsService;

beforeAll(async () => {
  domain = await startTestDomain([IdentifyModule]);
  orders = domain.get(OrdersService);
  products = domain.get(ProductsService);
  await domain.get(CurrencyRatesService).write([{ currency: 'USD', rate: RATES['USD']! }]);
});
afterAll(() => domain.stop());

const instant = (day: number) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString();
const item = fc.record({
  sku: fc.constantFrom('TEA', 'CUP', 'POT'),
  quantity: fc.integer({ min: 1, max: 5 }),
  unitPrice: fc.integer({ min: 0, max: 2000 }).map((cents) => (cents / 100).toFixed(2)),
  unitCost: fc.option(fc.constantFrom('0', '4.00', '9.96'), { nil: undefined }),
});
const said = fc.record({
  customer: fc.constantFrom('A', 'B', 'C').map((externalId) => ({ externalId })),
  kind: fc.constantFrom('sale' as const, 'sale' as const, 'refund' as const),
  status: fc.constantFrom('paid' as const, 'paid' as const, 'cancelled' as const),
  orderedAt: fc.integer({ min: 0, max: 300 }).map(instant),
  currency: fc.constantFrom('CNY', 'USD'),
  items: fc.array(item, { minLength: 1, maxLength: 3 }),
});

/** What is said of each order, first to last: placed, corrected, refunded, cancelled, taken back. */
const histories = fc.array(fc.array(said, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });
const stream = (all: Omit<UpsertOrderInput, 'externalId'>[][]): UpsertOrder[] =>
  all.flatMap((history, order) =>
    history.map((content, revision) =>
      upsertOrderSchema.parse({ ...content, externalId: `O${order}`, revisedAt: instant(400 + revision) }),
    ),
  );

/** Every delivery three times, in any order, cut into batches anywhere. */
const disorder = histories.chain((all) => {
  const clean = stream(all);
  const tripled = [...clean, ...clean, ...clean];
  return fc.record({
    clean: fc.constant(clean),
    messy: fc.shuffledSubarray(tripled, { minLength: tripled.length }),
    batch: fc.integer({ min: 1, max: 12 }),
  });
});

async function replay(deliveries: UpsertOrder[], batch: number) {
  await domain.database.run('delete from order_item');
  for (const table of ['orders', 'customer', 'product']) await domain.database.run(`delete from ${table}`);
  await products.upsertMany(
    Object.entries(COSTS).map(([sku, cost]) => ({ sku, name: sku, unitCostMinor: cost })),
  );
  for (let at = 0; at < deliveries.length; at += batch)
    await orders.upsertMany(deliveries.slice(at, at + batch), { source: 'test' });
  return { orders: await domain.database.rows(ORDERS), summaries: await domain.database.rows(SUMMARIES) };
}
const ORDERS = `
  select o.external_id, c.external_id as customer, o.kind, o.status, o.ordered_at, o.currency, o.total_minor, o.base_minor,
    o.cost_minor, o.revised_at, encode(o.content_hash, 'hex') as hash,
    (select jsonb_agg(to_jsonb(i) - 'order_id' order by i.line) from order_item i where i.order_id = o.id) as items
  from orders o join customer c on c.id = o.customer_id order by o.external_id`;
const SUMMARIES = `
  select c.external_id as customer, s.orders_count as "ordersCount", s.refunds_count as "refundsCount",
    s.revenue_minor as "revenueMinor", s.margin_minor as "marginMinor",
    s.costed_revenue_minor as "costedRevenueMinor", s.first_order_at as "firstOrderAt", s.last_order_at as "lastOrderAt"
  from purchase_summary s join customer c on c.id = s.customer_id order by 1`;

/** The same figures the long way: from the last word on each order, one after the other. */
function recomputed(clean: UpsertOrder[]) {
  const last = new Map(clean.map((order) => [order.externalId, order]));
  const counting = [...last.values()].filter(({ status }) => status !== 'cancelled');
  const names = [...new Set(counting.map(({ customer }) => customer.externalId!))].sort();
  return names.map((customer) => {
    const own = counting.filter((order) => order.customer.externalId === customer);
    const sales = own.filter(({ kind }) => kind === 'sale');
    const costed = own.flatMap((order) => {
      const cost = costOf(order);
      return cost === null ? [] : [{ revenue: worth(order), cost }];
    });
    const costedRevenue = costed.reduce((sum, { revenue }) => sum + revenue, 0);
    const dates = sales.map(({ orderedAt }) => orderedAt).sort((a, b) => a.getTime() - b.getTime());
    return {
      customer,
      ordersCount: sales.length,
      refundsCount: own.length - sales.length,
      revenueMinor: own.reduce((sum, order) => sum + worth(order), 0),
      marginMinor: costed.length === 0 ? null : costed.reduce((sum, each) => sum - each.cost, costedRevenue),
      costedRevenueMinor: costed.length === 0 ? null : costedRevenue,
      firstOrderAt: dates[0] ?? null,
      lastOrderAt: dates.at(-1) ?? null,
    };
  });
}
function worth({ kind, currency, items }: UpsertOrder): number {
  const cents = items.reduce(
    (sum, { quantity, unitPrice }) => sum + Number(quantity) * Math.round(Number(unitPrice) * 100),
    0,
  );
  // Quarters of cents, so that halves are rounded exactly; away from zero, as PostgreSQL does.
  const base = Math.floor((cents * (RATES[currency!]! * 4) + 2) / 4);
  return kind === 'refund' && base !== 0 ? -base : base;
}
/** Costs are whole minor units here, so that there is nothing to round. */
function costOf({ kind, currency, items }: UpsertOrder): number | null {
  const costs = items.map(({ sku, quantity, unitCost }) => {
    const one = unitCost === undefined ? COSTS[sku] : Math.round(Number(unitCost) * 100) * RATES[currency!]!;
    return one === undefined ? NaN : one * Number(quantity);
  });
  const cost = costs.reduce((sum, each) => sum + each, 0);
  if (Number.isNaN(cost)) return null;
  return kind === 'refund' && cost !== 0 ? -cost : cost;
}

it('summaries are what the orders say, and a shuffled, tripled stream ends where the clean one does', async () => {
  await fc.assert(
    fc.asyncProperty(disorder, async ({ clean, messy, batch }) => {
      const inOrder = await replay(clean, 1);
      expect(inOrder.summaries).toEqual(recomputed(clean));
      expect(await replay(messy, batch)).toEqual(inOrder);
    }),
    { numRuns: 15 },
  );
});
