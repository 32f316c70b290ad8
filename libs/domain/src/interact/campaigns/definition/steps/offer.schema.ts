import { z } from 'zod';
import { idSchema, nextSchema, stepBase } from '../step-parts.js';

/**
 * Gives everybody who comes to it a coupon of an offer. Messages of their way that name the offer speak of that coupon,
 * so that a reminder reminds of the same code. A draft may leave the offer open.
 */
export const offerStepSchema = z.strictObject({
  ...stepBase,
  kind: z.literal('offer'),
  offerId: idSchema.nullable().default(null),
  next: nextSchema,
});
export type OfferStep = z.infer<typeof offerStepSchema>;
