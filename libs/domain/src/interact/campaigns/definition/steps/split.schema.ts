import { z } from 'zod';
import { nextSchema, stepBase, stepIdSchema } from '../step-parts.js';

export const splitArmSchema = z.strictObject({
  id: stepIdSchema,
  name: z.string().trim().max(80).optional(),
  /** Its part of the sum of all shares. */
  share: z.int().min(1).max(100),
  next: nextSchema,
});

/** By lot. The lot is drawn from customer, campaign and step, so whoever comes back goes the same way. */
export const splitStepSchema = z.strictObject({
  ...stepBase,
  kind: z.literal('split'),
  arms: z.array(splitArmSchema).min(2).max(12),
});
export type SplitStep = z.infer<typeof splitStepSchema>;
