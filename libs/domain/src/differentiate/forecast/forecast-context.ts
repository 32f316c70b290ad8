import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import { MeasureRunsService } from '../../jobs/runs/measure-runs.service.js';
import type { RunsOf } from '../../jobs/runs/runs-of.js';
import type { DonePeriod } from './forecast-customer.schema.js';
import { donePeriods } from './forecast-customers.sql.js';
import type { ForecastSettings } from './forecast-settings.js';
import type { ForecastModel, ForecastOutcome, ForecastWarning } from './forecast.schema.js';
import { type Periods, periodsOf } from './periods.js';

/** What the forecasts that stand were made by. */
export interface Context {
  periods: Periods;
  /** `null` where the run found none. */
  model: ForecastModel | null;
}

type Done = Omit<DonePeriod, 'start'> & { customerId: number; period: number };

/** The run the forecasts are from, and what customers did in its periods. */
@Injectable()
export class ForecastContexts {
  /** The records of runs. */
  readonly runs: RunsOf<ForecastSettings, ForecastOutcome, ForecastWarning>;

  constructor(
    private readonly database: Database,
    private readonly workspace: WorkspaceService,
    runs: MeasureRunsService,
  ) {
    this.runs = runs.of('forecast');
  }

  /** `null` before the first run. */
  async latest(): Promise<Context | null> {
    const run = await this.runs.latestFinished();
    if (!run?.outcome) return null;
    return { periods: await this.periodsOf(run), model: run.outcome.model };
  }

  /** The periods of a run, by the calendar of the workspace. */
  async periodsOf({ asOf, options }: { asOf: Date; options: ForecastSettings }): Promise<Periods> {
    const { timeZone } = await this.workspace.read();
    return periodsOf(asOf, options.period, options.history, timeZone);
  }

  /** Of each customer, the last `count` complete periods, oldest first; periods without anything included. */
  async done(customerIds: number[], { past, ahead, borders }: Periods, count: number) {
    const starts = past.slice(-count);
    const parameters = [customerIds, borders.slice(-count - 1), starts, ahead[0]];
    const rows = await this.database.rows<Done>(donePeriods, parameters);
    const known = new Map(rows.map((row) => [`${row.customerId} ${row.period}`, row]));
    return (customerId: number): DonePeriod[] =>
      starts.map((start, at) => {
        const {
          orders = 0,
          purchasesMinor = 0,
          margin = null,
          expenseMinor = 0,
        } = known.get(`${customerId} ${at + 1}`) ?? {};
        return { start, orders, purchasesMinor, margin, expenseMinor };
      });
  }
}
