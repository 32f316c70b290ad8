import { z } from 'zod';
import { idSchema, nextSchema, stepBase } from '../step-parts.js';

/**
 * A message to everybody who comes to the step and whom the policy lets it go to. Whoever gets none goes on all the same.
 * Channel and purpose are the template's. A draft may leave the template open.
 */
export const sendStepSchema = z.strictObject({
  ...stepBase,
  kind: z.literal('send'),
  templateId: idSchema.nullable().default(null),
  /** Each recipient gets a code of their own. */
  offerId: idSchema.nullable().default(null),
  surveyId: idSchema.nullable().default(null),
  next: nextSchema,
});
export type SendStep = z.infer<typeof sendStepSchema>;
