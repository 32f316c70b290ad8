import type { z } from 'zod';
import { invalid } from '../kernel/errors.js';
import { faultsOf } from '../kernel/zod-faults.js';
import type { RowOutcome, Upserted } from './origin.js';

/**
 * Upserts a batch in which each row stands for itself: a row with faults is rejected with all of them, and the others
 * go through. The outcomes stand in the order of the rows.
 */
export async function upsertBatch<T extends z.ZodType>(
  schema: T,
  rows: unknown[],
  upsert: (valid: z.output<T>[]) => Promise<RowOutcome[]>,
): Promise<RowOutcome[]> {
  const parsed = rows.map((row) => schema.safeParse(row));
  const valid = parsed.flatMap((row) => (row.success ? [row.data] : []));
  const outcomes = (valid.length > 0 ? await upsert(valid) : []).values();
  return parsed.map((row) => (row.success ? next(outcomes) : rejected(faultsOf(row.error.issues))));
}

/** The outcome of an upsert of one; a refusal is an error here. */
export function onlyOutcome(outcomes: RowOutcome[]): Upserted {
  const { result, id, faults } = next(outcomes.values());
  if (result === 'rejected' || id === null) throw invalid(faults);
  return { result, id };
}

const rejected = (faults: RowOutcome['faults']): RowOutcome => ({ result: 'rejected', id: null, faults });

function next(outcomes: Iterator<RowOutcome>): RowOutcome {
  const { value, done } = outcomes.next();
  if (done) throw new Error('a row went into a batch and did not come out of it');
  return value;
}
