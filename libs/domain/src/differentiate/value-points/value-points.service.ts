import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Settings } from '../../database/settings.js';
import { Jobs } from '../../jobs/jobs.js';
import { Clock } from '../../kernel/clock.js';
import { workspaceSettings } from '../../workspace/workspace-settings.js';
import { MeasureRunsService, type RunsOf } from '../runs/measure-runs.service.js';
import { ValuePointsStore } from './value-points.store.js';
import type { ValuePointsOutcome, ValuePointsRun } from './value-points.schema.js';
import { type ValuePointsSettings, valuePointsSettings } from './value-points-settings.js';

/** What customers are worth in points, and whether that is turning down. */
@Injectable()
export class ValuePointsService {
  private readonly runs: RunsOf<ValuePointsSettings, ValuePointsOutcome, never>;

  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly points: ValuePointsStore,
    runs: MeasureRunsService,
  ) {
    this.runs = runs.of('value-points');
  }

  /** Asks for a run by the worker; while one is waiting to start, asking again gives that one. */
  async requestScore(cause: string): Promise<ValuePointsRun> {
    const options = await this.settings.read(valuePointsSettings);
    return this.database.transaction(async (tx) => {
      const run = await this.runs.queue(tx, this.clock.now(), options, cause);
      await this.jobs.enqueue(tx, 'score-value-points', { cause }, 'requested');
      return run;
    });
  }

  /**
   * Reckons everybody's points as they are now, carries the value curves on, and has the segments refreshed. All of it
   * is committed together: a run that fails or dies leaves the points as they were.
   */
  async score(cause: string): Promise<number> {
    const options = await this.settings.read(valuePointsSettings);
    const run = await this.runs.start(this.clock.now(), options, cause);
    try {
      await this.database.transaction(async (tx) => {
        const { currency } = await this.settings.read(workspaceSettings, tx);
        await this.points.lock(tx);
        const isFirst = (await this.runs.latestFinished(tx)) === undefined;
        const reckoned = await this.points.score(
          tx,
          { settings: options, currency, asOf: run.asOf },
          isFirst,
        );
        await this.runs.finish(tx, run.id, reckoned, this.clock.now());
        await this.jobs.enqueue(tx, 'refresh-segments', { segmentIds: null, cause: 'score' }, 'score');
      });
    } catch (error) {
      await this.runs.fail(run.id);
      throw error;
    }
    return run.id;
  }

  async changeSettings(settings: ValuePointsSettings): Promise<ValuePointsSettings> {
    await this.settings.write(valuePointsSettings, settings);
    return settings;
  }
}
