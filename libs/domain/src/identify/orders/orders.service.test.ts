import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { order, upsertOrders } from '../../../../../test/factories/tea-orders.js';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { CurrencyRatesService } from '../currencies/currency-rates.service.js';
import { CustomersService } from '../customers/customers.service.js';
import { IdentifyModule } from '../identify.module.js';
import { OrdersRead } from './orders.read.js';
import type { UpsertOrderInput } from './upsert-order.schema.js';

let domain: TestDomain;

beforeAll(async () => {
  domain = await startTestDomain([IdentifyModule]);
});
beforeEach(() => domain.database.run('truncate customer, product, currency_rate cascade'));
afterAll(() => domain.stop());

const upsert = (...inputs: UpsertOrderInput[]) => upsertOrders(domain, inputs);
const results = async (...inputs: UpsertOrderInput[]) =>
  (await upsert(...inputs)).map(({ result }) => result);
const codes = async (...inputs: UpsertOrderInput[]) =>
  (await upsert(...inputs)).map(({ result, faults }) => faults[0]?.code ?? result);

const amounts = () =>
  domain.database.rows(
    'select external_id as id, kind, total_minor as total, base_minor as base from orders order by external_id',
  );
const items = () =>
  domain.database.rows('select sku, quantity::float8, amount_minor from order_item order by line');
const summaries = () =>
  domain.database.rows(`
    select c.external_id as customer, s.orders_count as orders, s.refunds_count as refunds,
      s.revenue_minor as revenue, s.first_order_at::text as first, s.last_order_at::text as last
    from purchase_summary s join customer c on c.id = s.customer_id order by 1`);
const touched = () =>
  domain.database.rows(
    'select c.external_id as customer, t.cause from touched_customer t join customer c on c.id = t.customer_id order by 1',
  );

describe('upserting orders', () => {
  it('creates the order with its items, the customer and products nobody knew, and the summary', async () => {
    const items = [
      { sku: 'TEA', name: '绿茶', quantity: 2, unitPrice: '12.50' },
      { sku: 'CUP', quantity: '1.5', unitPrice: 3.3333 },
    ];
    expect(await upsert(order({ items }))).toMatchObject([{ result: 'created', faults: [] }]);
    expect(await amounts()).toEqual([{ id: 'O1', kind: 'sale', total: 3000, base: 3000 }]);
    expect(await domain.database.rows('select sku, name from product order by sku')).toEqual([
      { sku: 'CUP', name: 'CUP' },
      { sku: 'TEA', name: '绿茶' },
    ]);
    expect(await summaries()).toEqual([
      {
        customer: 'C1',
        orders: 1,
        refunds: 0,
        revenue: 3000,
        first: '2026-05-01 08:00:00+00',
        last: '2026-05-01 08:00:00+00',
      },
    ]);
    expect(await touched()).toEqual([{ customer: 'C1', cause: 'order:api' }]);
  });

  it('changes nothing when the same comes again, its items in another order included', async () => {
    const [tea, cup] = [
      { sku: 'TEA', quantity: 2, unitPrice: '12.50' },
      { sku: 'CUP', quantity: 1, unitPrice: 3 },
    ];
    const [first] = await upsert(order({ items: [tea, cup] }));
    await domain.database.run('delete from touched_customer');
    domain.clock.advance({ days: 1 });
    expect(await upsert(order({ items: [cup, tea] }))).toEqual([{ ...first, result: 'unchanged' }]);
    expect(await domain.database.rows('select 1 from orders where updated_at > created_at')).toEqual([]);
    expect(await touched()).toEqual([]);
  });

  it('replaces what was said before by what is said now, and every figure follows', async () => {
    await upsert(order(), order({ externalId: 'O2', orderedAt: '2026-06-01T08:00:00Z' }));
    const corrected = order({
      items: [{ sku: 'CUP', quantity: 1, unitPrice: 7 }],
      orderedAt: '2026-04-01T08:00:00Z',
    });
    expect(await results(corrected)).toEqual(['updated']);
    expect(
      await domain.database.rows(`select sku from order_item i join orders o on o.id = i.order_id
      where o.external_id = 'O1'`),
    ).toEqual([{ sku: 'CUP' }]);
    expect(await summaries()).toMatchObject([{ orders: 2, revenue: 3200, first: '2026-04-01 08:00:00+00' }]);
    expect(await results(order({ ...corrected, status: 'cancelled' }))).toEqual(['updated']);
    expect(await summaries()).toMatchObject([{ orders: 1, revenue: 2500, first: '2026-06-01 08:00:00+00' }]);
  });

  it('counts a refund as money back, whichever sign its quantities came with', async () => {
    await upsert(
      order(),
      order({ externalId: 'R1', kind: 'refund', items: [{ sku: 'TEA', quantity: 1, unitPrice: '12.50' }] }),
      order({ externalId: 'R2', kind: 'refund', items: [{ sku: 'TEA', quantity: -1, unitPrice: '2.50' }] }),
    );
    expect(await amounts()).toMatchObject([{ total: 2500 }, { total: -1250 }, { total: -250 }]);
    expect(await summaries()).toMatchObject([{ orders: 1, refunds: 2, revenue: 1000 }]);
  });

  it('takes an order from the one customer when it turns out to be another’s', async () => {
    await upsert(order());
    await domain.database.run('delete from touched_customer');
    expect(await results(order({ customer: { externalId: 'C2' } }))).toEqual(['updated']);
    expect(await summaries()).toMatchObject([{ customer: 'C2', orders: 1 }]);
    expect(await touched()).toMatchObject([{ customer: 'C1' }, { customer: 'C2' }]);
  });

  it('leaves an order alone when an older revision comes late', async () => {
    const revision = (minute: number, quantity: number) =>
      order({
        revisedAt: `2026-05-01T09:${minute}:00Z`,
        items: [{ sku: 'TEA', quantity, unitPrice: 10 }],
      });
    await upsert(revision(10, 1));
    expect(await results(revision(30, 3))).toEqual(['updated']);
    expect(await results(revision(20, 2), revision(10, 1))).toEqual(['unchanged', 'unchanged']);
    expect(await items()).toMatchObject([{ quantity: 3 }]);
    // The same content said again later holds against what was said in between.
    expect(await results(revision(50, 3))).toEqual(['unchanged']);
    expect(await results(revision(40, 4))).toEqual(['unchanged']);
    expect(await items()).toMatchObject([{ quantity: 3 }]);
  });

  it('takes of several revisions in one batch the one that was made last', async () => {
    const revised = (at: string, quantity: number) =>
      order({ revisedAt: at, items: [{ sku: 'TEA', quantity, unitPrice: 10 }] });
    expect(
      await results(
        revised('2026-05-01T09:30:00Z', 3),
        revised('2026-05-01T09:10:00Z', 1),
        order({ externalId: 'O2' }),
      ),
    ).toEqual(['created', 'unchanged', 'created']);
    expect(await amounts()).toMatchObject([{ total: 3000 }, { total: 2500 }]);
  });
});

describe('whose an order is', () => {
  it('is told by id, external id or e-mail address', async () => {
    const [known] = await domain
      .get(CustomersService)
      .upsertMany([{ externalId: 'C9', email: 'ann@acme.io' }], { source: 'test' });
    expect(
      await results(
        order({ externalId: 'O1', customer: { id: known!.id! } }),
        order({ externalId: 'O2', customer: { externalId: 'C9' } }),
        order({ externalId: 'O3', customer: { email: 'Ann@acme.io' } }),
        order({ externalId: 'O4', customer: { email: 'new@acme.io' } }),
      ),
    ).toEqual(['created', 'created', 'created', 'created']);
    expect(await summaries()).toMatchObject([
      { customer: 'C9', orders: 3 },
      { customer: null, orders: 1 },
    ]);
  });

  it('must be one customer, and one that exists', async () => {
    await domain.get(CustomersService).upsertMany(
      [
        { externalId: 'C1', email: 'home@acme.io' },
        { externalId: 'C2', email: 'home@acme.io' },
      ],
      { source: 'test' },
    );
    expect(
      await codes(
        order({ externalId: 'O1', customer: { email: 'home@acme.io' } }),
        order({ externalId: 'O2', customer: { id: 987654321 } }),
        order({ externalId: 'O3', customer: { externalId: 'C1' } }),
      ),
    ).toEqual(['customer-ambiguous', 'customer-not-found', 'created']);
  });
});

describe('money', () => {
  it('is worth what the currency’s rate says, in minor units of each', async () => {
    await domain.get(CurrencyRatesService).write([
      { currency: 'USD', rate: 7.1234 },
      { currency: 'JPY', rate: 0.048 },
    ]);
    await upsert(
      order({ externalId: 'O1', currency: 'USD', items: [{ sku: 'TEA', quantity: 1, unitPrice: '9.99' }] }),
      order({ externalId: 'O2', currency: 'JPY', items: [{ sku: 'TEA', quantity: 3, unitPrice: 500 }] }),
    );
    expect(await amounts()).toMatchObject([
      { total: 999, base: 7116 },
      { total: 1500, base: 7200 },
    ]);
  });

  it('of a line may be given, after a discount', async () => {
    await upsert(order({ items: [{ sku: 'TEA', quantity: 2, unitPrice: '12.50', amountMinor: 1999 }] }));
    expect(await amounts()).toMatchObject([{ total: 1999 }]);
  });

  it('that cannot be counted is refused, and nothing of the order is kept', async () => {
    expect(
      await codes(
        order({ externalId: 'O1', currency: 'USD' }),
        order({ externalId: 'O2', items: [{ sku: 'X', quantity: 1, unitPrice: 1, amountMinor: -5 }] }),
        order({ externalId: 'O3', items: [{ sku: 'X', quantity: 999999999, unitPrice: 9999999999 }] }),
        order({
          externalId: 'O4',
          kind: 'refund',
          items: [{ sku: 'X', quantity: -1, unitPrice: 1, amountMinor: 5 }],
        }),
      ),
    ).toEqual(['currency-unknown', 'sale-negative', 'amount-too-large', 'refund-positive']);
    for (const table of ['orders', 'order_item', 'customer', 'product', 'purchase_summary'])
      expect(await domain.database.rows(`select 1 from ${table}`)).toEqual([]);
  });
});

describe('two batches at the same moment', () => {
  it('write an order once', async () => {
    const both = await Promise.all([results(order()), results(order())]);
    expect(both.flat().sort()).toEqual(['created', 'unchanged']);
  });

  it('of one customer’s orders both count', async () => {
    await upsert(order());
    await Promise.all(Array.from({ length: 6 }, (_, index) => upsert(order({ externalId: `O1${index}` }))));
    expect(await summaries()).toMatchObject([{ orders: 7, revenue: 17_500 }]);
  });
});

describe('reading a customer’s orders', () => {
  it('gives pages of them with their items, latest first', async () => {
    await upsert(
      ...[1, 2, 3].map((month) =>
        order({ externalId: `O${month}`, orderedAt: `2026-0${month}-01T00:00:00Z` }),
      ),
    );
    const [customer] = await domain.database.rows<{ id: number }>('select id from customer');
    const read = domain.get(OrdersRead);
    const first = await read.ofCustomer(customer!.id, { limit: 2 });
    expect(first.rows.map(({ externalId }) => externalId)).toEqual(['O3', 'O2']);
    expect(first.rows[0]!.items).toEqual([
      { line: 1, sku: 'TEA', name: '绿茶', quantity: 2, unitPrice: 12.5, amountMinor: 2500, unitCost: null },
    ]);
    const rest = await read.ofCustomer(customer!.id, { limit: 2, after: first.next! });
    expect(rest.rows.map(({ externalId }) => externalId)).toEqual(['O1']);
    expect(rest.next).toBeNull();
  });
});
