import { z } from 'zod';

/** On each customer's own clocks. */
export const localHour = z.int().min(0).max(23).default(9);

/** So many days before (below 0: after) a customer's birthday, solar or lunar as they keep it. */
export const birthdaySchema = z.strictObject({
  kind: z.literal('birthday'),
  daysBefore: z.int().min(-60).max(60).default(0),
  hour: localHour,
});

/** So many days before a festival of the calendar. */
export const festivalSchema = z.strictObject({
  kind: z.literal('festival'),
  festivalId: z.int().positive(),
  daysBefore: z.int().min(0).max(60).default(0),
  hour: localHour,
});
