import { z } from 'zod';
import { clvSettingsSchema } from './clv-settings.js';

export const fitReportSchema = z
  .object({
    converged: z.boolean(),
    iterations: z.int(),
    /** Largest component of the gradient of the mean log-likelihood by log parameter; nought at a maximum. */
    gradientNorm: z.number(),
    starts: z.int(),
    /** Starts that led to the same likelihood as the best. */
    startsAgreeing: z.int(),
    /** Parameters that ran off towards nought or infinity. */
    extreme: z.array(z.string()),
  })
  .meta({ id: 'ClvFitReport' });

const fitted = { meanLogLikelihood: z.number(), report: fitReportSchema };

/** Times in weeks. */
export const purchaseFitSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('bg-nbd'),
      parameters: z.object({ r: z.number(), alpha: z.number(), a: z.number(), b: z.number() }),
      ...fitted,
    }),
    z.object({
      kind: z.literal('pareto-nbd'),
      parameters: z.object({ r: z.number(), alpha: z.number(), s: z.number(), beta: z.number() }),
      ...fitted,
    }),
  ])
  .meta({ id: 'ClvPurchaseFit' });
export type PurchaseFit = z.infer<typeof purchaseFitSchema>;

/** Amounts in minor units. */
export const spendFitSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('gamma-gamma'),
      parameters: z.object({ p: z.number(), q: z.number(), gamma: z.number() }),
      ...fitted,
    }),
    /** All customers spend the same per order. */
    z.object({ kind: z.literal('constant'), amount: z.number() }),
  ])
  .meta({ id: 'ClvSpendFit' });
export type SpendFit = z.infer<typeof spendFitSchema>;

/** Why there is no model of buying, of spend, or no check against a hold-out period. */
export const clvRefusalSchema = z
  .object({
    of: z.enum(['purchases', 'spend', 'calibration']),
    code: z.enum([
      'too-few-customers',
      'too-few-repeaters',
      'too-short',
      'all-alike',
      'not-converged',
      'no-mean-spend',
    ]),
    /** How many there are, and how many are needed. */
    have: z.number().nullable(),
    need: z.number().nullable(),
  })
  .meta({ id: 'ClvRefusal' });
export type ClvRefusal = z.infer<typeof clvRefusalSchema>;

/** What a marketer should know before trusting a model that was fitted. */
export const clvWarningSchema = z
  .object({
    of: z.enum(['purchases', 'spend']),
    code: z.enum(['starts-disagree', 'extreme']),
    parameters: z.array(z.string()),
  })
  .meta({ id: 'ClvWarning' });
export type ClvWarning = z.infer<typeof clvWarningSchema>;

/** Customers who had come back so many times before the hold-out period, and their orders in it, per customer. */
const bucketSchema = z.object({
  repeats: z.int(),
  /** Whether customers who had come back still more often are in it. */
  orMore: z.boolean(),
  customers: z.int(),
  predicted: z.number(),
  actual: z.number(),
});

/** A model fitted on the time before the hold-out period, against what happened in it. */
export const calibrationSchema = z
  .object({
    fittedWeeks: z.number(),
    heldOutWeeks: z.number(),
    customers: z.int(),
    /** Orders of all of them in the hold-out period. */
    predicted: z.number(),
    actual: z.number(),
    buckets: z.array(bucketSchema),
  })
  .meta({ id: 'ClvCalibration' });
export type Calibration = z.infer<typeof calibrationSchema>;

/** What the model rests on. */
export const clvBasisSchema = z
  .object({
    /** Customers with an order, and those of them it was fitted on. */
    customers: z.int(),
    fittedOn: z.int(),
    repeaters: z.int(),
    /** Customers with more than one order whose orders came to more than nothing. */
    spenders: z.int(),
    /** Weeks since the first order there is. */
    weeks: z.number(),
  })
  .meta({ id: 'ClvBasis' });
export type ClvBasis = z.infer<typeof clvBasisSchema>;

export const clvModelSchema = z
  .object({
    id: z.int(),
    status: z.enum(['queued', 'running', 'fitted', 'refused', 'failed']),
    stage: z.enum(['reading', 'fitting', 'checking']).nullable(),
    cause: z.string(),
    asOf: z.coerce.date(),
    finishedAt: z.coerce.date().nullable(),
    options: clvSettingsSchema,
    basis: clvBasisSchema.nullable(),
    purchases: purchaseFitSchema.nullable(),
    spend: spendFitSchema.nullable(),
    refusals: z.array(clvRefusalSchema),
    warnings: z.array(clvWarningSchema),
    calibration: calibrationSchema.nullable(),
  })
  .meta({ id: 'ClvModel' });
export type ClvModel = z.infer<typeof clvModelSchema>;
