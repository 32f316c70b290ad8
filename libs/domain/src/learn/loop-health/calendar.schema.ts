import { z } from 'zod';

/** Campaigns that fall due on the clock in the seven days ahead. */
export const calendarSchema = z
  .object({
    from: z.coerce.date(),
    until: z.coerce.date(),
    entries: z.array(
      z.object({
        campaignId: z.int(),
        name: z.string(),
        at: z.coerce.date(),
        /** Each recipient on their own clocks: the first of them then. */
        byRecipient: z.boolean(),
      }),
    ),
    /** More fall due than are shown. */
    isCut: z.boolean(),
    /** Campaigns that run by what customers do: they have no time of their own. */
    standing: z.int().nonnegative(),
  })
  .meta({ id: 'CampaignCalendar' });
export type CampaignCalendar = z.infer<typeof calendarSchema>;
