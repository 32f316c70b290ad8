import { z } from 'zod';
import { idSchema } from './step-parts.js';

/** How often one customer may get the campaign: once, once per so many days, or each time it comes about. */
export const reentrySchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('once') }),
    z.strictObject({ kind: z.literal('every'), days: z.int().min(1).max(730) }),
    z.strictObject({ kind: z.literal('always') }),
  ])
  .meta({ id: 'CampaignReentry' });
export type Reentry = z.infer<typeof reentrySchema>;

/** Whom a campaign takes in. A draft may leave the segments open. */
export const audienceSchema = z
  .strictObject({
    /** Whoever is in one of them, */
    segmentIds: z.array(idSchema).max(20).default([]),
    /** and in none of these. */
    excludedSegmentIds: z.array(idSchema).max(20).default([]),
    /**
     * Who is taken in and never messaged, so that one sees what the campaign itself does: a share from 0 to 0.5, always
     * the same customers of a campaign. Null: 5 % of a promotion, nobody otherwise.
     */
    holdOut: z.number().min(0).max(0.5).nullable().default(null),
    /** How many it takes in, at most. */
    entryCap: z.int().positive().max(100_000_000).nullable().default(null),
    reentry: reentrySchema.prefault({ kind: 'once' }),
  })
  .meta({ id: 'CampaignAudience' });
export type Audience = z.infer<typeof audienceSchema>;

/** What is held out of a promotion where the marketer said nothing. */
export const PROMOTION_HOLD_OUT = 0.05;
