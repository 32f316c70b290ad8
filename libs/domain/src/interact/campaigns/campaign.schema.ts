import { z } from 'zod';
import { pageOf, pageQuery } from '../../kernel/page.js';
import { channelSchema, purposeSchema } from '../messages/message.schema.js';
import { campaignDefinitionSchema } from './campaign-definition.js';
import { campaignStatuses } from './campaign-status.js';

const id = z.int().positive();
const instant = z.coerce.date();

export const saveCampaignSchema = z
  .strictObject({ name: z.string().trim().min(1).max(120), definition: campaignDefinitionSchema })
  .meta({ id: 'SaveCampaign' });
export type SaveCampaign = z.infer<typeof saveCampaignSchema>;

/** An error blocks the launch; a warning is shown. The path leads into the definition. */
export const campaignProblemSchema = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning']),
    path: z.array(z.union([z.string(), z.number()])),
    params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    message: z.string(),
  })
  .meta({ id: 'CampaignProblem' });
export type CampaignProblem = z.infer<typeof campaignProblemSchema>;

/** `audience = accepted + rejected + uncertain + all excluded + pending`, at every moment. */
export const accountingSchema = z
  .object({
    /** Everybody the campaign ever took in, once for each time. */
    audience: z.int(),
    accepted: z.int(),
    rejected: z.int(),
    uncertain: z.int(),
    /** By reason: at the decision, and at the send instant. */
    excluded: z.record(z.string(), z.int()),
    /** Not decided yet, waiting to be sent, or being sent. */
    pending: z.int(),
  })
  .meta({ id: 'CampaignAccounting' });
export type Accounting = z.infer<typeof accountingSchema>;

/** What came back: people, each counted once however often they did it; and the hits that were not people's. */
export const campaignReactionsSchema = z
  .object({
    opened: z.int(),
    clicked: z.int(),
    answered: z.int(),
    unsubscribed: z.int(),
    machineHits: z.int(),
  })
  .meta({ id: 'CampaignReactions' });
export type CampaignReactions = z.infer<typeof campaignReactionsSchema>;

export const campaignSchema = z
  .object({
    id,
    name: z.string(),
    status: z.enum(campaignStatuses),
    definition: campaignDefinitionSchema,
    /** Of its template; null while there is none. */
    channel: channelSchema.nullable(),
    purpose: purposeSchema.nullable(),
    segmentName: z.string().nullable(),
    templateName: z.string().nullable(),
    nextDueAt: instant.nullable(),
    /** Why the engine paused it. */
    problem: campaignProblemSchema.nullable(),
    createdAt: instant,
    updatedAt: instant,
    launchedAt: instant.nullable(),
    finishedAt: instant.nullable(),
    accounting: accountingSchema,
    reactions: campaignReactionsSchema,
  })
  .meta({ id: 'Campaign' });
export type CampaignView = z.infer<typeof campaignSchema>;

export const campaignPageSchema = pageOf(campaignSchema).meta({ id: 'CampaignPage' });

export const campaignListQuerySchema = pageQuery.extend({
  status: z.enum(campaignStatuses).optional(),
  search: z.string().trim().max(100).optional(),
});
export type CampaignListQuery = z.infer<typeof campaignListQuerySchema>;

export const occurrenceSchema = z
  .object({
    occurrence: z.string(),
    dueAt: instant,
    firedAt: instant,
    /** `missed`: found due too late, when nothing had been running. */
    outcome: z.enum(['fired', 'missed']),
    audience: z.int(),
  })
  .meta({ id: 'CampaignOccurrence' });
export type OccurrenceView = z.infer<typeof occurrenceSchema>;

export const campaignDetailSchema = campaignSchema
  .extend({
    offerName: z.object({ 'zh-CN': z.string(), en: z.string() }).nullable(),
    surveyName: z.string().nullable(),
    /** What it is to do next, where somebody works on a new version. */
    nextDefinition: campaignDefinitionSchema.nullable(),
    /** The template version it was launched with. */
    templateVersion: z.int().nullable(),
    /** The latest firings. */
    occurrences: z.array(occurrenceSchema),
    /** Of a recurring campaign, the next five instants. */
    upcoming: z.array(instant),
  })
  .meta({ id: 'CampaignDetail' });
export type CampaignDetail = z.infer<typeof campaignDetailSchema>;

export const recipientOutcomes = ['pending', 'accepted', 'rejected', 'uncertain', 'excluded'] as const;

/** One customer's passage through a campaign, and what came of it. */
export const recipientSchema = z
  .object({
    enrolmentId: id,
    customerId: id,
    customerName: z.string().nullable(),
    epoch: z.string(),
    /** The send step the decision is about, or where they stand or left without any. */
    step: z.string(),
    /** Which step of their way that was, from 0. */
    visit: z.int(),
    enrolledAt: instant,
    outcome: z.enum(recipientOutcomes),
    reason: z.string().nullable(),
    /** What the decision looked at. */
    facts: z.record(z.string(), z.unknown()).nullable(),
    decidedAt: instant.nullable(),
    messageId: id.nullable(),
  })
  .meta({ id: 'Recipient' });
export type Recipient = z.infer<typeof recipientSchema>;

export const recipientPageSchema = pageOf(recipientSchema).meta({ id: 'RecipientPage' });

export const recipientQuerySchema = pageQuery.extend({
  outcome: z.enum(recipientOutcomes).optional(),
  reason: z.string().max(60).optional(),
});
export type RecipientQuery = z.infer<typeof recipientQuerySchema>;

/** A decision as the customer's page tells it. */
export const customerDecisionSchema = recipientSchema
  .extend({ campaignId: id, campaignName: z.string() })
  .meta({ id: 'CustomerDecision' });
export type CustomerDecision = z.infer<typeof customerDecisionSchema>;

export const customerDecisionPageSchema = pageOf(customerDecisionSchema).meta({ id: 'CustomerDecisionPage' });
