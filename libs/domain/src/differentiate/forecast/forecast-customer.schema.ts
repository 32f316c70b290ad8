import { z } from 'zod';
import { pageOf, pageQuery } from '../../kernel/page.js';
import { concerns } from './concern.js';
import { forecastTiers } from './forecast.schema.js';
import { forecastOverrideSchema } from './override.schema.js';

/** What a customer did in a past period. */
const donePeriodSchema = z
  .object({
    start: z.iso.date(),
    orders: z.int(),
    purchasesMinor: z.int(),
    /** Share of the revenue whose cost is known; null where none is. */
    margin: z.number().nullable(),
    expenseMinor: z.int(),
  })
  .meta({ id: 'ForecastDonePeriod' });
export type DonePeriod = z.infer<typeof donePeriodSchema>;

/** What is expected of a customer in a period ahead, values set by hand included. */
const expectedPeriodSchema = z
  .object({
    start: z.iso.date(),
    purchasesMinor: z.int(),
    /** A share; null where nobody knows what the goods cost. */
    margin: z.number().nullable(),
    expenseMinor: z.int(),
    profitMinor: z.int().nullable(),
    /** Purchases as the model has them. */
    modelMinor: z.int(),
  })
  .meta({ id: 'ForecastExpectedPeriod' });
export type ExpectedPeriod = z.infer<typeof expectedPeriodSchema>;

export const forecastSorts = ['profit', '-profit', 'purchases', '-purchases', 'expense', '-expense'] as const;
export const forecastFilters = ['below-zero', 'near-zero', 'overridden'] as const;

const narrowing = {
  /** Profits near zero include those below it. */
  filter: z.enum(forecastFilters).optional(),
  /** `none` for customers without a value tier. */
  tier: z.enum([...forecastTiers, 'none']).optional(),
  search: z.string().trim().max(200).optional(),
};

export const forecastCustomersQuerySchema = pageQuery.extend({
  ...narrowing,
  /** By the next period; a profit that is not known comes last. */
  sort: z.enum(forecastSorts).default('-purchases'),
});
export type ForecastCustomersQuery = z.infer<typeof forecastCustomersQuerySchema>;

export const forecastFileQuerySchema = z.object({
  ...narrowing,
  sort: z.enum(forecastSorts).default('-purchases'),
  locale: z.enum(['zh-CN', 'en']).default('zh-CN'),
});
export type ForecastFileQuery = z.infer<typeof forecastFileQuerySchema>;

export const forecastRowSchema = z
  .object({
    customerId: z.int(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    tier: z.enum(forecastTiers).nullable(),
    /** The last three complete periods, oldest first. */
    past: z.array(donePeriodSchema),
    ahead: z.array(expectedPeriodSchema),
    /** What makes the next profit near or below zero. */
    concern: z.enum(concerns).nullable(),
    overridden: z.boolean(),
  })
  .meta({ id: 'ForecastRow' });
export type ForecastRow = z.infer<typeof forecastRowSchema>;

export const forecastRowPageSchema = pageOf(forecastRowSchema).meta({ id: 'ForecastRowPage' });

/** The terms whose product is the next purchase, and those of margin and expense. Money in minor units. */
const termsSchema = z
  .object({
    /** Periods without a purchase, and what the last one with purchases held: orders, and their mean amount. */
    quietPeriods: z.int(),
    orders: z.int(),
    amountMinor: z.int(),
    nextOrders: z.int(),
    ordersChance: z.number(),
    nextAmountMinor: z.number(),
    amountChance: z.number(),
    margin: z.number().nullable(),
    /** False where the company's margin stands in. */
    ownMargin: z.boolean(),
    expenseRate: z.number(),
    smallestExpenseMinor: z.int().nullable(),
  })
  .meta({ id: 'ForecastTerms' });

export const customerForecastSchema = z
  .object({
    past: z.array(donePeriodSchema),
    /** Null for a customer without a forecast. */
    forecast: z
      .object({
        terms: termsSchema,
        ahead: z.array(expectedPeriodSchema),
        concern: z.enum(concerns).nullable(),
      })
      .nullable(),
    overrides: z.array(forecastOverrideSchema),
    /** How the forecast of the next period moved from run to run, latest first. */
    path: z.array(
      z.object({
        at: z.coerce.date(),
        fromPurchasesMinor: z.int().nullable(),
        toPurchasesMinor: z.int().nullable(),
        fromProfitMinor: z.int().nullable(),
        toProfitMinor: z.int().nullable(),
      }),
    ),
  })
  .meta({ id: 'CustomerForecast' });
export type CustomerForecast = z.infer<typeof customerForecastSchema>;
export type ForecastStep = CustomerForecast['path'][number];
