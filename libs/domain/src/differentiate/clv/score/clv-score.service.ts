import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../database/database.js';
import { Settings } from '../../../database/settings.js';
import { Jobs } from '../../../jobs/jobs.js';
import { Clock } from '../../../kernel/clock.js';
import { conflict } from '../../../kernel/errors.js';
import type { ClvRun } from '../clv.schema.js';
import { type ClvSettings, clvSettings } from '../clv-settings.js';
import { ClvRunsStore } from './clv-runs.store.js';
import { ClvScoreStore } from './clv-score.store.js';

@Injectable()
export class ClvScoreService {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly runs: ClvRunsStore,
    private readonly scores: ClvScoreStore,
  ) {}

  /**
   * Asks for a run by the worker; while one is waiting to start, asking again gives that one.
   * @throws DomainError `clv-without-model` while no model has been fitted
   */
  async requestScore(cause: string): Promise<ClvRun> {
    const options = await this.settings.read(clvSettings);
    return this.database.transaction(async (tx) => {
      const run = await this.runs.queue(tx, this.clock.now(), options, cause);
      if (!run) throw conflict('clv-without-model', 'No model has been fitted yet; fit one first.');
      await this.jobs.enqueue(tx, 'score-clv', { cause }, 'requested');
      return run;
    });
  }

  /**
   * Foresees everybody by the latest model, and has the segments refreshed. Scores, their history, the finished run and
   * the refresh are committed together: a run that fails or dies leaves the scores as they were. Without a model there
   * is nothing to foresee by: one is asked for, which scores everybody once it is there.
   */
  async score(cause: string): Promise<ClvRun['id'] | null> {
    const options = await this.settings.read(clvSettings);
    const started = await this.runs.start(this.clock.now(), options, cause);
    if (!started) {
      await this.database.transaction((tx) => this.jobs.enqueue(tx, 'fit-clv', { cause }, 'requested'));
      return null;
    }
    const { run, model } = started;
    try {
      await this.runs.reach(run.id, 'reading');
      await this.database.transaction(async (tx) => {
        const predicted = await this.scores.score(tx, run, { model, options }, (stage) =>
          this.runs.reach(run.id, stage),
        );
        await this.runs.finish(tx, run.id, predicted, this.clock.now());
        await this.jobs.enqueue(tx, 'refresh-segments', { segmentIds: null, cause: 'score' }, 'score');
      });
    } catch (error) {
      await this.runs.fail(run.id);
      throw error;
    }
    return run.id;
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
