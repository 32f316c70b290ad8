import { z } from 'zod';
import { idSchema, nextSchema, spanSchema, stepBase, stepIdSchema } from '../step-parts.js';

/** The way of those whose answer scores between the bounds, both included; without one, as far as it goes. */
export const surveyArmSchema = z.strictObject({
  id: stepIdSchema,
  name: z.string().trim().max(80).optional(),
  leastScore: z.number().optional(),
  mostScore: z.number().optional(),
  next: nextSchema,
});

/**
 * An invitation to a survey, and then the way the answer leads: the first arm whose bounds hold its score, `next` where
 * none does, `timedOut` where no answer came in time. A draft may leave survey and template open.
 */
export const surveyStepSchema = z.strictObject({
  ...stepBase,
  kind: z.literal('survey'),
  templateId: idSchema.nullable().default(null),
  surveyId: idSchema.nullable().default(null),
  atMost: spanSchema.prefault({ amount: 7, unit: 'days' }),
  arms: z.array(surveyArmSchema).max(12).default([]),
  next: nextSchema,
  timedOut: nextSchema,
});
export type SurveyStep = z.infer<typeof surveyStepSchema>;
