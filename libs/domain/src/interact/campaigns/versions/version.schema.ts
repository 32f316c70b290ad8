import { z } from 'zod';
import { campaignDefinitionSchema } from '../campaign-definition.js';
import { stepIdSchema } from '../definition/step-parts.js';

export const reviseCampaignSchema = z
  .strictObject({
    definition: campaignDefinitionSchema,
    /** Null: whoever is inside goes on by the version they came in with. Else everybody inside moves to this step. */
    moveInsideTo: stepIdSchema.nullable().default(null),
  })
  .meta({ id: 'ReviseCampaign' });
/** A change of a running campaign that does not hold yet. */
export const nextDefinitionSchema = z
  .strictObject({ definition: campaignDefinitionSchema })
  .meta({ id: 'NextCampaignDefinition' });
export type NextDefinition = z.infer<typeof nextDefinitionSchema>;

export type ReviseCampaign = z.infer<typeof reviseCampaignSchema>;

/** A definition a campaign was launched or went on with. */
export const campaignVersionSchema = z
  .object({
    version: z.int(),
    createdAt: z.coerce.date(),
    /** Name; null for a program, and for who is no longer there. */
    createdBy: z.string().nullable(),
    /** Customers who are inside by it now. */
    inside: z.int(),
    isCurrent: z.boolean(),
  })
  .meta({ id: 'CampaignVersion' });
export type CampaignVersionView = z.infer<typeof campaignVersionSchema>;
