import type { Fit, FitReport } from '../model/fit-positive.js';
import { QuadratureError } from '../model/integrate.js';
import { type AmountCount, fitGammaGamma } from './model/fit-gamma-gamma.js';
import { fitNbd, type FrequencyCount } from './model/fit-nbd.js';
import type { PurchaseModel } from './model/purchase-forecast.js';
import { automaticEdges, chosenEdges } from './model/buckets.js';
import type { ForecastRefusal, ForecastWarning } from './forecast.schema.js';

/** With fewer customers, how they differ is anybody's guess. */
export const LEAST_CUSTOMERS = 10;

/** What the base shows, counted. Amounts are means per order of a customer in a period, in minor units. */
export interface Observations {
  /** Customers who bought in some period of the history. */
  customers: number;
  /** Orders in a period after the one of a customer's first order, nought included. */
  frequencies: FrequencyCount[];
  amounts: AmountCount[];
  /** `null` where nobody bought. */
  mostOrders: number | null;
  smallestAmount: number | null;
  largestAmount: number | null;
}

export interface FittedModel {
  model: PurchaseModel;
  fits: { frequency: FitReport; amount: FitReport };
  warnings: ForecastWarning[];
}

/** The model of a base, or why there is none: in either case an answer, never a number that is none. */
export function fitModel(observed: Observations, edges: number[] | null): FittedModel | ForecastRefusal {
  const refusal = refusalOf(observed);
  if (refusal) return refusal;
  const frequency = fitNbd(observed.frequencies);
  if (!isUsable(frequency)) return { code: 'not-converged', model: 'frequency' };
  const amount = fitGammaGamma(observed.amounts);
  if (!isUsable(amount)) return { code: 'not-converged', model: 'amount' };
  const [smallest, largest] = [observed.smallestAmount!, observed.largestAmount!];
  return {
    model: {
      frequency: frequency.parameters,
      amount: amount.parameters,
      mostOrders: observed.mostOrders!,
      largestAmount: largest,
      edges: edges ? chosenEdges(edges, smallest, largest) : automaticEdges(smallest, largest),
    },
    fits: { frequency: frequency.report, amount: amount.report },
    warnings: warningsOf(frequency, amount),
  };
}

export const isRefusal = (fitted: FittedModel | ForecastRefusal): fitted is ForecastRefusal =>
  'code' in fitted;

function refusalOf({ customers, frequencies, amounts }: Observations): ForecastRefusal | null {
  if (customers < LEAST_CUSTOMERS) return { code: 'too-few-customers', customers, least: LEAST_CUSTOMERS };
  if (frequencies.length === 0) return { code: 'no-later-period' };
  if (frequencies.every(({ orders }) => orders === 0)) return { code: 'no-repeaters', customers };
  if (amounts.length < 2) return { code: 'amounts-alike', customers };
  return null;
}

const isUsable = ({ parameters, report }: Fit<string>): boolean =>
  report.converged && Object.values(parameters).every((value) => Number.isFinite(value) && value > 0);

function warningsOf(frequency: Fit<'a' | 'b'>, amount: Fit<'p' | 'q' | 'k'>): ForecastWarning[] {
  const warnings: ForecastWarning[] = [];
  if (frequency.report.extreme.length > 0) warnings.push({ code: 'frequency-alike' });
  if (amount.report.extreme.length > 0) warnings.push({ code: 'amounts-narrow' });
  if (amount.parameters.q <= 1) warnings.push({ code: 'no-mean-amount' });
  const doubtful = [frequency, amount].some(({ report }) => report.startsAgreeing < 2);
  if (doubtful) warnings.push({ code: 'starts-disagree' });
  return warnings;
}

/** An integral that does not settle is a refusal in words too. */
export function refusalOfFailure(error: unknown): ForecastRefusal {
  if (error instanceof QuadratureError) return { code: 'not-converged', model: 'amount' };
  throw error;
}
