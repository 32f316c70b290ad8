import { z } from 'zod';
import { pageOf, pageQuery } from '../../kernel/page.js';
import { type MeasureRun, measureRunFields } from '../../jobs/runs/measure-run.schema.js';
import { type ValuePointsSettings, valuePointsSettingsSchema } from './value-points-settings.js';

/** Customers whose value curve a run found to have turned down. */
const outcomeSchema = z.object({ turnedDown: z.int() });
export type ValuePointsOutcome = z.infer<typeof outcomeSchema>;

/** What a marketer should know before trusting the points. */
const warningSchema = z
  .discriminatedUnion('code', [
    /** Customers who bought, but for less than half a hundredth of a point: the rate is too small for this shop. */
    z.object({ code: z.literal('rounded-away'), customers: z.int() }),
    /** Customers with orders dated after the run; those orders were left out. */
    z.object({ code: z.literal('future-orders'), customers: z.int() }),
  ])
  .meta({ id: 'ValuePointsWarning' });
export type ValuePointsWarning = z.infer<typeof warningSchema>;

export const valuePointsRunSchema = z
  .object({
    ...measureRunFields,
    options: valuePointsSettingsSchema,
    outcome: outcomeSchema.nullable(),
    warnings: z.array(warningSchema),
  })
  .meta({ id: 'ValuePointsRun' });
export type ValuePointsRun = MeasureRun<ValuePointsSettings, ValuePointsOutcome, ValuePointsWarning>;

/** The terms of a value, in points; costs are negative. */
const terms = {
  bought: z.number(),
  opportunities: z.number(),
  suggestions: z.number(),
  future: z.number(),
  costs: z.number(),
  relationship: z.number(),
  total: z.number(),
};

export const pointsBandSchema = z
  .object({
    /** Where the band begins; `null` for all below zero. The last band has no end. */
    from: z.number().nullable(),
    width: z.number(),
    customers: z.int(),
    points: z.number(),
  })
  .meta({ id: 'PointsBand' });

export const valuePointsOverviewSchema = z
  .object({
    settings: valuePointsSettingsSchema,
    /** The run the points are from. */
    latest: valuePointsRunSchema.nullable(),
    /** The newest run, where it is not that one: still going on, or failed. */
    newest: valuePointsRunSchema.nullable(),
    /** Of all customers together. */
    sums: z.object({ ...terms, customers: z.int(), belowZero: z.int(), turnedDown: z.int() }),
    distribution: z.array(pointsBandSchema),
  })
  .meta({ id: 'ValuePointsOverview' });
export type ValuePointsOverview = z.infer<typeof valuePointsOverviewSchema>;

const number = z.coerce.number().optional();

export const pointsQuerySchema = pageQuery.extend({
  /** Lowest points, and the ones they stay below. */
  atLeast: number,
  below: number,
  turnedDown: z.enum(['true', 'false']).default('false'),
});
export type PointsQuery = z.infer<typeof pointsQuerySchema>;

export const pointsRowSchema = z
  .object({
    customerId: z.int(),
    externalId: z.string().nullable(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    total: z.number(),
    peak: z.number(),
    turnedDownOn: z.string().nullable(),
  })
  .meta({ id: 'PointsRow' });
export type PointsRow = z.infer<typeof pointsRowSchema>;
export const pointsPageSchema = pageOf(pointsRowSchema).meta({ id: 'PointsPage' });

export const futureNeedSchema = z
  .object({
    sku: z.string(),
    name: z.string(),
    reason: z.enum(['cycle', 'complement', 'related']),
    /** When a cycle comes round, as a date; `null` for what goes with something bought. */
    dueOn: z.string().nullable(),
    quantity: z.number(),
    valueMinor: z.int(),
  })
  .meta({ id: 'FutureNeed' });
export type FutureNeed = z.infer<typeof futureNeedSchema>;

export const customerPointsSchema = z
  .object({
    /** `null` where there is nothing to count. */
    points: z
      .object({ ...terms, futureMinor: z.int(), peak: z.number(), turnedDownOn: z.string().nullable() })
      .nullable(),
    /** The last total of a month, for months in which it changed; first day of the month. */
    curve: z.array(z.object({ month: z.string(), total: z.number() })),
    /** What is needed next, by today's look; the points are the last run's. */
    needs: z.array(futureNeedSchema),
  })
  .meta({ id: 'CustomerPoints' });
export type CustomerPoints = z.infer<typeof customerPointsSchema>;
