import { z } from 'zod';
import type { SettingGroup } from '../../database/settings.js';

/** What is followed of the messages of one purpose. */
const followedSchema = z
  .strictObject({
    /** Links lead by us, so that clicks are known. */
    links: z.boolean(),
    /** A picture tells that an e-mail was opened. */
    opens: z.boolean(),
    /** Links carry `utm_…` parameters that name the channel and the campaign, for the shop's own statistics. */
    utm: z.boolean(),
  })
  .meta({ id: 'Followed' });
export type Followed = z.infer<typeof followedSchema>;

export const trackingRulesSchema = z
  .strictObject({ promotion: followedSchema, care: followedSchema, transactional: followedSchema })
  .meta({ id: 'TrackingRules' });
export type TrackingRules = z.infer<typeof trackingRulesSchema>;

const followed: Followed = { links: true, opens: true, utm: true };
/** A mail about an order or a password is nobody's business to follow. */
export const USUAL_RULES: TrackingRules = {
  promotion: followed,
  care: followed,
  transactional: { links: false, opens: false, utm: false },
};

/** Each change with the decisions it holds from, oldest first: a message stays as it was when the rules change. */
const storedSchema = z.object({
  changes: z.array(z.object({ since: z.coerce.date(), rules: trackingRulesSchema })).default([]),
});
export const trackingSettings = { key: 'tracking', schema: storedSchema } satisfies SettingGroup<
  typeof storedSchema
>;
export type TrackingHistory = z.output<typeof storedSchema>;
