import { z } from 'zod';
import { nextSchema, spanSchema, stepBase, stepIdSchema } from '../step-parts.js';

export const splitArmSchema = z.strictObject({
  id: stepIdSchema,
  name: z.string().trim().max(80).optional(),
  /** Its part of the sum of all shares. */
  share: z.int().min(1).max(100),
  next: nextSchema,
});

/**
 * How the best way is found. A share of those who come tries all of them; the rest waits until the time is over, and
 * then everybody takes the way on which the largest part did what is measured: a human click, an opening by a human, or
 * an order. Where one of the ways had too few people there is no winner, and lot goes on.
 */
export const splitTrialSchema = z.strictObject({
  metric: z.enum(['clicked', 'opened', 'ordered']),
  /** Percent of those who come. With 100 nobody waits, and who comes later takes the winner. */
  trialShare: z.int().min(1).max(100).default(20),
  /** So many must have gone each way. */
  leastPeople: z.int().min(1).max(1_000_000).default(100),
  /** From when the first customer comes. */
  after: spanSchema,
});
export type SplitTrial = z.infer<typeof splitTrialSchema>;

/** By lot. The lot is drawn from customer, campaign and step, so whoever comes back goes the same way. */
export const splitStepSchema = z.strictObject({
  ...stepBase,
  kind: z.literal('split'),
  arms: z.array(splitArmSchema).min(2).max(12),
  winner: splitTrialSchema.optional(),
});
export type SplitStep = z.infer<typeof splitStepSchema>;
