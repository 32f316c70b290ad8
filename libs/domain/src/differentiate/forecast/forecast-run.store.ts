import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import type { Measured } from '../../jobs/runs/runs-of.js';
import { type FittedModel, fitModel, isRefusal, type Observations, refusalOfFailure } from './fit-model.js';
import {
  analyzeBase,
  analyzeCells,
  countAmounts,
  countFrequencies,
  countWithout,
  findExtremes,
  giveMemory,
  lockForecasts,
  sumPeriods,
  takeBase,
  takeCells,
  takeExpenses,
} from './forecast-base.sql.js';
import type { ForecastSettings } from './forecast-settings.js';
import type {
  AheadPeriod,
  ForecastModel,
  ForecastOutcome,
  ForecastRefusal,
  ForecastWarning,
  PastPeriod,
  WithoutForecast,
} from './forecast.schema.js';
import {
  countCompanyMargins,
  forgetForecasts,
  listStates,
  sumAhead,
  writeForecasts,
} from './forecast-write.sql.js';
import { amountMean, amountMode } from './model/gamma-gamma.js';
import { marginDrift } from './model/margin.js';
import { nbdMean } from './model/nbd.js';
import { PurchaseForecaster } from './model/purchase-forecast.js';
import type { Periods } from './periods.js';

type Outcome = Measured<ForecastOutcome, ForecastWarning>;
type PeriodSums = Omit<PastPeriod, 'start' | 'forecastMinor'>;
type Extremes = Omit<Observations, 'frequencies' | 'amounts'> & { amountsSeen: number };
interface State {
  quietPeriods: number;
  orders: number;
  bucket: number;
}

/** Fits the model and writes everybody's forecast, in the caller's transaction. */
@Injectable()
export class ForecastRunStore {
  async lock(tx: Tx): Promise<void> {
    await tx.run(lockForecasts);
  }

  /** The lock must be held. */
  async forecast(
    tx: Tx,
    run: { id: number; asOf: Date },
    settings: ForecastSettings,
    periods: Periods,
  ): Promise<Outcome> {
    const sums = await this.take(tx, periods);
    const { observed, amountsSeen } = await this.observe(tx, periods);
    const { withFutureOrders, ...without } = await one<WithoutForecast & { withFutureOrders: number }>(
      tx,
      countWithout,
      [periods.borders, run.asOf],
    );
    const fitted = fitModel(observed, settings.edges);
    const written = isRefusal(fitted)
      ? await this.refuse(tx, run, fitted)
      : await this.write(tx, run, settings, periods, sums, fitted);
    const ahead = await tx.rows<Omit<AheadPeriod, 'start'>>(sumAhead);
    const future: ForecastWarning[] =
      withFutureOrders > 0 ? [{ code: 'future-orders', customers: withFutureOrders }] : [];
    return {
      customers: written.refusal ? 0 : observed.customers,
      changed: written.changed,
      warnings: [...future, ...written.warnings],
      outcome: {
        past: sums.map((sum, at) => ({ start: periods.past[at]!, ...sum })),
        ahead: ahead.map((sum, at) => ({ start: periods.ahead[at]!, ...sum })),
        model: isRefusal(fitted) || written.refusal ? null : viewOf(fitted, observed, amountsSeen),
        refusal: written.refusal,
        without,
      },
    };
  }

  /** What every statement of a run looks at, taken once, so that all of them see the same orders. */
  private async take(tx: Tx, { borders, past, ahead }: Periods): Promise<PeriodSums[]> {
    await tx.run(giveMemory);
    await tx.run(takeCells, [borders]);
    await tx.run(takeExpenses, [past, ahead[0]]);
    await tx.run(analyzeCells);
    await tx.run(takeBase, [past.length]);
    await tx.run(analyzeBase);
    return tx.rows<PeriodSums>(sumPeriods, [past.length]);
  }

  private async observe(tx: Tx, { borders }: Periods) {
    const { amountsSeen, ...extremes } = await one<Extremes>(tx, findExtremes);
    const frequencies = await tx.rows<Observations['frequencies'][number]>(countFrequencies, [borders]);
    const amounts = await tx.rows<Observations['amounts'][number]>(countAmounts);
    return { observed: { ...extremes, frequencies, amounts }, amountsSeen };
  }

  private async refuse(tx: Tx, run: { id: number; asOf: Date }, refusal: ForecastRefusal) {
    const changed = await tx.run(forgetForecasts, [run.id, run.asOf]);
    return { changed, warnings: [] as ForecastWarning[], refusal };
  }

  private async write(
    tx: Tx,
    run: { id: number; asOf: Date },
    { period }: ForecastSettings,
    periods: Periods,
    sums: PeriodSums[],
    { model, warnings }: FittedModel,
  ) {
    const states = await tx.rows<State>(listStates, [model.edges]);
    let purchases: number[][];
    try {
      purchases = forecastOf(states, new PurchaseForecaster(model), model.edges);
    } catch (error) {
      return this.refuse(tx, run, refusalOfFailure(error));
    }
    const { lastMargins, drifts } = marginsByQuiet(sums.map(({ margin }) => margin));
    const changed = await tx.run(writeForecasts, [
      period,
      periods.ahead,
      model.edges,
      ...(['quietPeriods', 'orders', 'bucket'] as const).map((part) => states.map((state) => state[part])),
      ...purchases,
      lastMargins,
      drifts,
      run.id,
      run.asOf,
    ]);
    return { changed, warnings: [...warnings, ...(await this.marginWarnings(tx, sums))], refusal: null };
  }

  private async marginWarnings(tx: Tx, sums: PeriodSums[]): Promise<ForecastWarning[]> {
    if (sums.every(({ margin }) => margin === null)) return [{ code: 'no-costs' }];
    const { customers } = await one<{ customers: number }>(tx, countCompanyMargins);
    return customers > 0 ? [{ code: 'company-margin', customers }] : [];
  }
}

/** Purchases of each period ahead, an array over the states each, in whole minor units. */
function forecastOf(states: State[], forecaster: PurchaseForecaster, edges: number[]): number[][] {
  const all = states.map(({ quietPeriods, orders, bucket }) =>
    forecaster.ahead({ quietPeriods, orders, amount: edges[bucket]! }),
  );
  return [0, 1, 2].map((at) => all.map((ahead) => Math.round(ahead[at]!)));
}

/** By quiet periods, from none up: the company's margin of the period last traded in, and how far it has drifted since. */
export function marginsByQuiet(margins: (number | null)[]) {
  const since = margins.map((_, quiet) => margins.slice(margins.length - 1 - quiet));
  return {
    lastMargins: since.map(([first]) => first ?? null),
    drifts: since.map((each) => 1 + marginDrift(each)),
  };
}

function viewOf({ model, fits }: FittedModel, observed: Observations, amountsSeen: number): ForecastModel {
  return {
    ...model,
    fits,
    amountsSeen,
    customerPeriods: observed.frequencies.reduce((sum, { customers }) => sum + customers, 0),
    meanFrequency: nbdMean(model.frequency),
    meanAmountMinor: amountMean(model.amount),
    modeAmountMinor: amountMode(model.amount),
  };
}

async function one<T>(tx: Tx, statement: string, parameters: unknown[] = []): Promise<T> {
  const row = await tx.row<T>(statement, parameters);
  if (!row) throw new Error('an aggregate returned no row');
  return row;
}
