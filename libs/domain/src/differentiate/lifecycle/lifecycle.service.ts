import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { Settings } from '../../database/settings.js';
import { workspaceSettings } from '../../workspace/workspace-settings.js';
import { MeasureRunsService } from '../../jobs/runs/measure-runs.service.js';
import type { RunsOf } from '../../jobs/runs/runs-of.js';
import { type LifecycleSettings, lifecycleSettings } from './lifecycle-settings.js';
import type { LifecycleOutcome, LifecycleRunView, LifecycleWarning } from './lifecycle.schema.js';
import { LifecycleStore } from './lifecycle.store.js';

/** Where each customer is in their relationship with the shop, relative to how they buy. */
@Injectable()
export class LifecycleService {
  private readonly runs: RunsOf<LifecycleSettings, LifecycleOutcome, LifecycleWarning>;

  constructor(
    private readonly settings: Settings,
    private readonly scores: LifecycleStore,
    runs: MeasureRunsService,
  ) {
    this.runs = runs.of('lifecycle');
  }

  /** Asks for a run by the worker; while one is waiting to start, asking again gives that one. */
  async requestScore(cause: string): Promise<LifecycleRunView> {
    return this.runs.request(await this.settings.read(lifecycleSettings), cause);
  }

  /** Stages everybody; gives the run. */
  async score(cause: string): Promise<number> {
    const options = await this.settings.read(lifecycleSettings);
    return this.runs.record(options, cause, async (tx, run) => {
      const { timeZone } = await this.settings.read(workspaceSettings, tx);
      await this.scores.lock(tx);
      const before = await this.runs.latestFinished(tx);
      const known = before?.outcome && {
        asOf: before.asOf,
        upTo: before.outcome.movement.upTo,
        timeZone: before.outcome.timeZone,
      };
      return this.scores.score(tx, run, options, timeZone, known ?? null);
    });
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
