import { z } from 'zod';
import { loopMeasureSchema } from './loop-measure.schema.js';

const count = z.int().nonnegative();

/** How the loop is doing: one group of figures per stage, and what needs a person. Periods end at `asOf`. */
export const loopHealthSchema = z
  .object({
    asOf: z.coerce.date(),
    currency: z.string(),
    identify: z.object({
      customers: count,
      identified: count.describe('with an id of the shop, an e-mail address or a phone number'),
      reachableEmail: count.describe('address known, not suppressed, consent for promotions granted'),
      reachableSms: count,
      ordersLastYear: count,
      revenueLastYearMinor: z.int(),
    }),
    differentiate: z.object({
      scored: count,
      lastRunAt: z.coerce.date().nullable(),
      segments: count,
      champions: count,
      atRisk: count,
    }),
    interact: z.object({
      campaignsRunning: count,
      messages30d: count,
      accepted30d: count,
      rejected30d: count,
      uncertain: count,
      excluded30d: count,
    }),
    customize: z.object({ templates: count, offers: count, couponsIssued: count, couponsRedeemed: count }),
    learn: z.object({
      humanOpens30d: count,
      humanClicks30d: count,
      answers30d: count,
      averageScore: z.number().nullable(),
      profilesChanged30d: count,
    }),
    measure: loopMeasureSchema
      .nullable()
      .describe('how much of the loop is closed, as last measured; null: never yet'),
    attention: z.array(
      z.object({
        code: z.string(),
        params: z.record(z.string(), z.union([z.string(), z.number()])),
        href: z.string(),
      }),
    ),
  })
  .meta({ id: 'LoopHealth' });
export type LoopHealth = z.output<typeof loopHealthSchema>;
