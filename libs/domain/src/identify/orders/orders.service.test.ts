import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { IdentifyModule } from '../identify.module.js';
import type { RowOutcome } from '../origin.js';
import { OrdersService } from './orders.service.js';
import { upsertOrderSchema, type UpsertOrderInput } from './upsert-order.schema.js';

let domain: TestDomain;
let orders: OrdersService;

beforeAll(async () => {
  domain = await startTestDomain([IdentifyModule]);
  orders = domain.get(OrdersService);
});
beforeEach(() => domain.database.run('truncate customer, product cascade'));
afterAll(() => domain.stop());

const order = (more: Partial<UpsertOrderInput> = {}): UpsertOrderInput => ({
  externalId: 'O1',
  customer: { externalId: 'C1' },
  orderedAt: '2026-05-01T08:00:00Z',
  items: [{ sku: 'TEA', name: '绿茶', quantity: 2, unitPrice: '12.50' }],
  ...more,
});
const upsert = (...inputs: UpsertOrderInput[]): Promise<RowOutcome[]> =>
  orders.upsertMany(
    inputs.map((input) => upsertOrderSchema.parse(input)),
    { source: 'api' },
  );

describe('upserting orders', () => {
  it('creates the order, its items, its unknown customer and products, and the summary', async () => {
    const [outcome] = await upsert(order());
    expect(outcome).toMatchObject({ result: 'created', faults: [] });
    expect(await domain.database.rows('select external_id, total_minor, base_minor from orders')).toEqual([
      { external_id: 'O1', total_minor: 2500, base_minor: 2500 },
    ]);
    expect(await domain.database.rows('select * from purchase_summary')).toMatchObject([
      { orders_count: 1, refunds_count: 0, revenue_minor: 2500 },
    ]);
    expect(await upsert(order())).toEqual([{ ...outcome, result: 'unchanged' }]);
  });
});
