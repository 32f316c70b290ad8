import { z } from 'zod';
import type { SettingGroup } from '../../../database/settings.js';
import { campaignDefinitionSchema } from '../campaign-definition.js';

/** Whether a second person must have seen what a campaign does before it does it. */
export const approvalRuleSchema = z
  .strictObject({
    secondPerson: z.boolean().default(false),
    /** From which role on somebody may approve. */
    approvers: z.enum(['marketer', 'owner']).default('marketer'),
    /**
     * Campaigns that go out once to fewer people than this need nobody; null: all need a second person. What goes on may
     * come to take in anybody, and always does.
     */
    leastPeople: z.int().min(1).max(100_000_000).nullable().default(null),
  })
  .meta({ id: 'CampaignApprovalRule' });
export type ApprovalRule = z.infer<typeof approvalRuleSchema>;

export const approvalSettings = {
  key: 'campaign-approval',
  schema: approvalRuleSchema,
} satisfies SettingGroup<typeof approvalRuleSchema>;

export const submitCampaignSchema = z
  .strictObject({
    /** Of a campaign that runs, the definition it is to have next. Left out: the one kept for it, else the one it has. */
    definition: campaignDefinitionSchema.optional(),
  })
  .meta({ id: 'SubmitCampaign' });
export type SubmitCampaign = z.infer<typeof submitCampaignSchema>;

export const verdicts = ['approved', 'returned'] as const;

export const judgeCampaignSchema = z
  .strictObject({ verdict: z.enum(verdicts), note: z.string().trim().max(500).default('') })
  .meta({ id: 'JudgeCampaign' });
export type JudgeCampaign = z.infer<typeof judgeCampaignSchema>;

/** One time somebody asked, and what the second person said. */
export const approvalSchema = z
  .object({
    id: z.int(),
    /** Names; null for a program, and for who is no longer there. */
    submittedBy: z.string().nullable(),
    submittedById: z.int().nullable(),
    submittedAt: z.coerce.date(),
    /** Null while nobody has looked at it. */
    verdict: z.enum(verdicts).nullable(),
    decidedBy: z.string().nullable(),
    decidedAt: z.coerce.date().nullable(),
    note: z.string(),
    /** Whether it is about what the campaign does, or is to do, now. */
    isCurrent: z.boolean(),
  })
  .meta({ id: 'CampaignApproval' });
export type Approval = z.infer<typeof approvalSchema>;
