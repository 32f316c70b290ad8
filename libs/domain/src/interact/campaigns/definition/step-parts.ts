import { z } from 'zod';

export const idSchema = z.int().positive();

/** What a step is called inside its campaign: an edge names it, and every fact of the engine does. */
export const stepIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

/** Where a way leads: to a step, or out of the campaign. */
export const nextSchema = stepIdSchema.nullable().default(null);

/** What every step has: a name of the marketer's own, and its place on the canvas. */
export const stepBase = {
  name: z.string().trim().max(80).optional(),
  place: z.strictObject({ x: z.number(), y: z.number() }).optional(),
};

/** A span of time. A day has 24 hours, a week seven of them. */
export const spanSchema = z.strictObject({
  amount: z.int().min(1).max(1000),
  unit: z.enum(['minutes', 'hours', 'days', 'weeks']),
});
export type Span = z.infer<typeof spanSchema>;

const HOURS = { minutes: 1 / 60, hours: 1, days: 24, weeks: 24 * 7 };

export const spanMs = ({ amount, unit }: Span): number => Math.round(amount * HOURS[unit] * 3600_000);
