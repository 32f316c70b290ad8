import { z } from 'zod';
import { channelSchema } from '../../messages/message.schema.js';
import { stepIdSchema } from '../definition/step-parts.js';

/** In minor units of the workspace's currency; a mail may cost parts of one. */
const costRangeSchema = z.object({ leastMinor: z.number(), mostMinor: z.number() });
export type CostRange = z.infer<typeof costRangeSchema>;

export const campaignCostSchema = z
  .object({
    /** What one of each message costs, in the order of the way; null where nobody has said. */
    messages: z.array(
      z.object({ step: stepIdSchema, channel: channelSchema, each: costRangeSchema.nullable() }),
    ),
    /** Of the first message, to all who would get it. */
    first: costRangeSchema.nullable(),
    /** If all of them got each message of the campaign once; null where one of the prices is not known. */
    allOnceMinor: z.number().nullable(),
  })
  .meta({ id: 'CampaignCost' });
export type CampaignCost = z.infer<typeof campaignCostSchema>;
