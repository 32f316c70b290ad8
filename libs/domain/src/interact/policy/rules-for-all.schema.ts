import { z } from 'zod';

/** Between any two messages that are not transactional, whatever the channel. */
export const minimumGap = z.strictObject({
  hours: z
    .int()
    .min(1)
    .max(24 * 30),
});

/** Who reacted to none of the last so many messages is left in peace for so many days after each. */
export const fatigue = z.strictObject({ messages: z.int().min(2).max(20), days: z.int().min(1).max(90) });

/** Days on which promotions wait: the days of these festivals, on each recipient's own clocks. */
export const quietFestivals = z.array(z.int().positive()).max(50);

/** Within a calendar month of the workspace; transactional messages do not count. Money in minor units. */
const budget = z.strictObject({
  messages: z.int().min(1).nullable().default(null),
  moneyMinor: z.int().min(1).nullable().default(null),
  /** What one message costs, by channel. */
  costMinor: z
    .strictObject({ email: z.number().min(0), sms: z.number().min(0) })
    .default({ email: 0, sms: 0 }),
  /** The last part of it is only for customers nobody has talked to in so many days. */
  reserve: z
    .strictObject({ share: z.number().gt(0).max(0.9), days: z.int().min(7).max(730) })
    .nullable()
    .default(null),
});

/** Promotions by e-mail stop when too many recipients complain: shares of the messages of the last seven days. */
const complaints = z
  .strictObject({
    warnAt: z.number().gt(0).lt(1).default(0.001),
    stopAt: z.number().gt(0).lt(1).default(0.003),
    /** Of fewer messages no share is taken. */
    leastMessages: z.int().min(100).default(1000),
  })
  .refine(({ warnAt, stopAt }) => warnAt <= stopAt, {
    path: ['warnAt'],
    error: 'The warning must come before the stop.',
    params: { code: 'warning-after-stop' },
  });

/** What holds for every campaign together, beside consent, caps and quiet hours; null switches a rule off. */
export const rulesForAll = {
  minimumGap: minimumGap.nullable().default(null),
  fatigue: fatigue.nullable().default(null),
  /** Of the campaigns that want the same customer on the same day, only the one that promises most sends. */
  onePromotionADay: z.boolean().default(false),
  quietFestivals: quietFestivals.default([]),
  budget: budget.nullable().default(null),
  complaints: complaints.nullable().prefault({}),
};
