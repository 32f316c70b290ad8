import { z } from 'zod';
import { frequencyCap, quietHours } from '../policy-parts.js';
import { fatigue, minimumGap, quietFestivals } from '../rules-for-all.schema.js';

/**
 * What a campaign asks of itself beyond the workspace's policy. It holds in addition, and so can only be stricter: what is
 * left out is as the workspace has it. Caps and quiet hours are for promotions and care alike; transactional messages are exempt.
 */
export const campaignPolicySchema = z
  .strictObject({
    /** Also care goes to those alone who have agreed to it. */
    consent: z.literal('opt-in').optional(),
    caps: z
      .strictObject({
        email: frequencyCap.optional(),
        sms: frequencyCap.optional(),
        total: frequencyCap.optional(),
      })
      .optional(),
    quietHours: z.strictObject({ email: quietHours.optional(), sms: quietHours.optional() }).optional(),
    minimumGap: minimumGap.optional(),
    fatigue: fatigue.optional(),
    onePromotionADay: z.literal(true).optional(),
    /** Beside the workspace's. */
    quietFestivals: quietFestivals.optional(),
    /** Of the campaign in all; money in minor units, by what the workspace says a message costs. */
    budget: z
      .strictObject({ messages: z.int().min(1).optional(), moneyMinor: z.int().min(1).optional() })
      .optional(),
  })
  .meta({ id: 'CampaignPolicy' });
export type CampaignPolicy = z.infer<typeof campaignPolicySchema>;
