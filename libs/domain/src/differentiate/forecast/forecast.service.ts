import { Injectable } from '@nestjs/common';
import { Settings } from '../../database/settings.js';
import { ForecastContexts } from './forecast-context.js';
import { ForecastRunStore } from './forecast-run.store.js';
import { type ForecastSettings, forecastSettings } from './forecast-settings.js';
import type { ForecastRunView } from './forecast.schema.js';

/** What customers will bring in the periods ahead. */
@Injectable()
export class ForecastService {
  constructor(
    private readonly settings: Settings,
    private readonly store: ForecastRunStore,
    private readonly contexts: ForecastContexts,
  ) {}

  /** Asks for a run by the worker; while one is waiting to start, asking again gives that one. */
  async requestRun(cause: string): Promise<ForecastRunView> {
    const options = await this.settings.read(forecastSettings);
    const { outcome: _, ...run } = await this.contexts.runs.request(options, cause);
    return { ...run, refusal: null };
  }

  /**
   * Fits the model anew and forecasts everybody; gives the run. A base that no model fits is no failure: the run
   * finishes, says why, and takes the old forecasts away.
   */
  async run(cause: string): Promise<number> {
    const options = await this.settings.read(forecastSettings);
    return this.contexts.runs.record(options, cause, async (tx, run) => {
      await this.store.lock(tx);
      return this.store.forecast(tx, run, options, await this.contexts.periodsOf(run));
    });
  }

  async changeSettings(settings: ForecastSettings): Promise<ForecastSettings> {
    await this.settings.write(forecastSettings, settings);
    return settings;
  }
}
