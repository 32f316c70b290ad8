import { z } from 'zod';
import { segmentRuleSchema } from '../../differentiate/segments/rule/segment-rule.js';
import { campaignPolicySchema } from '../policy/own/campaign-policy.schema.js';
import { audienceSchema } from './definition/audience.schema.js';
import { DEFINITION_VERSION, migrateDefinition } from './definition/migrate-definition.js';
import { stepIdSchema } from './definition/step-parts.js';
import { stepSchema } from './definition/step.schema.js';
import { triggerSchema } from './triggers/trigger.schema.js';

export const MOST_STEPS = 200;

const graphSchema = z
  .strictObject({
    version: z.literal(DEFINITION_VERSION),
    trigger: triggerSchema,
    audience: audienceSchema,
    /** Whoever comes to match it leaves before their next step. */
    goal: segmentRuleSchema.nullable().default(null),
    /** What it asks of itself beyond the workspace's policy; never less. */
    policy: campaignPolicySchema.optional(),
    /** The step everybody begins with. */
    start: stepIdSchema,
    steps: z.record(stepIdSchema, stepSchema).refine((steps) => Object.keys(steps).length <= MOST_STEPS, {
      error: `A campaign has at most ${MOST_STEPS} steps.`,
      params: { code: 'too-many-steps', params: { maximum: MOST_STEPS } },
    }),
  })
  .meta({ id: 'CampaignDefinition' });

/**
 * What a campaign does: when (a trigger), for whom (an audience), and what, as a graph of steps. Definitions of an older
 * form are read as what they mean today.
 */
export const campaignDefinitionSchema = z.preprocess(migrateDefinition, graphSchema);
export type CampaignDefinition = z.infer<typeof campaignDefinitionSchema>;
