import { z } from 'zod';
import { consentStateSchema } from '../consents/consent.schema.js';
import { customerSchema } from '../customers/customer.schema.js';
import { purchaseSummarySchema } from '../purchases/purchase-summary.schema.js';
import { suppressionSchema } from '../suppressions/suppression.schema.js';

/** What the identify room knows of one customer; other rooms add theirs. */
export const customerProfileSchema = customerSchema
  .extend({
    purchases: purchaseSummarySchema,
    consents: z.array(consentStateSchema),
    /** Their addresses that nothing is sent to. */
    suppressions: z.array(suppressionSchema),
    /** The next day their birthday is kept on, from today where they live; `YYYY-MM-DD`. */
    nextBirthday: z.iso.date().nullable(),
  })
  .meta({ id: 'CustomerProfile' });
export type CustomerProfile = z.infer<typeof customerProfileSchema>;
