import { z } from 'zod';
import type { Clock } from '../kernel/clock.js';
import { faultSchema } from './fault.schema.js';

/** Who says so: the provenance that a change keeps. */
export interface Origin {
  /** `api`, `import`, `admin`, `survey`, `preferences`, `demo` … */
  source: string;
  /** The import, answer, user or campaign it came from. */
  sourceId?: string | null;
  /** Business time of the change; the clock's now where it is left out. */
  at?: Date;
}

export const fullOrigin = ({ source, sourceId, at }: Origin, clock: Clock): Required<Origin> => ({
  source,
  sourceId: sourceId ?? null,
  at: at ?? clock.now(),
});

/** What happened to one row of a batch. `rejected` rows carry their faults and change nothing. */
export const rowOutcomeSchema = z
  .object({
    result: z.enum(['created', 'updated', 'unchanged', 'rejected']),
    id: z.int().nullable(),
    faults: z.array(faultSchema),
  })
  .meta({ id: 'RowOutcome' });
export type RowOutcome = z.infer<typeof rowOutcomeSchema>;
export type RowResult = RowOutcome['result'];

/** What happened to the one row of an upsert that was not refused. */
export const upsertedSchema = z
  .object({ result: z.enum(['created', 'updated', 'unchanged']), id: z.int() })
  .meta({ id: 'Upserted' });
export type Upserted = z.infer<typeof upsertedSchema>;

/** A batch in which every row is told by itself what happened to it, in the order they came. */
export const batchOutcomeSchema = z.object({ rows: z.array(rowOutcomeSchema) }).meta({ id: 'BatchOutcome' });
export type BatchOutcome = z.infer<typeof batchOutcomeSchema>;

/** How many rows of a staged batch came out how. */
export type OutcomeCounts = Record<RowResult, number>;

/** Counted results as they come from a `group by`, with a zero for what did not occur. */
export const toOutcomeCounts = (counted: { result: RowResult; rows: number }[]): OutcomeCounts => ({
  created: 0,
  updated: 0,
  unchanged: 0,
  rejected: 0,
  ...Object.fromEntries(counted.map(({ result, rows }) => [result, rows])),
});
