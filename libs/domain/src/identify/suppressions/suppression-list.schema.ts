import { z } from 'zod';
import { pageOf, pageQuery } from '../../kernel/page.js';
import { channelSchema } from '../consents/consent.schema.js';
import { suppressionSchema } from './suppression.schema.js';

export const suppressionListQuerySchema = pageQuery.extend({
  channel: channelSchema.optional(),
  reason: z.string().trim().max(60).optional(),
  /** A part of the address. */
  search: z.string().trim().max(100).optional(),
});
export type SuppressionListQuery = z.infer<typeof suppressionListQuerySchema>;

export const suppressedAddressSchema = suppressionSchema
  .extend({
    /** Somebody who has the address; null where nobody has it any more. */
    customer: z.object({ id: z.int(), name: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'SuppressedAddress' });
export type SuppressedAddress = z.infer<typeof suppressedAddressSchema>;
export const suppressionPageSchema = pageOf(suppressedAddressSchema).meta({ id: 'SuppressionPage' });

/** A suppression somebody lifted, as it was. */
export const suppressionLiftSchema = suppressionSchema
  .extend({ id: z.int(), liftedAt: z.coerce.date(), liftedBy: z.string(), note: z.string() })
  .meta({ id: 'SuppressionLift' });
export type SuppressionLift = z.infer<typeof suppressionLiftSchema>;
export const suppressionLiftPageSchema = pageOf(suppressionLiftSchema).meta({ id: 'SuppressionLiftPage' });

export const liftSuppressionSchema = z
  .strictObject({
    channel: channelSchema,
    address: z.string().trim().min(1).max(254),
    /** Why it may be written to again. */
    note: z.string().trim().min(3).max(500),
  })
  .meta({ id: 'LiftSuppression' });
export type LiftSuppression = z.infer<typeof liftSuppressionSchema>;
