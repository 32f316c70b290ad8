import { DateTime } from 'luxon';
import { z } from 'zod';

const WALL_TIME = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/;

/** A minute on somebody's clocks, such as `2026-12-24T18:00`. */
const wallTime = z
  .string()
  .regex(WALL_TIME)
  .refine((text) => DateTime.fromISO(text, { zone: 'utc' }).isValid, {
    error: 'There is no such day.',
    params: { code: 'no-such-day' },
  });

/** What fell due while nothing ran is still done within so many hours; later it is recorded as missed. */
const toleranceHours = z.int().min(1).max(168).optional();

export const nowSchema = z.strictObject({ kind: z.literal('now') });

/** Once: on the workspace's clocks, or for each recipient on their own. */
export const atSchema = z.strictObject({
  kind: z.literal('at'),
  at: wallTime,
  zone: z.enum(['workspace', 'recipient']).default('workspace'),
  toleranceHours,
});

/** Again and again, on the workspace's clocks. */
export const cronSchema = z.strictObject({
  kind: z.literal('cron'),
  cron: z.string().trim().min(1).max(100),
  toleranceHours,
});
