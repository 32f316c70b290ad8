import { DateTime } from 'luxon';
import { z } from 'zod';
import { nextSchema, spanSchema, stepBase } from '../step-parts.js';

const hour = z.int().min(0).max(23);
const WALL_TIME = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/;

/** What a wait waits for. */
export const waitUntilSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('duration'), ...spanSchema.shape }),
  /** A minute on the workspace's clocks; who comes later goes on at once. */
  z.strictObject({
    kind: z.literal('instant'),
    at: z
      .string()
      .regex(WALL_TIME)
      .refine((text) => DateTime.fromISO(text, { zone: 'utc' }).isValid, {
        error: 'There is no such day.',
        params: { code: 'no-such-day' },
      }),
  }),
  /** So many days after (before, when negative) a date attribute, at an hour of the customer's own clocks. */
  z.strictObject({
    kind: z.literal('date'),
    attribute: z.string().min(1).max(100),
    days: z.int().min(-365).max(365).default(0),
    hour: hour.default(9),
  }),
  /** On these weekdays (1 is Monday), between these hours of the customer's own clocks. */
  z
    .strictObject({
      kind: z.literal('window'),
      weekdays: z.array(z.int().min(1).max(7)).min(1).max(7).default([1, 2, 3, 4, 5, 6, 7]),
      fromHour: hour,
      toHour: z.int().min(1).max(24),
    })
    .refine(({ fromHour, toHour }) => fromHour < toHour, {
      path: ['toHour'],
      error: 'The window ends before it begins.',
      params: { code: 'window-empty' },
    }),
  /** Until the customer does this after coming to the step, but no longer than a span: then by `timedOut`. */
  z.strictObject({
    kind: z.literal('event'),
    event: z.string().min(1).max(200),
    atMost: spanSchema,
    timedOut: nextSchema,
  }),
]);
export type WaitUntil = z.infer<typeof waitUntilSchema>;

export const waitStepSchema = z.strictObject({
  ...stepBase,
  kind: z.literal('wait'),
  until: waitUntilSchema,
  next: nextSchema,
});
export type WaitStep = z.infer<typeof waitStepSchema>;
