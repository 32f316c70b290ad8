import { z } from 'zod';
import { segmentRuleSchema } from '../../../../differentiate/segments/rule/segment-rule.js';
import { nextSchema, stepBase } from '../step-parts.js';

/** Who has reached it leaves the campaign; the others go on. */
export const goalStepSchema = z.strictObject({
  ...stepBase,
  kind: z.literal('goal'),
  rule: segmentRuleSchema,
  next: nextSchema,
});
export type GoalStep = z.infer<typeof goalStepSchema>;
