import type { Database, Sql, Tx } from '../../database/database.js';
import type { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/errors.js';
import type { Jobs } from '../jobs.js';
import { type Measure, measureJobs, type MeasureRun } from './measure-run.schema.js';
import {
  failAbandoned,
  failRun,
  finishRun,
  insertRun,
  listEnded,
  lockRequests,
  selectLatestFinished,
  selectNewest,
  selectQueued,
  selectRun,
  setStage,
  startQueued,
} from './measure-run.sql.js';

/** What a run has found when it is done. */
export interface Measured<Outcome, Warning = never> {
  customers: number;
  changed: number;
  outcome: Outcome;
  warnings: Warning[];
}

export class RunsOf<Options, Outcome, Warning = never> {
  constructor(
    private readonly measure: Measure,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks for a run by the worker and answers with it, so that it can be followed; while one is waiting to start, asking
   * again gives that one.
   */
  request(options: Options, cause: string): Promise<MeasureRun<Options, Outcome, Warning>> {
    return this.database.transaction(async (tx) => {
      await tx.run(lockRequests);
      const run = (await this.row(tx, selectQueued)) ?? (await this.insert(tx, 'queued', options, cause));
      await this.jobs.enqueue(tx, measureJobs[this.measure], { cause }, 'requested');
      return run;
    });
  }

  /**
   * Carries out the run that was asked for, or one nobody asked for, and has the segments refreshed. That it goes on is
   * committed at once; what it writes, the finished run and the refresh are committed together: a run that fails or
   * dies leaves the scores as they were. Gives the run's id.
   */
  async record(
    options: Options,
    cause: string,
    measure: (tx: Tx, run: MeasureRun<Options, Outcome, Warning>) => Promise<Measured<Outcome, Warning>>,
  ): Promise<number> {
    const run = await this.start(options, cause);
    try {
      await this.database.transaction(async (tx) => {
        await this.finish(tx, run.id, await measure(tx, run));
        await this.jobs.enqueue(tx, 'refresh-segments', { segmentIds: null, cause: 'score' }, 'score');
      });
    } catch (error) {
      await this.database.run(failRun, [run.id]);
      throw error;
    }
    return run.id;
  }

  /** Tells at once how far a run that goes on has come. */
  async reach(id: number, stage: string): Promise<void> {
    await this.database.run(setStage, [id, stage]);
  }

  /** @throws DomainError `measure-run-not-found` */
  async run(id: number): Promise<MeasureRun<Options, Outcome, Warning>> {
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

  /** Runs that finished or failed, newest first, so many of those before one. */
  ended({ before, limit }: { before: number | null; limit: number }) {
    const parameters = [this.measure, before, limit];
    return this.database.rows<MeasureRun<Options, Outcome, Warning>>(listEnded, parameters);
  }

  private async start(options: Options, cause: string) {
    const queued = await this.row(this.database, startQueued, this.clock.now(), JSON.stringify(options));
    return queued ?? (await this.insert(this.database, 'running', options, cause));
  }

  private async finish(tx: Tx, id: number, measured: Measured<Outcome, Warning>): Promise<void> {
    const { customers, changed, outcome, warnings } = measured;
    await tx.run(failAbandoned, [this.measure, id]);
    const found = [JSON.stringify(outcome), JSON.stringify(warnings)];
    await tx.run(finishRun, [id, customers, changed, ...found, this.clock.now()]);
  }

  private async insert(sql: Sql, status: string, options: Options, cause: string) {
    const run = await this.row(sql, insertRun, status, this.clock.now(), JSON.stringify(options), cause);
    if (!run) throw new Error('an insert returned no row');
    return run;
  }

  private row(sql: Sql, statement: string, ...parameters: unknown[]) {
    return sql.row<MeasureRun<Options, Outcome, Warning>>(statement, [this.measure, ...parameters]);
  }
}
