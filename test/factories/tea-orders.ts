import type { RowOutcome } from '@roundtrip/domain/identify/origin.js';
import { OrdersService } from '@roundtrip/domain/identify/orders/orders.service.js';
import {
  upsertOrderSchema,
  type UpsertOrderInput,
} from '@roundtrip/domain/identify/orders/upsert-order.schema.js';
import type { TestDomain } from '../setup/test-domain.js';

/** Two teas of customer C1, by order O1, unless told otherwise. */
export const order = (more: Partial<UpsertOrderInput> = {}): UpsertOrderInput => ({
  externalId: 'O1',
  customer: { externalId: 'C1' },
  orderedAt: '2026-05-01T08:00:00Z',
  items: [{ sku: 'TEA', name: '绿茶', quantity: 2, unitPrice: '12.50' }],
  ...more,
});

/** Orders as the api takes them in. */
export const upsertOrders = (domain: TestDomain, inputs: UpsertOrderInput[]): Promise<RowOutcome[]> =>
  domain.get(OrdersService).upsertMany(
    inputs.map((input) => upsertOrderSchema.parse(input)),
    { source: 'api' },
  );
