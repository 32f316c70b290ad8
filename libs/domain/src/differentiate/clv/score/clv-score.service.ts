import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../database/database.js';
import { Settings } from '../../../database/settings.js';
import { Jobs } from '../../../jobs/jobs.js';
import { conflict } from '../../../kernel/errors.js';
import type { ClvRun } from '../clv.schema.js';
import { type ClvSettings, clvSettings } from '../clv-settings.js';
import { ClvModelsStore } from '../fit/clv-models.store.js';
import { ClvRuns, clvRunOf } from './clv-runs.js';
import { ClvScoreStore } from './clv-score.store.js';

@Injectable()
export class ClvScoreService {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly jobs: Jobs,
    private readonly models: ClvModelsStore,
    private readonly runs: ClvRuns,
    private readonly scores: ClvScoreStore,
  ) {}

  /**
   * Asks for a run by the worker; while one is waiting to start, asking again gives that one.
   * @throws DomainError `clv-without-model` while no model has been fitted
   */
  async requestScore(cause: string): Promise<ClvRun> {
    const model = await this.models.latest();
    if (!model) throw conflict('clv-without-model', 'No model has been fitted yet; fit one first.');
    const options = await this.settings.read(clvSettings);
    return clvRunOf(await this.runs.all.request({ ...options, modelId: model.id }, cause));
  }

  /**
   * Foresees everybody by the latest model; gives the run. Without a model there is nothing to foresee by: one is asked
   * for, which scores everybody once it is there.
   */
  async score(cause: string): Promise<ClvRun['id'] | null> {
    const model = await this.models.latest();
    if (!model) {
      await this.database.transaction((tx) => this.jobs.enqueue(tx, 'fit-clv', { cause }, 'requested'));
      return null;
    }
    const options = { ...(await this.settings.read(clvSettings)), modelId: model.id };
    return this.runs.all.record(options, cause, async (tx, run) => {
      await this.runs.all.reach(run.id, 'reading');
      return this.scores.score(tx, run, { model, options }, (stage) => this.runs.all.reach(run.id, stage));
    });
  }

  async lock(tx: Tx): Promise<void> {
    await this.scores.lock(tx);
  }

  /** Customers something happened to, by the model and the choices of the last run; the caller has taken the lock. */
  async rescore(tx: Tx, customerIds: number[], now: Date): Promise<void> {
    const prediction = await this.runs.latest(tx);
    if (prediction) await this.scores.rescore(tx, customerIds, now, prediction);
  }

  async changeSettings(settings: ClvSettings): Promise<ClvSettings> {
    await this.settings.write(clvSettings, settings);
    return settings;
  }
}
