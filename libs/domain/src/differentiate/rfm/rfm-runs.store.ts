import { Injectable } from '@nestjs/common';
import { Database, type Sql, type Tx } from '../../database/database.js';
import type { RfmRun, RfmWarning } from './rfm.schema.js';
import {
  failAbandoned,
  failRun,
  finishRun,
  insertQueued,
  insertRunning,
  lockRequests,
  selectLatestFinished,
  selectQueued,
  selectStarts,
  startQueued,
} from './rfm-run.sql.js';
import type { LastRun } from './rfm-difference.store.js';
import type { Scored } from './rfm-score.store.js';
import type { RfmSettings } from './rfm-settings.js';

/** What a run comes to. */
interface Finished {
  scored: Scored;
  warnings: RfmWarning[];
  /** By other settings than the run before, so its moves are nobody's doing. */
  isResettled: boolean;
  /** The run before. */
  previous: RfmRun | undefined;
  at: Date;
}

/** The records of scoring runs: asked for, going on, finished or failed. */
@Injectable()
export class RfmRunsStore {
  constructor(private readonly database: Database) {}

  /** The run that waits already, or a new one. */
  async queue(tx: Tx, asOf: Date, options: RfmSettings, cause: string): Promise<RfmRun> {
    await tx.run(lockRequests);
    const waiting = await tx.row<RfmRun>(selectQueued);
    return waiting ?? (await one(tx, insertQueued, [asOf, JSON.stringify(options), cause]));
  }

  /** Committed at once, so that everybody sees that it is going on. */
  async start(asOf: Date, options: RfmSettings, cause: string): Promise<RfmRun> {
    const parameters = [asOf, JSON.stringify(options)];
    const queued = await this.database.row<RfmRun>(startQueued, parameters);
    return queued ?? (await one(this.database, insertRunning, [...parameters, cause]));
  }

  async failAbandoned(tx: Tx, before: RfmRun): Promise<void> {
    await tx.run(failAbandoned, [before.id]);
  }

  /** The run the scores are from. */
  latest(tx: Tx): Promise<RfmRun | undefined> {
    return tx.row<RfmRun>(selectLatestFinished);
  }

  /** Where its bands start. */
  starts(tx: Tx): Promise<LastRun | undefined> {
    return tx.row<LastRun>(selectStarts);
  }

  async finish(
    tx: Tx,
    run: RfmRun,
    { scored, warnings, isResettled, previous, at }: Finished,
  ): Promise<void> {
    const { customers, changed, cutPoints, ladders } = scored;
    const found = [JSON.stringify(cutPoints), JSON.stringify(warnings)];
    await tx.run(finishRun, [
      ...[run.id, customers, changed, ...found, at, JSON.stringify(ladders)],
      ...[isResettled, previous?.id ?? null, scored.seen],
    ]);
  }

  async fail(run: RfmRun): Promise<void> {
    await this.database.run(failRun, [run.id]);
  }
}

async function one(sql: Sql, statement: string, parameters: unknown[]): Promise<RfmRun> {
  const run = await sql.row<RfmRun>(statement, parameters);
  if (!run) throw new Error('an insert returned no row');
  return run;
}
