import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { order, upsertOrders } from '../../../../../test/factories/tea-orders.js';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { CurrencyRatesService } from '../currencies/currency-rates.service.js';
import { IdentifyModule } from '../identify.module.js';
import { ProductsService } from '../products/products.service.js';
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

describe('what an order cost', () => {
  const costs = () =>
    domain.database.rows('select external_id as id, cost_minor as cost from orders order by external_id');
  const margins = () =>
    domain.database.rows(
      'select revenue_minor as revenue, margin_minor as margin, costed_revenue_minor as costed from purchase_summary',
    );
  const priced = (unitCostMinor: number) =>
    domain.get(ProductsService).upsertMany([{ sku: 'TEA', name: 'Tea', unitCostMinor }]);

  it('is what its items say, else what the products cost; where one item’s is not known, it is not', async () => {
    await priced(500);
    const tea = { sku: 'TEA', quantity: 2, unitPrice: 10 };
    await upsert(
      order({ externalId: 'O1', items: [tea] }),
      order({ externalId: 'O2', items: [tea, { sku: 'CUP', quantity: 1, unitPrice: 4, unitCost: '1.255' }] }),
      order({ externalId: 'O3', items: [tea, { sku: 'CUP', quantity: 1, unitPrice: 4 }] }),
      order({ externalId: 'R1', kind: 'refund', items: [{ ...tea, quantity: 1 }] }),
    );
    expect(await costs()).toEqual([
      { id: 'O1', cost: 1000 },
      { id: 'O2', cost: 1126 },
      { id: 'O3', cost: null },
      { id: 'R1', cost: -500 },
    ]);
    expect(await margins()).toEqual([{ revenue: 5800, margin: 1774, costed: 3400 }]);
  });

  it('stays as it was when a product’s cost changes later, until the order itself is written anew', async () => {
    await priced(500);
    await upsert(order());
    await priced(700);
    expect(await results(order())).toEqual(['unchanged']);
    expect(await costs()).toEqual([{ id: 'O1', cost: 1000 }]);
    await upsert(order({ couponCode: 'TEN' }));
    expect(await costs()).toEqual([{ id: 'O1', cost: 1400 }]);
  });

  it('said anew is a change of the order, and is worth what its currency is', async () => {
    await domain.get(CurrencyRatesService).write([{ currency: 'USD', rate: 7 }]);
    const at = (unitCost: string) =>
      order({ currency: 'USD', items: [{ sku: 'TEA', quantity: 1, unitPrice: 9, unitCost }] });
    expect([...(await results(at('3'))), ...(await results(at('3'))), ...(await results(at('4')))]).toEqual([
      'created',
      'unchanged',
      'updated',
    ]);
    expect(await costs()).toEqual([{ id: 'O1', cost: 2800 }]);
  });

  it('of nothing known is no margin, and not a margin of nothing', async () => {
    await upsert(order());
    expect(await margins()).toEqual([{ revenue: 2500, margin: null, costed: null }]);
  });
});
