import { z } from 'zod';
import { campaignStatuses } from '../campaign-status.js';
import { definitionOnlySchema } from '../dry-run.schema.js';

const id = z.int().positive();

export const overlapQuestionSchema = definitionOnlySchema
  .extend({
    /** The campaign itself, where it is one that runs: it is no other. */
    campaignId: id.nullable().default(null),
  })
  .meta({ id: 'OverlapQuestion' });
export type OverlapQuestion = z.infer<typeof overlapQuestionSchema>;

/** How many of an audience other campaigns that were launched and are not over are about too. */
export const overlapSchema = z
  .object({
    audience: z.int(),
    /** Of a large audience lot chose some, and the figures are theirs, for all. */
    isEstimate: z.boolean(),
    /** Whom at least one other is about. */
    wanted: z.int(),
    /** Those about most of them first; 20 at most. */
    campaigns: z.array(
      z.object({
        campaignId: id,
        campaignName: z.string(),
        status: z.enum(campaignStatuses),
        /** Inside it now, or in its audience while it still takes customers in. */
        customers: z.int(),
        inside: z.int(),
      }),
    ),
  })
  .meta({ id: 'CampaignOverlap' });
export type CampaignOverlap = z.infer<typeof overlapSchema>;
