import { z } from 'zod';
import { splitTrialSchema } from '../definition/steps/split.schema.js';

/** How a split step finds, or found, its best way. */
export const trialSchema = z
  .object({
    version: z.int(),
    step: z.string(),
    metric: splitTrialSchema.shape.metric,
    /** So many must have gone each way. */
    leastPeople: z.int(),
    endsAt: z.coerce.date(),
    /** Null while it runs. */
    decidedAt: z.coerce.date().nullable(),
    /** The way everybody takes from then on; null also where there were too few people to tell. */
    winner: z.string().nullable(),
    /** What decided it, or stands so far: of each way who went it, and who did what is measured. */
    figures: z.array(
      z.object({
        arm: z.string(),
        people: z.int(),
        reached: z.int(),
        /** Within what the share of those who reached it lies, with 95 % certainty. */
        low: z.number(),
        high: z.number(),
      }),
    ),
  })
  .meta({ id: 'CampaignTrial' });
export type TrialView = z.infer<typeof trialSchema>;
