import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../database/database.js';
import type { ImportCounts, ImportProblem, StoredDetection } from '../import.schema.js';
import type { ImportPlan } from '../plan.schema.js';
import { storableJson } from '../storable-json.js';
import type { RejectedRow, RunKey, RunProgress } from './run-key.js';
import {
  abandonedRuns,
  prepareSession,
  backendPid,
  cancelStatement,
  claimRun,
  deleteChunks,
  deleteRejections,
  failRun,
  finishRun,
  insertRejections,
  lockRun,
  reportRun,
  reviveRun,
  saveScan,
  sweep,
  waitForLock,
  waitNoMore,
} from './runs.sql.js';

const WORTH_SWEEPING = 50_000;

interface ClaimedRow {
  token: string;
  /** This one included. */
  attempts: number;
  plan: ImportPlan;
  detected: StoredDetection;
}
export type ClaimedRun = ClaimedRow & { key: RunKey };

const parametersOf = ({ importId, status, token }: RunKey): unknown[] => [importId, status, token];

/** How runs and the import's row see each other. Whatever takes no `tx` is committed at once, for everybody to see. */
@Injectable()
export class RunsStore {
  constructor(private readonly database: Database) {}

  /** Makes the transaction the only run of this import; gives its connection's process id. @throws after 15 s. */
  async lock(tx: Tx, importId: number): Promise<number> {
    await tx.run(waitForLock);
    await tx.run(lockRun, [importId]);
    await tx.run(waitNoMore);
    await tx.run(prepareSession);
    const { pid } = (await tx.row<{ pid: number }>(backendPid))!;
    return pid;
  }

  /** `undefined` when the run is not wanted any more, or was done before. */
  async claim(importId: number, status: RunKey['status'], at: Date): Promise<ClaimedRun | undefined> {
    const from = status === 'checking' ? ['checking'] : ['queued', 'running'];
    const parameters = [importId, from, status, at];
    const claimed = await this.database.row<ClaimedRow>(claimRun, parameters);
    return claimed && { key: { importId, status, token: claimed.token }, ...claimed };
  }

  /** Whether the run is still wanted. */
  async report(key: RunKey, { phase, lines }: RunProgress): Promise<boolean> {
    return (await this.database.run(reportRun, [...parametersOf(key), phase, lines])) > 0;
  }

  async saveScan(key: RunKey, detected: StoredDetection): Promise<void> {
    await this.database.run(saveScan, [...parametersOf(key), storableJson(detected)]);
  }

  /** The end of a dry run. */
  async finishCheck(key: RunKey, counts: ImportCounts, at: Date): Promise<void> {
    await this.database.run(finishRun, [...parametersOf(key), 'checked', JSON.stringify(counts), at]);
  }

  /** The end of an import, in its transaction: whether it was still wanted. */
  async finishApply(tx: Tx, key: RunKey, counts: ImportCounts, at: Date): Promise<boolean> {
    const finished = await tx.run(finishRun, [...parametersOf(key), 'done', JSON.stringify(counts), at]);
    if (finished > 0) await tx.run(deleteChunks, [key.importId]);
    return finished > 0;
  }

  async fail(key: RunKey, problem: ImportProblem, at: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const failed = await tx.run(failRun, [...parametersOf(key), JSON.stringify(problem), at]);
      if (failed > 0) await tx.run(deleteRejections, [key.importId]);
    });
  }

  async addRejections(key: RunKey, rows: readonly RejectedRow[]): Promise<void> {
    await this.database.run(insertRejections, [...parametersOf(key), storableJson(rows)]);
  }

  async clearRejections(importId: number): Promise<void> {
    await this.database.run(deleteRejections, [importId]);
  }

  /** After a run of so many lines was rolled back. */
  async sweep(lines: number): Promise<void> {
    if (lines >= WORTH_SWEEPING) await this.database.run(sweep);
  }

  abandoned(): Promise<{ id: number; status: RunKey['status'] }[]> {
    return this.database.rows(abandonedRuns);
  }

  async revive(tx: Tx, id: number, status: RunKey['status']): Promise<boolean> {
    return (await tx.run(reviveRun, [id, status])) > 0;
  }

  async interrupt(pid: number): Promise<void> {
    await this.database.run(cancelStatement, [pid]);
  }
}
