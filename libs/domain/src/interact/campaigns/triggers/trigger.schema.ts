import { DateTime } from 'luxon';
import { z } from 'zod';

const WALL_TIME = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/;

/** A minute on the workspace's clocks, such as `2026-12-24T18:00`. */
const wallTime = z
  .string()
  .regex(WALL_TIME)
  .refine((text) => DateTime.fromISO(text, { zone: 'utc' }).isValid, {
    error: 'There is no such day.',
    params: { code: 'no-such-day' },
  });

/** What starts a campaign. */
export const triggerSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('now') }),
    z.strictObject({
      kind: z.literal('at'),
      at: wallTime,
      zone: z.literal('workspace').default('workspace'),
    }),
    z.strictObject({ kind: z.literal('cron'), cron: z.string().trim().min(1).max(100) }),
    /** A customer comes into the segment. */
    z.strictObject({ kind: z.literal('segment-entered') }),
    /** So many days before a customer's birthday, at an hour of their own clocks. */
    z.strictObject({
      kind: z.literal('birthday'),
      daysBefore: z.int().min(0).max(60).default(0),
      hour: z.int().min(0).max(23).default(9),
    }),
  ])
  .meta({ id: 'CampaignTrigger' });
export type Trigger = z.infer<typeof triggerSchema>;
