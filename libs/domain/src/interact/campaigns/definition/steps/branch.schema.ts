import { z } from 'zod';
import { segmentRuleSchema } from '../../../../differentiate/segments/rule/segment-rule.js';
import { nextSchema, stepBase, stepIdSchema } from '../step-parts.js';

export const branchArmSchema = z.strictObject({
  id: stepIdSchema,
  name: z.string().trim().max(80).optional(),
  rule: segmentRuleSchema,
  next: nextSchema,
});

/** The first arm whose rule holds for the customer at that instant; `next` where none does. */
export const branchStepSchema = z.strictObject({
  ...stepBase,
  kind: z.literal('branch'),
  arms: z.array(branchArmSchema).min(1).max(12),
  next: nextSchema,
});
export type BranchStep = z.infer<typeof branchStepSchema>;
