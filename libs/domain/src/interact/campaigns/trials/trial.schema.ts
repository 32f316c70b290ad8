import { z } from 'zod';

/** How a split step finds, or found, its best way. */
export const trialSchema = z
  .object({
    version: z.int(),
    step: z.string(),
    endsAt: z.coerce.date(),
    /** Null while it runs. */
    decidedAt: z.coerce.date().nullable(),
    /** The way everybody takes from then on; null also where there were too few people to tell. */
    winner: z.string().nullable(),
    /** What decided it: of each way who went it, and who did what is measured. */
    figures: z.array(z.object({ arm: z.string(), people: z.int(), reached: z.int() })),
  })
  .meta({ id: 'CampaignTrial' });
export type TrialView = z.infer<typeof trialSchema>;
