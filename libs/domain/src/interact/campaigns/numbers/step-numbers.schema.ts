import { z } from 'zod';
import { accountingSchema } from '../campaign.schema.js';

/** What has happened at one step so far, over all versions of the campaign. */
export const stepNumbersSchema = z
  .object({
    step: z.string(),
    /** Who is at it now. */
    standing: z.int(),
    /** How often somebody went on from it, whoever came back each time anew. */
    passed: z.int(),
    /** Who left the campaign at it. */
    left: z.int(),
    /** How long half of those who went on or left had stood at it, at most. Null while there are none. */
    medianSeconds: z.number().nullable(),
    /** How often each way out was taken. */
    arms: z.record(z.string(), z.int()),
    /** Of a send step: what became of everybody who ever came to it. */
    accounting: accountingSchema.nullable(),
  })
  .meta({ id: 'CampaignStepNumbers' });
export type StepNumbers = z.infer<typeof stepNumbersSchema>;
