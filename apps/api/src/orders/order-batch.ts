import { upsertOrderSchema } from '@roundtrip/domain/identify/orders/upsert-order.schema.js';
import { z } from 'zod';

/** Rows are held to `UpsertOrder` one by one, so that one with faults does not hold back the others. */
export const orderBatchSchema = z
  .strictObject({
    orders: z
      .array(z.record(z.string(), z.unknown()))
      .min(1)
      .max(1000)
      .meta({ description: 'Each as in POST /api/orders.' }),
  })
  .meta({ id: 'OrderBatch' });
export type OrderBatch = z.output<typeof orderBatchSchema>;

export const orderRows = { row: upsertOrderSchema, key: 'externalId' };
