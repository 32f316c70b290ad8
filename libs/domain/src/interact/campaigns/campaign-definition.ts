import { z } from 'zod';
import type { ChannelName, Purpose } from '../messages/message.schema.js';
import { triggerSchema } from './triggers/trigger.schema.js';

const id = z.int().positive();

/** How often one customer may get the campaign: once, once per so many days, or each time it comes about. */
export const reentrySchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('once') }),
    z.strictObject({ kind: z.literal('every'), days: z.int().min(1).max(730) }),
    z.strictObject({ kind: z.literal('always') }),
  ])
  .meta({ id: 'CampaignReentry' });
export type Reentry = z.infer<typeof reentrySchema>;

/**
 * What a campaign does: who (a segment), when (a trigger), what (a template, with an offer and a survey where it speaks
 * of them). Channel and purpose are the template's. A draft may leave the segment and the template open.
 */
export const campaignDefinitionSchema = z
  .strictObject({
    trigger: triggerSchema,
    segmentId: id.nullable().default(null),
    templateId: id.nullable().default(null),
    offerId: id.nullable().default(null),
    surveyId: id.nullable().default(null),
    reentry: reentrySchema.prefault({ kind: 'once' }),
  })
  .meta({ id: 'CampaignDefinition' });
export type CampaignDefinition = z.infer<typeof campaignDefinitionSchema>;

/** What a launch freezes: a definition that needs nothing more, and what its template's version says of the message. */
export type LaunchedDefinition = CampaignDefinition & {
  segmentId: number;
  templateId: number;
  message: {
    channel: ChannelName;
    purpose: Purpose;
    defaultLocale: string;
    /** Languages of the template version. */
    locales: string[];
  };
};
