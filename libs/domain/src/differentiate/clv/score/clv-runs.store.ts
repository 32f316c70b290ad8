import { Injectable } from '@nestjs/common';
import { Database, type Sql, type Tx } from '../../../database/database.js';
import type { ClvRun } from '../clv.schema.js';
import type { ClvModel } from '../clv-model.schema.js';
import type { ClvSettings } from '../clv-settings.js';
import { ClvModelsStore } from '../fit/clv-models.store.js';
import {
  failAbandoned,
  failRun,
  finishRun,
  insertRun,
  lockRequests,
  selectLatestFinished,
  selectQueued,
  setStage,
  startQueued,
} from './clv-runs.sql.js';
import type { Predicted, Prediction } from './clv-score.store.js';

/** The records of scoring by a model: asked for, going on, finished or failed. */
@Injectable()
export class ClvRunsStore {
  constructor(
    private readonly database: Database,
    private readonly models: ClvModelsStore,
  ) {}

  /** The run that waits already, or a new one; `null` while there is no model to run by. */
  async queue(tx: Tx, asOf: Date, options: ClvSettings, cause: string): Promise<ClvRun | null> {
    const model = await this.models.latest(tx);
    if (!model) return null;
    await tx.run(lockRequests);
    const waiting = await tx.row<ClvRun>(selectQueued);
    return waiting ?? (await this.insert(tx, [model.id, 'queued', asOf, JSON.stringify(options), cause]));
  }

  /** Committed at once, so that everybody sees that it is going on; by the latest model, `null` while there is none. */
  async start(
    asOf: Date,
    options: ClvSettings,
    cause: string,
  ): Promise<{ run: ClvRun; model: ClvModel } | null> {
    const model = await this.models.latest();
    if (!model) return null;
    const given = JSON.stringify(options);
    const waiting = await this.database.row<ClvRun>(startQueued, [model.id, asOf, given]);
    const run = waiting ?? (await this.insert(this.database, [model.id, 'running', asOf, given, cause]));
    return { run, model };
  }

  async reach(id: number, stage: NonNullable<ClvRun['stage']>): Promise<void> {
    await this.database.run(setStage, [id, stage]);
  }

  /** By which model and choices the scores were made, `null` before the first run. */
  async latest(sql: Sql): Promise<Prediction | null> {
    const run = await sql.row<ClvRun>(selectLatestFinished);
    const model = run && (await this.models.byId(sql, run.modelId));
    return run && model ? { model, options: run.options } : null;
  }

  async finish(tx: Tx, id: number, predicted: Predicted, at: Date): Promise<void> {
    const { customers, changed, withFutureOrders } = predicted;
    await tx.run(failAbandoned, [id]);
    await tx.run(finishRun, [id, customers, changed, withFutureOrders, at]);
  }

  async fail(id: number): Promise<void> {
    await this.database.run(failRun, [id]);
  }

  private async insert(sql: Sql, parameters: unknown[]): Promise<ClvRun> {
    const run = await sql.row<ClvRun>(insertRun, parameters);
    if (!run) throw new Error('an insert returned no row');
    return run;
  }
}
