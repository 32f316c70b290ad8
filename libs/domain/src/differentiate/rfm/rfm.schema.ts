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
    /** Scored by other settings than the run before: its moves are nobody's doing. */
    isResettled: z.boolean(),
    /** The run before, by which movement is told. */
    previousId: z.int().nullable(),
  })
  .meta({ id: 'RfmRun' });
export type RfmRun = z.infer<typeof rfmRunSchema>;

/** Three digits, R, F and M, each 1–9 or A for ten. */
const cellSchema = z.string();

export const rfmRunPageSchema = pageOf(rfmRunSchema).meta({ id: 'RfmRunPage' });

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
    cells: z.array(cellSchema),
    ...tally,
    /** Where its customers stand in the grid; cells that hold none of them are left out. */
    standing: z.array(z.object({ recency: digitSchema, frequency: digitSchema, customers: z.int() })),
  })
  .meta({ id: 'RfmGroupTally' });
export type RfmGroupTally = z.infer<typeof groupTallySchema>;

/** One of the cells by all three digits, and who came and went since the run before the latest. */
export const layerCellSchema = z
  .object({
    cell: cellSchema,
    recency: digitSchema,
    frequency: digitSchema,
    monetary: digitSchema,
    ...tally,
    arrived: z.int(),
    left: z.int(),
  })
  .meta({ id: 'RfmCell' });
export type RfmCell = z.infer<typeof layerCellSchema>;

const moveOf = <T extends z.ZodType>(what: T) =>
  z.object({ from: what.nullable(), to: what.nullable(), customers: z.int() });

export const rfmMovementQuerySchema = z.object({
  from: z.coerce.number().int().positive(),
  to: z.coerce.number().int().positive(),
});
export type RfmMovementQuery = z.infer<typeof rfmMovementQuerySchema>;

/** Who came from where, those who stayed included; `null` is "not scored". */
export const rfmMovementSchema = z
  .object({
    from: rfmRunSchema,
    to: rfmRunSchema,
    /** Somewhere in between the settings were changed, and moved customers who did nothing. */
    isResettled: z.boolean(),
    cells: z.array(moveOf(cellSchema)),
    groups: z.array(moveOf(rfmGroupSchema)),
  })
  .meta({ id: 'RfmMovement' });
export type RfmMovement = z.infer<typeof rfmMovementSchema>;

export const rfmOverviewSchema = z
  .object({
    settings: rfmSettingsSchema,
    /** The run the scores are from. */
    latest: rfmRunSchema.nullable(),
    /** The newest run, where it is not that one: still going on, or failed. */
    newest: rfmRunSchema.nullable(),
    /** Recency × frequency, empty cells included. */
    grid: z.array(gridCellSchema),
    /** All cells anybody is in, was in, or left. */
    cells: z.array(layerCellSchema),
    groups: z.array(groupTallySchema),
    scored: z.int(),
    notScored: z.int(),
  })
  .meta({ id: 'RfmOverview' });
export type RfmOverview = z.infer<typeof rfmOverviewSchema>;

const queryDigit = z.coerce.number().int().min(1).max(MOST_BANDS).optional();

export const rfmCustomersQuerySchema = pageQuery.extend({
  recency: queryDigit,
  frequency: queryDigit,
  monetary: queryDigit,
  group: rfmGroupSchema.optional(),
  /** Cells by their three digits, separated by commas; they go before a group. */
  cells: z
    .string()
    .regex(/^[1-9A]{3}(,[1-9A]{3})*$/)
    .transform((cells) => cells.split(','))
    .optional(),
});
export type RfmCustomersQuery = z.infer<typeof rfmCustomersQuerySchema>;

export const rfmScoreSchema = z
  .object({
    recency: digitSchema,
    frequency: digitSchema,
    monetary: digitSchema,
    cell: cellSchema,
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
    from: cellSchema.nullable(),
    to: cellSchema.nullable(),
    /** Between two runs, because something happened to the customer. */
    isBetween: z.boolean(),
  })
  .meta({ id: 'RfmStep' });
export type RfmStep = z.infer<typeof rfmStepSchema>;

/** Where a customer stands and how they came there, latest step first. */
export const rfmPathSchema = z
  .object({ score: rfmScoreSchema.nullable(), path: z.array(rfmStepSchema) })
  .meta({ id: 'RfmPath' });
export type RfmPath = z.infer<typeof rfmPathSchema>;
