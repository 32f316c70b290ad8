import { z } from 'zod';
import { lifecycleStages } from '../../../../differentiate/lifecycle/lifecycle-stages.js';

const direction = z.enum(['up', 'down']);

/** What moved. An RFM cell moves by the sum of its digits. */
export const scoreMoveSchema = z.discriminatedUnion('score', [
  z.strictObject({ score: z.literal('rfm'), direction, by: z.int().min(1).max(12).default(2) }),
  z.strictObject({ score: z.literal('abc-class'), direction }),
  z.strictObject({ score: z.literal('value-tier'), direction }),
  /** Into one of these stages, or into any other. */
  z.strictObject({
    score: z.literal('lifecycle'),
    into: z.array(z.enum(lifecycleStages)).max(8).default([]),
  }),
  /** The chance that a customer still buys falls below `below`; they come in anew after it was `margin` above it. */
  z.strictObject({
    score: z.literal('still-buys'),
    below: z.number().gt(0).lt(1),
    margin: z.number().min(0).max(0.5).default(0.05),
  }),
]);
export type ScoreMove = z.infer<typeof scoreMoveSchema>;

/**
 * A score of the customer's moved, and stayed so: for `steadyDays` none of their later moves undid it, and for
 * `coolDownDays` the campaign did not take them in. So somebody at a border is not written to each time they cross it.
 */
export const scoreMovedSchema = z.strictObject({
  kind: z.literal('score-moved'),
  move: scoreMoveSchema,
  steadyDays: z.int().min(0).max(30).default(2),
  coolDownDays: z.int().min(0).max(730).default(30),
});
