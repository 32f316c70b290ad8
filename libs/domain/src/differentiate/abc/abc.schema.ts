import { z } from 'zod';
import { measureRunFields } from '../../jobs/runs/measure-run.schema.js';
import type { AbcCuts } from './abc-bounds.js';
import { type AbcClass, abcClassSchema, type ValueTier, valueTierSchema } from './abc-classes.js';
import { abcSettingsSchema } from './abc-settings.js';

/** What a marketer should know before trusting the classes. */
export const abcWarningSchema = z
  .discriminatedUnion('code', [
    /** Nobody brings anything, so everybody is C. */
    z.object({ code: z.literal('nobody-positive'), customers: z.int() }),
    /** Customers whose refunds or costs eat up what they bought: they are C, and shares are reckoned without them. */
    z.object({ code: z.literal('not-positive'), customers: z.int() }),
    /** Customers without a class, because of none of their orders the cost is known. */
    z.object({ code: z.literal('cost-unknown'), customers: z.int() }),
    /** Customers with orders dated after the run; those orders were left out. */
    z.object({ code: z.literal('future-orders'), customers: z.int() }),
    /** A class ends among customers of one value; the ids decide which of them are in it. */
    z.object({ code: z.literal('split-tie'), class: z.enum(['A', 'B']), customers: z.int() }),
  ])
  .meta({ id: 'AbcWarning' });
export type AbcWarning = z.infer<typeof abcWarningSchema>;

/** Cumulative shares, 0 to 1, of customers in the order of their value and of what they bring. */
const curvePointSchema = z.object({ customers: z.number(), value: z.number() }).meta({ id: 'AbcCurvePoint' });
export type CurvePoint = z.infer<typeof curvePointSchema>;

const classMoveSchema = z
  .object({ from: abcClassSchema.nullable(), to: abcClassSchema.nullable(), customers: z.int() })
  .meta({ id: 'AbcClassMove' });
const tierMoveSchema = z
  .object({ from: valueTierSchema.nullable(), to: valueTierSchema.nullable(), customers: z.int() })
  .meta({ id: 'ValueTierMove' });

/** Customers who went from one class or tier to another; null is "none". */
export interface AbcMove<K> {
  from: K | null;
  to: K | null;
  customers: number;
}

/** What a run keeps. The cuts class touched customers between runs; `after` and `upTo` are lines of the history. */
export interface AbcOutcome {
  positiveMinor: number;
  topFifth: number | null;
  curve: CurvePoint[];
  cuts: AbcCuts;
  movement: {
    /** When the run before looked, ISO 8601. */
    since: string | null;
    after: number;
    upTo: number;
    classes: AbcMove<AbcClass>[];
    tiers: AbcMove<ValueTier>[];
  };
}

export const abcRunSchema = z
  .object({
    ...measureRunFields,
    options: abcSettingsSchema,
    warnings: z.array(abcWarningSchema),
  })
  .meta({ id: 'AbcRun' });
export type AbcRunView = z.infer<typeof abcRunSchema>;

const tally = {
  customers: z.int(),
  /** Minor units of the workspace's currency. */
  valueMinor: z.int(),
};

export const abcOverviewSchema = z
  .object({
    settings: abcSettingsSchema,
    /** The run the classes are from. */
    latest: abcRunSchema.nullable(),
    /** The newest run, where it is not that one: still going on, or failed. */
    newest: abcRunSchema.nullable(),
    scored: z.int(),
    notScored: z.int(),
    /** What the customers above zero bring: shares are of this. */
    positiveMinor: z.int(),
    classes: z.array(z.object({ class: abcClassSchema, ...tally })),
    tiers: z.array(z.object({ tier: valueTierSchema, ...tally })),
    /** Share of all value that the first fifth of the customers bring, 0 to 1; null where nobody brings anything. */
    topFifth: z.number().nullable(),
    curve: z.array(curvePointSchema),
    movement: z.object({
      /** The run before; null after the first one, from which nobody can have moved. */
      since: z.coerce.date().nullable(),
      classes: z.array(classMoveSchema),
      tiers: z.array(tierMoveSchema),
    }),
  })
  .meta({ id: 'AbcOverview' });
export type AbcOverview = z.infer<typeof abcOverviewSchema>;

const scoreSchema = z.object({
  class: abcClassSchema,
  tier: valueTierSchema,
  valueMinor: z.int(),
});

const stepSchema = z
  .object({
    at: z.coerce.date(),
    fromClass: abcClassSchema.nullable(),
    toClass: abcClassSchema.nullable(),
    fromTier: valueTierSchema.nullable(),
    toTier: valueTierSchema.nullable(),
  })
  .meta({ id: 'AbcStep' });
export type AbcStep = z.infer<typeof stepSchema>;

/** Where a customer stands and how they came there, latest step first. */
export const abcPathSchema = z
  .object({ score: scoreSchema.nullable(), path: z.array(stepSchema) })
  .meta({ id: 'AbcPath' });
export type AbcPath = z.infer<typeof abcPathSchema>;
