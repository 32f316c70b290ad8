import { z } from 'zod';

/** Complaints of the last seven days, by e-mail. */
export const complaintStandingSchema = z
  .object({
    accepted: z.int(),
    complaints: z.int(),
    /** Null of too few messages to take a share of. */
    share: z.number().nullable(),
    state: z.enum(['fine', 'warned', 'stopped']),
  })
  .meta({ id: 'ComplaintStanding' });
export type ComplaintStanding = z.infer<typeof complaintStandingSchema>;

const byChannel = <T extends z.ZodType>(value: T) => z.object({ email: value, sms: value });

/** Of the workspace's calendar month; money in minor units. */
export const budgetStandingSchema = z
  .object({
    messages: byChannel(z.int()),
    spentMinor: z.number(),
    /** How many messages more; null where nothing limits them. */
    left: byChannel(z.int().nullable()),
    /** How many of those to anybody; the others are kept for customers nobody has talked to. Null where none are kept. */
    openLeft: byChannel(z.int().nullable()),
  })
  .meta({ id: 'BudgetStanding' });
export type BudgetStanding = z.infer<typeof budgetStandingSchema>;

/** How things stand with the rules that count; null for one that is off. */
export const policyStandingSchema = z
  .object({ complaints: complaintStandingSchema.nullable(), budget: budgetStandingSchema.nullable() })
  .meta({ id: 'PolicyStanding' });
export type PolicyStandingView = z.infer<typeof policyStandingSchema>;
