import { z } from 'zod';
import { templatePreviewSchema } from '../templates/preview.schema.js';
import { campaignDefinitionSchema } from './campaign-definition.js';
import { stepIdSchema } from './definition/step-parts.js';
import { campaignCostSchema } from './outlook/campaign-cost.schema.js';
import { expectedResponsesSchema } from './outlook/expected-responses.schema.js';
import { cronFaults } from './triggers/schedule/occurrences.js';

const id = z.int().positive();

export const definitionOnlySchema = z.strictObject({ definition: campaignDefinitionSchema });
export type DefinitionOnly = z.infer<typeof definitionOnlySchema>;

export const previewCampaignSchema = definitionOnlySchema
  .extend({ customerId: id, step: stepIdSchema.optional() })
  .meta({ id: 'PreviewCampaign' });
export type PreviewCampaign = z.infer<typeof previewCampaignSchema>;

export const testSendSchema = previewCampaignSchema
  .extend({
    /** People of the company: e-mail addresses or phone numbers, as the channel of the message has them. */
    to: z.array(z.string().trim().min(1).max(254)).min(1).max(10),
  })
  .meta({ id: 'TestSend' });
export type TestSend = z.infer<typeof testSendSchema>;

/** What the policy says about one customer at this moment. */
export const customerVerdictSchema = z
  .object({
    customerId: id,
    customerName: z.string().nullable(),
    outcome: z.enum(['send', 'exclude']),
    reason: z.string().nullable(),
    /** The end of the quiet hours the message would wait for. */
    heldUntil: z.coerce.date().nullable(),
    /** The language it would be written in. */
    locale: z.string().nullable(),
    facts: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'CustomerVerdict' });
export type CustomerVerdict = z.infer<typeof customerVerdictSchema>;

/** What a launch at this moment would do with everybody in the segment. Nothing is written. */
export const dryRunSchema = z
  .object({
    audience: z.int(),
    sendable: z.int(),
    excluded: z.array(z.object({ reason: z.string(), count: z.int() })),
    /** Of those sendable, how many would wait for the end of their quiet hours. */
    held: z.int(),
    /** Of those sendable, by the language they would be written to in. */
    byLocale: z.array(z.object({ locale: z.string(), count: z.int() })),
    /** Up to 20 customers, every verdict among them. */
    sample: z.array(customerVerdictSchema),
    /** Of SMS: how many segments the messages of the sample take. */
    smsSegments: z.object({ least: z.int(), most: z.int() }).nullable(),
    cost: campaignCostSchema,
    /** Of those sendable; null where no earlier message says anything about it. */
    expected: expectedResponsesSchema.nullable(),
  })
  .meta({ id: 'DryRun' });
export type DryRun = z.infer<typeof dryRunSchema>;

export const campaignPreviewSchema = z
  .object({ preview: templatePreviewSchema, verdict: customerVerdictSchema })
  .meta({ id: 'CampaignPreview' });
export type CampaignPreview = z.infer<typeof campaignPreviewSchema>;

export const previewCronSchema = z
  .strictObject({ cron: z.string().trim().max(100) })
  .meta({ id: 'PreviewCron' });
export type PreviewCron = z.infer<typeof previewCronSchema>;

export const cronPreviewSchema = z
  .object({
    fault: z.enum(cronFaults).nullable(),
    occurrences: z.array(z.coerce.date()),
  })
  .meta({ id: 'CronPreview' });
export type CronPreview = z.infer<typeof cronPreviewSchema>;
