import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database.js';
import { Settings } from '../../database/settings.js';
import { Jobs } from '../../jobs/jobs.js';
import { Clock } from '../../kernel/clock.js';
import { MeasureRunsService, type RunsOf } from '../runs/measure-runs.service.js';
import { AbcScoreStore } from './abc-score.store.js';
import { type AbcSettings, abcSettings } from './abc-settings.js';
import type { AbcOutcome, AbcRunView, AbcWarning } from './abc.schema.js';

/** Who carries the shop: classes by share of value, tiers by share of customers. */
@Injectable()
export class AbcService {
  private readonly runs: RunsOf<AbcSettings, AbcOutcome, AbcWarning>;

  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly scores: AbcScoreStore,
    runs: MeasureRunsService,
  ) {
    this.runs = runs.of('abc');
  }

  /** Asks for a run by the worker; while one is waiting to start, asking again gives that one. */
  async requestScore(cause: string): Promise<AbcRunView> {
    const options = await this.settings.read(abcSettings);
    return this.database.transaction(async (tx) => {
      const run = await this.runs.queue(tx, this.clock.now(), options, cause);
      await this.jobs.enqueue(tx, 'score-abc', { cause }, 'requested');
      return run;
    });
  }

  /**
   * Classes everybody, and has the segments refreshed. The classes, their history, the finished run and the refresh are
   * committed together: a run that fails or dies leaves the classes as they were.
   */
  async score(cause: string): Promise<number> {
    const options = await this.settings.read(abcSettings);
    const run = await this.runs.start(this.clock.now(), options, cause);
    try {
      await this.database.transaction(async (tx) => {
        await this.scores.lock(tx);
        const before = await this.runs.latestFinished(tx);
        const known = before?.outcome && { asOf: before.asOf, upTo: before.outcome.movement.upTo };
        const measured = await this.scores.score(tx, run, options, known ?? null);
        await this.runs.finish(tx, run.id, measured, this.clock.now());
        await this.jobs.enqueue(tx, 'refresh-segments', { segmentIds: null, cause: 'score' }, 'score');
      });
    } catch (error) {
      await this.runs.fail(run.id);
      throw error;
    }
    return run.id;
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
