import { z } from 'zod';
import { measureRunFields } from '../../jobs/runs/measure-run.schema.js';
import { pageOf, pageQuery } from '../../kernel/page.js';
import { clvModelSchema } from './clv-model.schema.js';
import { clvSettingsSchema } from './clv-settings.js';

export const clvRunSchema = z
  .object({
    ...measureRunFields,
    stage: z.enum(['reading', 'predicting', 'writing']).nullable(),
    /** The model it scores by. */
    modelId: z.int(),
    options: clvSettingsSchema,
    /** Customers with orders dated after the run; those orders were left out. */
    withFutureOrders: z.int(),
  })
  .meta({ id: 'ClvRun' });
export type ClvRun = z.infer<typeof clvRunSchema>;

/** Customers from `from` to below `to`; `null` is without end. */
const binSchema = z
  .object({
    from: z.number(),
    to: z.number().nullable(),
    customers: z.int(),
    expectedOrders: z.number(),
    valueMinor: z.int().nullable(),
  })
  .meta({ id: 'ClvBin' });
export type ClvBin = z.infer<typeof binSchema>;

export const clvOverviewSchema = z
  .object({
    settings: clvSettingsSchema,
    /** The model in use. */
    model: clvModelSchema.nullable(),
    /** The newest fit, where it is not that one: still going on, refused or failed. */
    newestModel: clvModelSchema.nullable(),
    /** The run the scores are from. */
    run: clvRunSchema.nullable(),
    /** The newest run, where it is not that one. */
    newestRun: clvRunSchema.nullable(),
    scored: z.int(),
    notScored: z.int(),
    expectedOrders: z.number(),
    /** Over the horizon, in minor units; `null` where amounts could not be foreseen. */
    valueMinor: z.int().nullable(),
    /** By chance of still buying, in tenths. */
    alive: z.array(binSchema),
    /** By value; empty where amounts could not be foreseen. */
    value: z.array(binSchema),
  })
  .meta({ id: 'ClvOverview' });
export type ClvOverview = z.infer<typeof clvOverviewSchema>;

const share = z.coerce.number().min(0).max(1).optional();
const minor = z.coerce.number().int().optional();

/** From the lower to below the upper; without them everybody. */
export const clvCustomersQuerySchema = pageQuery.extend({
  aliveFrom: share,
  aliveTo: share,
  valueFrom: minor,
  valueTo: minor,
});
export type ClvCustomersQuery = z.infer<typeof clvCustomersQuerySchema>;

export const clvScoreSchema = z
  .object({
    /** Chance of still buying, 0 to 1. */
    alive: z.number(),
    /** Within the horizon. */
    expectedOrders: z.number(),
    /** Per order. */
    spendMinor: z.int().nullable(),
    /** Margin over the horizon, discounted to today. */
    valueMinor: z.int().nullable(),
    scoredAt: z.coerce.date(),
  })
  .meta({ id: 'ClvScore' });
export type ClvScore = z.infer<typeof clvScoreSchema>;

export const foreseenCustomerSchema = clvScoreSchema
  .extend({
    customerId: z.int(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    ordersCount: z.int(),
    lastOrderAt: z.coerce.date().nullable(),
  })
  .meta({ id: 'ForeseenCustomer' });
export type ForeseenCustomer = z.infer<typeof foreseenCustomerSchema>;
export const foreseenCustomerPageSchema = pageOf(foreseenCustomerSchema).meta({ id: 'ForeseenCustomerPage' });

export const clvModelPageSchema = pageOf(clvModelSchema).meta({ id: 'ClvModelPage' });

/** Into which fifth of the chances a customer came, 1 to 5; `null` is "not foreseen". */
const stepSchema = z.object({ at: z.coerce.date(), from: z.int().nullable(), to: z.int().nullable() });

export const clvPathSchema = z
  .object({
    score: clvScoreSchema.nullable(),
    /** By which choices; `null` before the first run. */
    options: clvSettingsSchema.nullable(),
    /** Latest step first. */
    path: z.array(stepSchema),
  })
  .meta({ id: 'ClvPath' });
export type ClvPath = z.infer<typeof clvPathSchema>;
