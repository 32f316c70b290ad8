import { z } from 'zod';
import { measureRunFields } from '../../jobs/runs/measure-run.schema.js';
import { lifecycleSettingsSchema } from './lifecycle-settings.js';
import { lifecycleStageSchema } from './lifecycle-stages.js';

/** What a marketer should know before trusting the stages. */
export const lifecycleWarningSchema = z
  .discriminatedUnion('code', [
    /** Nobody has a rhythm of their own, so the fallback of the settings holds for everybody. */
    z.object({ code: z.literal('no-rhythm'), days: z.number() }),
    /** Customers with orders dated after the run; those orders were left out. */
    z.object({ code: z.literal('future-orders'), customers: z.int() }),
  ])
  .meta({ id: 'LifecycleWarning' });
export type LifecycleWarning = z.infer<typeof lifecycleWarningSchema>;

const moveSchema = z
  .object({
    from: lifecycleStageSchema.nullable(),
    to: lifecycleStageSchema.nullable(),
    customers: z.int(),
  })
  .meta({ id: 'LifecycleMove' });
export type LifecycleMove = z.infer<typeof moveSchema>;

/** What a run keeps; `after` and `upTo` are lines of the history. */
export interface LifecycleOutcome {
  /** Days between purchase days that hold for whoever has no rhythm of their own. */
  baseRhythmDays: number;
  withOwnRhythm: number;
  timeZone: string;
  movement: { since: string | null; after: number; upTo: number; moves: LifecycleMove[] };
}

export const lifecycleRunSchema = z
  .object({
    ...measureRunFields,
    options: lifecycleSettingsSchema,
    warnings: z.array(lifecycleWarningSchema),
  })
  .meta({ id: 'LifecycleRun' });
export type LifecycleRunView = z.infer<typeof lifecycleRunSchema>;

export const lifecycleOverviewSchema = z
  .object({
    settings: lifecycleSettingsSchema,
    /** The run the stages are from. */
    latest: lifecycleRunSchema.nullable(),
    /** The newest run, where it is not that one: still going on, or failed. */
    newest: lifecycleRunSchema.nullable(),
    staged: z.int(),
    notStaged: z.int(),
    /** Days; null before the first run. */
    baseRhythmDays: z.number().nullable(),
    withOwnRhythm: z.int(),
    stages: z.array(
      z.object({
        stage: lifecycleStageSchema,
        customers: z.int(),
        /** Of all their orders, refunds taken off, in minor units of the workspace's currency. */
        revenueMinor: z.int(),
      }),
    ),
    movement: z.object({
      /** The run before; null after the first one, from which nobody can have moved. */
      since: z.coerce.date().nullable(),
      moves: z.array(moveSchema),
    }),
  })
  .meta({ id: 'LifecycleOverview' });
export type LifecycleOverview = z.infer<typeof lifecycleOverviewSchema>;

const stepSchema = z
  .object({
    at: z.coerce.date(),
    from: lifecycleStageSchema.nullable(),
    to: lifecycleStageSchema.nullable(),
  })
  .meta({ id: 'LifecycleStep' });
export type LifecycleStep = z.infer<typeof stepSchema>;

/** Where a customer is in their lifecycle, by which rhythm, and how they came there, latest step first. */
export const lifecyclePathSchema = z
  .object({
    stage: lifecycleStageSchema.nullable(),
    /** Since when it is this stage; null where it is the first one known. */
    changedAt: z.coerce.date().nullable(),
    /** Null for who has not bought, and before the first run. */
    rhythm: z
      .object({
        purchaseDays: z.int(),
        /** Days between purchases: the customer's own median, or the base's. */
        days: z.number(),
        isOwn: z.boolean(),
        lastDay: z.iso.date(),
        /** The last purchase day and a rhythm. */
        expectedOn: z.iso.date(),
        /** 0 to 100: purchases raise it, every rhythm of silence halves it. */
        activityIndex: z.number(),
      })
      .nullable(),
    path: z.array(stepSchema),
  })
  .meta({ id: 'LifecyclePath' });
export type LifecyclePath = z.infer<typeof lifecyclePathSchema>;
