import { Injectable } from '@nestjs/common';
import type { Sql } from '../../../database/database.js';
import type { MeasureRun } from '../../../jobs/runs/measure-run.schema.js';
import { MeasureRunsService } from '../../../jobs/runs/measure-runs.service.js';
import type { RunsOf } from '../../../jobs/runs/runs-of.js';
import { type ClvRun, clvRunSchema } from '../clv.schema.js';
import type { ClvSettings } from '../clv-settings.js';
import { ClvModelsStore } from '../fit/clv-models.store.js';
import type { Prediction } from './clv-score.store.js';

type Options = ClvSettings & { modelId: number };
/** Customers with orders dated after the run, which were left out. */
interface Outcome {
  withFutureOrders: number;
}

/** Scoring by a model: its runs, which are made by the model as well as by the settings. */
@Injectable()
export class ClvRuns {
  readonly all: RunsOf<Options, Outcome>;

  constructor(
    private readonly models: ClvModelsStore,
    runs: MeasureRunsService,
  ) {
    this.all = runs.of('clv');
  }

  /** By which model and choices the scores were made, `null` before the first run. */
  async latest(sql: Sql): Promise<Prediction | null> {
    const run = await this.all.latestFinished(sql);
    const model = run && (await this.models.byId(sql, run.options.modelId));
    return run && model ? { model, options: run.options } : null;
  }
}

/** A run as it is shown. */
export function clvRunOf({ outcome, options, ...run }: MeasureRun<Options, Outcome>): ClvRun {
  const { modelId, ...settings } = options;
  return clvRunSchema.parse({
    ...run,
    modelId,
    options: settings,
    withFutureOrders: outcome?.withFutureOrders ?? 0,
  });
}
