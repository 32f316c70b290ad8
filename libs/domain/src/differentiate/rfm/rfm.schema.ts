import { z } from 'zod';
import { pageOf, pageQuery } from '../../kernel/page.js';
import { digitNameSchema } from './digit-name.js';
import { MOST_BANDS } from './rfm-cell.js';
import { rfmGroupSchema } from './rfm-groups.js';
import { rfmSettingsSchema } from './rfm-settings.js';

const digitSchema = z.int().min(1).max(MOST_BANDS);

/** The customers of one score, and the lowest and highest value among them: an instant, a count, or minor units. */
const bandSchema = z
  .object({
    score: digitSchema,
    customers: z.int(),
    from: z.union([z.string(), z.number()]),
    to: z.union([z.string(), z.number()]),
  })
  .meta({ id: 'RfmBand' });
export type RfmBand = z.infer<typeof bandSchema>;

export const cutPointsSchema = z
  .partialRecord(digitNameSchema, z.array(bandSchema))
  .meta({ id: 'RfmCutPoints' });
export type RfmCutPoints = z.infer<typeof cutPointsSchema>;

/** What a marketer should know before trusting the scores. */
export const rfmWarningSchema = z
  .discriminatedUnion('code', [
    z.object({
      /** A digit whose values are too few to fill its bands: so many customers share one score. */
      code: z.literal('few-distinct-values'),
      digit: digitNameSchema,
      score: digitSchema,
      customers: z.int(),
      /** Of all scored customers, 0 to 1. */
      share: z.number(),
    }),
    z.object({
      /** Customers with orders dated after the run; those orders were left out. */
      code: z.literal('future-orders'),
      customers: z.int(),
    }),
    z.object({
      /** Customers who bought, but nothing whose cost is known: by margin they can't be scored. */
      code: z.literal('unknown-cost'),
      customers: z.int(),
    }),
  ])
  .meta({ id: 'RfmWarning' });
export type RfmWarning = z.infer<typeof rfmWarningSchema>;

export const rfmRunSchema = z
  .object({
    id: z.int(),
    status: z.enum(['queued', 'running', 'finished', 'failed']),
    cause: z.string(),
    /** The instant recency is measured from. */
    asOf: z.coerce.date(),
    finishedAt: z.coerce.date().nullable(),
    options: rfmSettingsSchema,
    customers: z.int(),
    /** Customers whose cell is another than before the run. */
    changed: z.int(),
    /** Empty until the run has finished. */ cutPoints: cutPointsSchema,
    warnings: z.array(rfmWarningSchema),
  })
  .meta({ id: 'RfmRun' });
export type RfmRun = z.infer<typeof rfmRunSchema>;

const tally = { customers: z.int(), revenueMinor: z.int() };

export const gridCellSchema = z
  .object({
    recency: digitSchema,
    frequency: digitSchema,
    ...tally,
    /** Mean monetary score, `null` in an empty cell. */
    averageMonetary: z.number().nullable(),
  })
  .meta({ id: 'RfmGridCell' });
export type RfmGridCell = z.infer<typeof gridCellSchema>;

export const groupTallySchema = z
  .object({
    group: rfmGroupSchema,
    cells: z.array(z.int()),
    ...tally,
    /** Where its customers stand in the grid; cells that hold none of them are left out. */
    standing: z.array(z.object({ recency: digitSchema, frequency: digitSchema, customers: z.int() })),
  })
  .meta({ id: 'RfmGroupTally' });
export type RfmGroupTally = z.infer<typeof groupTallySchema>;

export const rfmOverviewSchema = z
  .object({
    settings: rfmSettingsSchema,
    /** The run the scores are from. */
    latest: rfmRunSchema.nullable(),
    /** The newest run, where it is not that one: still going on, or failed. */
    newest: rfmRunSchema.nullable(),
    grid: z.array(gridCellSchema).length(25),
    groups: z.array(groupTallySchema),
    scored: z.int(),
    notScored: z.int(),
  })
  .meta({ id: 'RfmOverview' });
export type RfmOverview = z.infer<typeof rfmOverviewSchema>;

const queryDigit = z.coerce.number().int().min(1).max(5).optional();

export const rfmCustomersQuerySchema = pageQuery.extend({
  recency: queryDigit,
  frequency: queryDigit,
  monetary: queryDigit,
  group: rfmGroupSchema.optional(),
});
export type RfmCustomersQuery = z.infer<typeof rfmCustomersQuerySchema>;

export const rfmScoreSchema = z
  .object({
    recency: digitSchema,
    frequency: digitSchema,
    monetary: digitSchema,
    cell: z.int(),
    group: rfmGroupSchema,
    lastOrderAt: z.coerce.date(),
    ordersCount: z.int(),
    revenueMinor: z.int(),
  })
  .meta({ id: 'RfmScore' });
export type RfmScore = z.infer<typeof rfmScoreSchema>;

export const scoredCustomerSchema = rfmScoreSchema
  .extend({ customerId: z.int(), name: z.string().nullable(), email: z.string().nullable() })
  .meta({ id: 'ScoredCustomer' });
export type ScoredCustomer = z.infer<typeof scoredCustomerSchema>;

export const scoredCustomerPageSchema = pageOf(scoredCustomerSchema).meta({ id: 'ScoredCustomerPage' });

/** One step of a customer's path; `null` is "not scored". */
export const rfmStepSchema = z
  .object({
    at: z.coerce.date(),
    runId: z.int(),
    from: z.int().nullable(),
    to: z.int().nullable(),
  })
  .meta({ id: 'RfmStep' });
export type RfmStep = z.infer<typeof rfmStepSchema>;

/** Where a customer stands and how they came there, latest step first. */
export const rfmPathSchema = z
  .object({ score: rfmScoreSchema.nullable(), path: z.array(rfmStepSchema) })
  .meta({ id: 'RfmPath' });
export type RfmPath = z.infer<typeof rfmPathSchema>;
