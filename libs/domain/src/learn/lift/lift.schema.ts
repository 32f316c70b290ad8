import { z } from 'zod';
import { campaignStatuses } from '../../interact/campaigns/campaign-status.js';
import { pageOf } from '../../kernel/page.js';

const count = z.int().nonnegative();
const interval = z.object({ low: z.number(), high: z.number() });

/** What can be said of a difference; `needed` is how many people more would settle one such as the one seen. */
export const liftVerdictSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.enum(['unknowable', 'too-early', 'works', 'harms']) }),
    z.object({ kind: z.literal('cannot-tell'), needed: count.nullable() }),
  ])
  .meta({ id: 'LiftVerdict' });

/** `interval` holds the truth 95 times of 100: of one look at the end, or, while people still come, however often one looks. */
export const liftSchema = z
  .object({
    estimate: z.number().nullable(),
    interval: interval.nullable(),
    verdict: liftVerdictSchema,
  })
  .meta({ id: 'Lift' });
export type LiftView = z.infer<typeof liftSchema>;

const sideSchema = z
  .object({
    /** People whose time to respond is over. */
    people: count,
    waiting: count,
    messages: count,
    ordered: count,
    revenueMinor: z.int(),
    marginMinor: z.int(),
  })
  .meta({ id: 'LiftSide' });
export type LiftSide = z.infer<typeof sideSchema>;

const judgedFields = {
  /** Everybody it took in, sent to or not. */
  treated: sideSchema,
  heldOut: sideSchema,
  /** Part of the people who ordered. */
  ordered: liftSchema,
  /** Minor units for each person. */
  revenue: liftSchema,
  margin: liftSchema,
};
export type JudgedLift = z.infer<z.ZodObject<typeof judgedFields>>;

/** What a campaign brought about: those it was for against those lot kept from it. */
export const campaignLiftSchema = z
  .object({
    campaignId: z.int().positive(),
    /** When it was counted; null: not yet. */
    countedAt: z.coerce.date().nullable(),
    isFinal: z.boolean(),
    responseDays: count,
    currency: z.string(),
    ...judgedFields,
  })
  .meta({ id: 'CampaignLift' });
export type CampaignLift = z.infer<typeof campaignLiftSchema>;

export const campaignLiftRowSchema = campaignLiftSchema
  .extend({ name: z.string(), status: z.enum(campaignStatuses), launchedAt: z.coerce.date() })
  .meta({ id: 'CampaignLiftRow' });
export type CampaignLiftRow = z.infer<typeof campaignLiftRowSchema>;
export const campaignLiftPageSchema = pageOf(campaignLiftRowSchema);
