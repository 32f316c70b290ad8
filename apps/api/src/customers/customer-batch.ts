import { upsertCustomerSchema } from '@roundtrip/domain/identify/customers/upsert-customer.schema.js';
import { z } from 'zod';

/** Rows are held to `UpsertCustomer` one by one, so that one with faults does not hold back the others. */
export const customerBatchSchema = z
  .strictObject({
    customers: z
      .array(z.record(z.string(), z.unknown()))
      .min(1)
      .max(1000)
      .meta({ description: 'Each as in POST /api/customers.' }),
  })
  .meta({ id: 'CustomerBatch' });
export type CustomerBatch = z.output<typeof customerBatchSchema>;

export const customerRows = { row: upsertCustomerSchema, key: 'externalId' };
