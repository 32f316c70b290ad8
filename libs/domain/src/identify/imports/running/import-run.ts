import type { Tx } from '../../../database/database.js';
import type { ImportCounts, ImportPhase, StoredDetection } from '../import.schema.js';
import type { ImportPlan } from '../plan.schema.js';
import type { RejectedRows } from './rejected-rows.js';
import type { RunKey, RunProgress } from './run-key.js';

export type RunMode = 'check' | 'apply';

/** One go at one import, and what it found so far. */
export interface ImportRun {
  key: RunKey;
  mode: RunMode;
  plan: ImportPlan;
  detected: StoredDetection;
  progress: RunProgress;
  rejected: RejectedRows;
  lines: ImportCounts['lines'];
  dropped: ImportCounts['dropped'];
  /** The file from its beginning; may be read several times. */
  bytes(): AsyncIterable<Buffer>;
  /** Begins the next part of the work. @throws RunStopped when nobody wants it any more. */
  enter(phase: ImportPhase): void;
}

/** What came, or would come, of the accepted lines. */
export type RunOutcome = Pick<ImportCounts, 'orders' | 'customers' | 'facts'> & {
  list?: ImportCounts['list'];
  contacts?: number;
  sharing?: number;
};

/** Brings the rows of one kind of file into the database, within the transaction. */
export interface TargetImport {
  run(tx: Tx, run: ImportRun): Promise<RunOutcome>;
}

/** The run was cancelled; what it did is rolled back. */
export class RunStopped extends Error {}

/** Whether anything is other than before. */
export const changedRecords = ({ customers, orders, facts, contacts }: ImportCounts): boolean =>
  contacts > 0 || [customers, orders, facts].some((of) => of !== null && of.created + of.updated > 0);

export function countsOf({ lines, rejected, dropped }: ImportRun, outcome: RunOutcome): ImportCounts {
  const total = rejected.total;
  return {
    list: null,
    contacts: 0,
    sharing: 0,
    ...outcome,
    lines: { ...lines, accepted: lines.read - total, rejected: total },
    rejected: rejected.byCode,
    dropped,
  };
}
