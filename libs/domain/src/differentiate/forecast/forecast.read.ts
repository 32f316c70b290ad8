import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Settings } from '../../database/settings.js';
import type { MeasureRun } from '../../jobs/runs/measure-run.schema.js';
import { ForecastContexts } from './forecast-context.js';
import { type ForecastSettings, forecastSettings } from './forecast-settings.js';
import {
  type AheadPeriod,
  type ForecastOutcome,
  type ForecastOverview,
  type ForecastRunView,
  forecastTiers,
  type ForecastWarning,
  type PastPeriod,
  type TierTotals,
} from './forecast.schema.js';
import { pastForecasts, tallyTiers } from './forecast.sql.js';

type Run = MeasureRun<ForecastSettings, ForecastOutcome, ForecastWarning>;
type Tally = TierTotals & Pick<ForecastOverview, 'belowZero' | 'nearZero' | 'overridden'>;

/** What is expected of everybody together, and the model that says so. */
@Injectable()
export class ForecastRead {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly contexts: ForecastContexts,
  ) {}

  async overview(): Promise<ForecastOverview> {
    const settings = await this.settings.read(forecastSettings);
    const [latest, newest, tally] = await Promise.all([
      this.contexts.runs.latestFinished(),
      this.contexts.runs.newest(),
      this.database.rows<Tally>(tallyTiers, [settings.nearZeroMinor]),
    ]);
    const outcome = latest?.outcome ?? null;
    return {
      settings,
      latest: latest ? viewOf(latest) : null,
      newest: newest && newest.id !== latest?.id ? viewOf(newest) : null,
      model: outcome?.model ?? null,
      past: latest && outcome ? await this.withForecasts(latest.options.period, outcome.past) : [],
      ahead: outcome?.model ? aheadOf(outcome.ahead, tally) : [],
      tiers: tiersOf(tally),
      customers: sum(tally, 'customers'),
      belowZero: sum(tally, 'belowZero'),
      nearZero: sum(tally, 'nearZero'),
      overridden: sum(tally, 'overridden'),
      without: outcome?.without ?? { longAgo: 0, newcomers: 0 },
    };
  }

  /** @throws DomainError `measure-run-not-found` */
  async run(id: number): Promise<ForecastRunView> {
    return viewOf(await this.contexts.runs.run(id));
  }

  private async withForecasts(kind: string, past: ForecastOutcome['past']): Promise<PastPeriod[]> {
    const rows = await this.database.rows<{ start: string; forecastMinor: number }>(pastForecasts, [kind]);
    const forecasts = new Map(rows.map(({ start, forecastMinor }) => [start, forecastMinor]));
    return past.map((period) => ({ ...period, forecastMinor: forecasts.get(period.start) ?? null }));
  }
}

const viewOf = ({ outcome, ...run }: Run): ForecastRunView => ({ ...run, refusal: outcome?.refusal ?? null });

/** Best tier first, customers without one last. */
const tiersOf = (tally: Tally[]): TierTotals[] =>
  [...forecastTiers, null].flatMap((tier) =>
    tally.filter((row) => row.tier === tier).map(({ customers, ahead }) => ({ tier, customers, ahead })),
  );

/** As it holds now, values set by hand since the run included. */
const aheadOf = (ahead: AheadPeriod[], tally: Tally[]): AheadPeriod[] =>
  ahead.map(({ start }, at) => {
    const total = (part: 'purchasesMinor' | 'expenseMinor' | 'profitMinor'): number =>
      tally.reduce((all, row) => all + row.ahead[at]![part], 0);
    return { start, purchasesMinor: total('purchasesMinor'), expenseMinor: total('expenseMinor'), profitMinor: total('profitMinor') }; // prettier-ignore
  });

const sum = (tally: Tally[], part: 'customers' | 'belowZero' | 'nearZero' | 'overridden'): number =>
  tally.reduce((all, row) => all + row[part], 0);
