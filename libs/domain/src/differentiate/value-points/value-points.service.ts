import { Injectable } from '@nestjs/common';
import { Settings } from '../../database/settings.js';
import { workspaceSettings } from '../../workspace/workspace-settings.js';
import { MeasureRunsService } from '../../jobs/runs/measure-runs.service.js';
import type { RunsOf } from '../../jobs/runs/runs-of.js';
import { ValuePointsStore } from './value-points.store.js';
import type { ValuePointsOutcome, ValuePointsRun, ValuePointsWarning } from './value-points.schema.js';
import { type ValuePointsSettings, valuePointsSettings } from './value-points-settings.js';

/** What customers are worth in points, and whether that is turning down. */
@Injectable()
export class ValuePointsService {
  private readonly runs: RunsOf<ValuePointsSettings, ValuePointsOutcome, ValuePointsWarning>;

  constructor(
    private readonly settings: Settings,
    private readonly points: ValuePointsStore,
    runs: MeasureRunsService,
  ) {
    this.runs = runs.of('value-points');
  }

  /** Asks for a run by the worker; while one is waiting to start, asking again gives that one. */
  async requestScore(cause: string): Promise<ValuePointsRun> {
    return this.runs.request(await this.settings.read(valuePointsSettings), cause);
  }

  /** Reckons everybody's points as they are now, and carries the value curves on; gives the run. */
  async score(cause: string): Promise<number> {
    const settings = await this.settings.read(valuePointsSettings);
    return this.runs.record(settings, cause, async (tx, { asOf }) => {
      const { currency } = await this.settings.read(workspaceSettings, tx);
      await this.points.lock(tx);
      const isFirst = (await this.runs.latestFinished(tx)) === undefined;
      return this.points.score(tx, { settings, currency, asOf }, isFirst);
    });
  }

  async changeSettings(settings: ValuePointsSettings): Promise<ValuePointsSettings> {
    await this.settings.write(valuePointsSettings, settings);
    return settings;
  }
}
