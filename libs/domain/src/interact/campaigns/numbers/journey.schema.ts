import { z } from 'zod';
import { pageOf } from '../../../kernel/page.js';
import { campaignDefinitionSchema } from '../campaign-definition.js';
import { campaignStatuses } from '../campaign-status.js';

/** A campaign that took a customer in. */
export const journeySchema = z
  .object({
    id: z.int().positive(),
    name: z.string(),
    status: z.enum(campaignStatuses),
    /** When it last took them in, and how often it did. */
    at: z.coerce.date(),
    times: z.int().positive(),
    /** Whether they are inside now. */
    inside: z.boolean(),
    /** Its steps, so that the ways taken can be told. */
    definition: campaignDefinitionSchema,
  })
  .meta({ id: 'CustomerJourney' });
export type CustomerJourney = z.infer<typeof journeySchema>;
export const journeyPageSchema = pageOf(journeySchema).meta({ id: 'CustomerJourneyPage' });
