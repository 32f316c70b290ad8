import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Settings } from '../../database/settings.js';
import { Jobs } from '../../jobs/jobs.js';
import { Clock } from '../../kernel/clock.js';
import { ForecastContexts } from './forecast-context.js';
import { ForecastRunStore } from './forecast-run.store.js';
import { type ForecastSettings, forecastSettings } from './forecast-settings.js';
import type { ForecastRunView } from './forecast.schema.js';

/** What customers will bring in the periods ahead. */
@Injectable()
export class ForecastService {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly store: ForecastRunStore,
    private readonly contexts: ForecastContexts,
  ) {}

  /** Asks for a run by the worker; while one is waiting to start, asking again gives that one. */
  async requestRun(cause: string): Promise<ForecastRunView> {
    const options = await this.settings.read(forecastSettings);
    const { outcome: _, ...run } = await this.database.transaction(async (tx) => {
      const queued = await this.contexts.runs.queue(tx, this.clock.now(), options, cause);
      await this.jobs.enqueue(tx, 'make-forecasts', { cause }, 'requested');
      return queued;
    });
    return { ...run, refusal: null };
  }

  /**
   * Fits the model anew, forecasts everybody, and has the segments refreshed. Forecasts, history, the finished run and
   * the refresh are committed together: a run that fails or dies leaves the forecasts as they were. A base that no
   * model fits is no failure: the run finishes, says why, and takes the old forecasts away.
   */
  async run(cause: string): Promise<number> {
    const options = await this.settings.read(forecastSettings);
    const run = await this.contexts.runs.start(this.clock.now(), options, cause);
    try {
      await this.database.transaction(async (tx) => {
        await this.store.lock(tx);
        const measured = await this.store.forecast(tx, run, options, await this.contexts.periodsOf(run));
        await this.contexts.runs.finish(tx, run.id, measured, this.clock.now());
        await this.jobs.enqueue(tx, 'refresh-segments', { segmentIds: null, cause: 'score' }, 'score');
      });
    } catch (error) {
      await this.contexts.runs.fail(run.id);
      throw error;
    }
    return run.id;
  }

  async changeSettings(settings: ForecastSettings): Promise<ForecastSettings> {
    await this.settings.write(forecastSettings, settings);
    return settings;
  }
}
