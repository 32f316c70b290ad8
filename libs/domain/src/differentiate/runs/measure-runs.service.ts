import { Injectable } from '@nestjs/common';
import { Database, type Sql, type Tx } from '../../database/database.js';
import { notFound } from '../../kernel/errors.js';
import type { Measure, MeasureRun } from './measure-run.schema.js';
import {
  failAbandoned,
  failRun,
  finishRun,
  insertRun,
  lockRequests,
  selectLatestFinished,
  selectNewest,
  selectQueued,
  selectRun,
  startQueued,
} from './measure-run.sql.js';

/** What a run has found when it is done. */
export interface Measured<Outcome, Warning> {
  customers: number;
  changed: number;
  outcome: Outcome;
  warnings: Warning[];
}

/** The records of runs: asked for, going on, finished or failed. */
@Injectable()
export class MeasureRunsService {
  constructor(private readonly database: Database) {}

  /** The views of one measure's runs, typed by what that measure keeps of them. */
  of<Options, Outcome, Warning>(measure: Measure): RunsOf<Options, Outcome, Warning> {
    return new RunsOf(this.database, measure);
  }
}

export class RunsOf<Options, Outcome, Warning> {
  constructor(
    private readonly database: Database,
    private readonly measure: Measure,
  ) {}

  /** The run that waits already, or a new one. */
  async queue(tx: Tx, asOf: Date, options: Options, cause: string) {
    await tx.run(lockRequests);
    return (await this.row(tx, selectQueued)) ?? (await this.insert(tx, 'queued', asOf, options, cause));
  }

  /** Committed at once, so that everybody sees that it is going on. */
  async start(asOf: Date, options: Options, cause: string) {
    const queued = await this.row(this.database, startQueued, asOf, JSON.stringify(options));
    return queued ?? (await this.insert(this.database, 'running', asOf, options, cause));
  }

  /** Within the transaction that wrote the scores: they and the finished run are seen together. */
  async finish(tx: Tx, id: number, measured: Measured<Outcome, Warning>, at: Date): Promise<void> {
    const { customers, changed, outcome, warnings } = measured;
    await tx.run(failAbandoned, [this.measure, id]);
    await tx.run(finishRun, [id, customers, changed, JSON.stringify(outcome), JSON.stringify(warnings), at]);
  }

  async fail(id: number): Promise<void> {
    await this.database.run(failRun, [id]);
  }

  /** @throws DomainError `measure-run-not-found` */
  async run(id: number) {
    const run = await this.row(this.database, selectRun, id);
    if (!run) throw notFound('measure-run', id);
    return run;
  }

  newest() {
    return this.row(this.database, selectNewest);
  }

  /** The run the scores are from, as the caller's transaction sees it. */
  latestFinished(sql: Sql = this.database) {
    return this.row(sql, selectLatestFinished);
  }

  private async insert(sql: Sql, status: string, asOf: Date, options: Options, cause: string) {
    const run = await this.row(sql, insertRun, status, asOf, JSON.stringify(options), cause);
    if (!run) throw new Error('an insert returned no row');
    return run;
  }

  private row(sql: Sql, statement: string, ...parameters: unknown[]) {
    return sql.row<MeasureRun<Options, Outcome, Warning>>(statement, [this.measure, ...parameters]);
  }
}
