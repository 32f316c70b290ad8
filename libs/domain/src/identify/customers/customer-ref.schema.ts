import { z } from 'zod';
import { customerEmailSchema, externalIdSchema } from './upsert-customer.schema.js';

/** Whose something is: a customer by one of what they are known by. The id goes before the external id, that before the address. */
export const customerRefSchema = z
  .strictObject({
    id: z.int().positive().optional(),
    externalId: externalIdSchema.optional(),
    email: customerEmailSchema.optional(),
  })
  .refine(({ id, externalId, email }) => id ?? externalId ?? email, {
    error: 'Name the customer by id, externalId or email.',
    params: { code: 'no-customer' },
  });
export type CustomerRef = z.output<typeof customerRefSchema>;
