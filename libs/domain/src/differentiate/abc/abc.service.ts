import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { Settings } from '../../database/settings.js';
import { MeasureRunsService } from '../../jobs/runs/measure-runs.service.js';
import type { RunsOf } from '../../jobs/runs/runs-of.js';
import { AbcScoreStore } from './abc-score.store.js';
import { type AbcSettings, abcSettings } from './abc-settings.js';
import type { AbcOutcome, AbcRunView, AbcWarning } from './abc.schema.js';

/** Who carries the shop: classes by share of value, tiers by share of customers. */
@Injectable()
export class AbcService {
  private readonly runs: RunsOf<AbcSettings, AbcOutcome, AbcWarning>;

  constructor(
    private readonly settings: Settings,
    private readonly scores: AbcScoreStore,
    runs: MeasureRunsService,
  ) {
    this.runs = runs.of('abc');
  }

  /** Asks for a run by the worker; while one is waiting to start, asking again gives that one. */
  async requestScore(cause: string): Promise<AbcRunView> {
    return this.runs.request(await this.settings.read(abcSettings), cause);
  }

  /** Classes everybody; gives the run. */
  async score(cause: string): Promise<number> {
    const options = await this.settings.read(abcSettings);
    return this.runs.record(options, cause, async (tx, run) => {
      await this.scores.lock(tx);
      const before = await this.runs.latestFinished(tx);
      const known = before?.outcome && { asOf: before.asOf, upTo: before.outcome.movement.upTo };
      return this.scores.score(tx, run, options, known ?? null);
    });
  }

  /** Held by whoever writes classes, from before they touch any row of a customer. */
  lock(tx: Tx): Promise<void> {
    return this.scores.lock(tx);
  }

  /**
   * Classes customers something happened to by the cuts of the last run; before the first run nobody has a class. The
   * lock must be held.
   */
  async rescore(tx: Tx, customerIds: number[], now: Date): Promise<void> {
    const latest = await this.runs.latestFinished(tx);
    if (latest?.outcome)
      await this.scores.scoreSome(tx, customerIds, now, latest.options, latest.outcome.cuts);
  }

  async changeSettings(settings: AbcSettings): Promise<AbcSettings> {
    await this.settings.write(abcSettings, settings);
    return settings;
  }
}
