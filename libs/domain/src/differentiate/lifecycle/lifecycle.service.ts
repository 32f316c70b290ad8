import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database.js';
import { Settings } from '../../database/settings.js';
import { Jobs } from '../../jobs/jobs.js';
import { Clock } from '../../kernel/clock.js';
import { workspaceSettings } from '../../workspace/workspace-settings.js';
import { MeasureRunsService, type RunsOf } from '../runs/measure-runs.service.js';
import { type LifecycleSettings, lifecycleSettings } from './lifecycle-settings.js';
import type { LifecycleOutcome, LifecycleRunView, LifecycleWarning } from './lifecycle.schema.js';
import { LifecycleStore } from './lifecycle.store.js';

/** Where each customer is in their relationship with the shop, relative to how they buy. */
@Injectable()
export class LifecycleService {
  private readonly runs: RunsOf<LifecycleSettings, LifecycleOutcome, LifecycleWarning>;

  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly scores: LifecycleStore,
    runs: MeasureRunsService,
  ) {
    this.runs = runs.of('lifecycle');
  }

  /** Asks for a run by the worker; while one is waiting to start, asking again gives that one. */
  async requestScore(cause: string): Promise<LifecycleRunView> {
    const options = await this.settings.read(lifecycleSettings);
    return this.database.transaction(async (tx) => {
      const run = await this.runs.queue(tx, this.clock.now(), options, cause);
      await this.jobs.enqueue(tx, 'score-lifecycle', { cause }, 'requested');
      return run;
    });
  }

  /**
   * Stages everybody, and has the segments refreshed. The stages, their history, the finished run and the refresh are
   * committed together: a run that fails or dies leaves the stages as they were.
   */
  async score(cause: string): Promise<number> {
    const options = await this.settings.read(lifecycleSettings);
    const run = await this.runs.start(this.clock.now(), options, cause);
    try {
      await this.database.transaction(async (tx) => {
        const { timeZone } = await this.settings.read(workspaceSettings, tx);
        await this.scores.lock(tx);
        const before = await this.runs.latestFinished(tx);
        const known = before?.outcome && {
          asOf: before.asOf,
          upTo: before.outcome.movement.upTo,
          timeZone: before.outcome.timeZone,
        };
        const measured = await this.scores.score(tx, run, options, timeZone, known ?? null);
        await this.runs.finish(tx, run.id, measured, this.clock.now());
        await this.jobs.enqueue(tx, 'refresh-segments', { segmentIds: null, cause: 'score' }, 'score');
      });
    } catch (error) {
      await this.runs.fail(run.id);
      throw error;
    }
    return run.id;
  }

  /** Held by whoever writes stages, from before they touch any row of a customer. */
  lock(tx: Tx): Promise<void> {
    return this.scores.lock(tx);
  }

  /** Stages customers something happened to; before the first run nobody has a stage. The lock must be held. */
  async rescore(tx: Tx, customerIds: number[], now: Date): Promise<void> {
    const latest = await this.runs.latestFinished(tx);
    if (latest?.outcome) await this.scores.scoreSome(tx, customerIds, now, latest.options, latest.outcome);
  }

  async changeSettings(settings: LifecycleSettings): Promise<LifecycleSettings> {
    await this.settings.write(lifecycleSettings, settings);
    return settings;
  }
}
