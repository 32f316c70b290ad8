import { z } from 'zod';

const count = z.int().nonnegative();
const money = z.int().describe('minor units of the workspace’s currency');

/** Customers who first bought in a month, and how many of them bought so many months after. */
export const cohortSchema = z.object({
  month: z.string().describe('YYYY-MM in the workspace’s zone'),
  customers: count,
  buyers: z.array(count).describe('of whole months after the first: the next month first'),
});

/** Who bought in the year before last year’s end, and what those who came back brought. */
export const yearlyRetentionSchema = z.object({
  before: count.describe('bought in the year before the last'),
  retained: count.describe('of them, bought in the last year'),
  active: count.describe('bought in the last year'),
  retainedMarginMinor: money.describe('of the retained, in the last year'),
});
export type YearlyRetention = z.infer<typeof yearlyRetentionSchema>;

/** Messages of the last 90 days, by how many their readers had got in the 30 days before. */
export const fatiguePointSchema = z.object({
  contacts: count.describe('the last point: so many or more'),
  messages: count,
  responded: count.describe('a human clicked or answered'),
  unsubscribed: count,
});

/** Customers nobody wrote to in 60 days, and what contact has brought of people who stood where they stand. */
export const uncoveredSchema = z.object({
  customers: count,
  known: count.describe('of them, in cells of which enough were treated and held out'),
  estimateMinor: money.nullable(),
  lowMinor: money.nullable(),
  highMinor: money.nullable(),
});
export type Uncovered = z.infer<typeof uncoveredSchema>;

export const longFiguresSchema = z
  .object({
    countedAt: z.coerce.date(),
    currency: z.string(),
    cohorts: z.array(cohortSchema),
    yearly: yearlyRetentionSchema,
    /** What five points more of retention would earn in a year; null where nobody bought the year before. */
    fivePointsMinor: money.nullable(),
    fatigue: z.array(fatiguePointSchema),
    uncovered: uncoveredSchema,
  })
  .meta({ id: 'LongFigures' });
export type LongFigures = z.infer<typeof longFiguresSchema>;
export const maybeLongFiguresSchema = z.object({ figures: longFiguresSchema.nullable() });
