import { z } from 'zod';
import { measureRunFields } from '../../jobs/runs/measure-run.schema.js';
import { forecastSettingsSchema } from './forecast-settings.js';

/** Why a base has no forecast. */
export const forecastRefusalSchema = z
  .discriminatedUnion('code', [
    z.object({ code: z.literal('too-few-customers'), customers: z.int(), least: z.int() }),
    /** Nobody has a complete period behind the one they first bought in. */
    z.object({ code: z.literal('no-later-period') }),
    /** Nobody bought in any period after their first. */
    z.object({ code: z.literal('no-repeaters'), customers: z.int() }),
    /** All orders are worth the same: nothing tells how amounts differ. */
    z.object({ code: z.literal('amounts-alike'), customers: z.int() }),
    z.object({ code: z.literal('not-converged'), model: z.enum(['frequency', 'amount']) }),
  ])
  .meta({ id: 'ForecastRefusal' });
export type ForecastRefusal = z.infer<typeof forecastRefusalSchema>;

/** What a marketer should know before trusting the forecast. */
export const forecastWarningSchema = z
  .discriminatedUnion('code', [
    /** Customers with orders dated after the run; those orders were left out. */
    z.object({ code: z.literal('future-orders'), customers: z.int() }),
    /** No order's cost is known: there are purchases, but no profits. */
    z.object({ code: z.literal('no-costs') }),
    /** Customers whose own costs are not known: the company's margin stands in. */
    z.object({ code: z.literal('company-margin'), customers: z.int() }),
    /** Customers buy no more differently than chance alone would have it. */
    z.object({ code: z.literal('frequency-alike') }),
    /** Amounts hardly differ; a parameter is as large as it is let grow. */
    z.object({ code: z.literal('amounts-narrow') }),
    /** Large amounts are so frequent that all amounts have no mean (q ≤ 1); up to the largest seen they have one. */
    z.object({ code: z.literal('no-mean-amount') }),
    /** Only one start of a search found the parameters. */
    z.object({ code: z.literal('starts-disagree') }),
  ])
  .meta({ id: 'ForecastWarning' });
export type ForecastWarning = z.infer<typeof forecastWarningSchema>;

const fitReportSchema = z
  .object({
    converged: z.boolean(),
    iterations: z.int(),
    gradientNorm: z.number(),
    starts: z.int(),
    startsAgreeing: z.int(),
    extreme: z.array(z.string()),
  })
  .meta({ id: 'FitReport' });

/** The model of a run: its parameters, and how they were found. Money in minor units. */
export const forecastModelSchema = z
  .object({
    frequency: z.object({ a: z.number(), b: z.number() }),
    amount: z.object({ p: z.number(), q: z.number(), k: z.number() }),
    mostOrders: z.int(),
    largestAmount: z.int(),
    edges: z.array(z.number()),
    fits: z.object({ frequency: fitReportSchema, amount: fitReportSchema }),
    /** Customers × periods the frequencies are from, and those of them the amounts are from. */
    customerPeriods: z.int(),
    amountsSeen: z.int(),
    /** Orders per customer and period. */
    meanFrequency: z.number(),
    /** Mean and most frequent amount per order; the mean may not exist. */
    meanAmountMinor: z.number().nullable(),
    modeAmountMinor: z.number(),
  })
  .meta({ id: 'ForecastModel' });
export type ForecastModel = z.infer<typeof forecastModelSchema>;

/** What all customers together did in a past period. `start` is its first day. */
export const pastPeriodSchema = z
  .object({
    start: z.iso.date(),
    customers: z.int(),
    orders: z.int(),
    purchasesMinor: z.int(),
    /** Share of the revenue whose cost is known; null where none is. */
    margin: z.number().nullable(),
    expenseMinor: z.int(),
    /** What had been forecast for it just before it was over; null where nothing had. */
    forecastMinor: z.int().nullable(),
  })
  .meta({ id: 'ForecastPastPeriod' });
export type PastPeriod = z.infer<typeof pastPeriodSchema>;

const sums = {
  purchasesMinor: z.int(),
  expenseMinor: z.int(),
  /** Of the customers whose margin is known. */
  profitMinor: z.int(),
};

export const aheadPeriodSchema = z
  .object({ start: z.iso.date(), ...sums })
  .meta({ id: 'ForecastAheadPeriod' });
export type AheadPeriod = z.infer<typeof aheadPeriodSchema>;

/** Customers of a run who have no forecast, by why. */
export const withoutForecastSchema = z
  .object({
    /** Last bought before the history begins. */
    longAgo: z.int(),
    /** First bought in the period that is going on. */
    newcomers: z.int(),
  })
  .meta({ id: 'WithoutForecast' });
export type WithoutForecast = z.infer<typeof withoutForecastSchema>;

/** What a run keeps. */
export interface ForecastOutcome {
  past: Omit<PastPeriod, 'forecastMinor'>[];
  ahead: AheadPeriod[];
  model: ForecastModel | null;
  refusal: ForecastRefusal | null;
  without: WithoutForecast;
}

export const forecastRunSchema = z
  .object({
    ...measureRunFields,
    options: forecastSettingsSchema,
    warnings: z.array(forecastWarningSchema),
    /** Why there is no forecast; null where there is one, or the run has not finished. */
    refusal: forecastRefusalSchema.nullable(),
  })
  .meta({ id: 'ForecastRun' });
export type ForecastRunView = z.infer<typeof forecastRunSchema>;

export const forecastTiers = ['vip', 'major', 'ordinary', 'small'] as const;

/** A value tier, or null for customers who have none. */
export const tierTotalsSchema = z
  .object({
    tier: z.enum(forecastTiers).nullable(),
    customers: z.int(),
    ahead: z.array(z.object(sums)),
  })
  .meta({ id: 'ForecastTierTotals' });
export type TierTotals = z.infer<typeof tierTotalsSchema>;

export const forecastOverviewSchema = z
  .object({
    settings: forecastSettingsSchema,
    /** The run the forecast is from. */
    latest: forecastRunSchema.nullable(),
    /** The newest run, where it is not that one: still going on, or failed. */
    newest: forecastRunSchema.nullable(),
    model: forecastModelSchema.nullable(),
    past: z.array(pastPeriodSchema),
    ahead: z.array(aheadPeriodSchema),
    tiers: z.array(tierTotalsSchema),
    customers: z.int(),
    /** Customers whose profit in the next period is below zero, and those above it but near. */
    belowZero: z.int(),
    nearZero: z.int(),
    /** Customers of whom something is set by hand. */
    overridden: z.int(),
    without: withoutForecastSchema,
  })
  .meta({ id: 'ForecastOverview' });
export type ForecastOverview = z.infer<typeof forecastOverviewSchema>;
