import type { Fit } from '../../model/fit-positive.js';
import type { Turns } from '../../model/turns.js';
import type { ClvRefusal, ClvWarning, PurchaseFit, SpendFit } from '../clv-model.schema.js';
import { fitBgNbd } from '../model/bg-nbd-fit.js';
import { type Buyers, customersIn } from '../model/buyers.js';
import { fitGammaGamma, type Spenders } from '../model/gamma-gamma-fit.js';
import { fitParetoNbd } from '../model/pareto-nbd-fit.js';
import type { PurchaseModelKind } from '../model/purchase-model.js';

/** Below this a likelihood has so little to go by that its parameters say nothing. */
export const LEAST = { customers: 100, repeaters: 50, weeks: 8, spenders: 50 };

export interface Outcome<T> {
  fit: T | null;
  refusals: ClvRefusal[];
  warnings: ClvWarning[];
}

/** The model of buying, or why there is none. `of` says on whose behalf it is refused. */
export function* fitPurchases(
  kind: PurchaseModelKind,
  buyers: Buyers,
  of: 'purchases' | 'calibration' = 'purchases',
): Turns<Outcome<PurchaseFit>> {
  const refusal = unfit(buyers);
  if (refusal) return refused({ of, ...refusal });
  const fit: PurchaseFit =
    kind === 'bg-nbd' ? { kind, ...(yield* fitBgNbd(buyers)) } : { kind, ...(yield* fitParetoNbd(buyers)) };
  return judged(fit, fit, of === 'purchases' ? 'purchases' : null, of);
}

/** The model of spend, or why there is none. */
export function* fitSpend(spenders: Spenders): Turns<Outcome<SpendFit>> {
  const of = 'spend';
  const have = spenders.mean.length;
  if (have < LEAST.spenders) return refused({ of, code: 'too-few-repeaters', have, need: LEAST.spenders });
  const amount = spenders.mean[0]!;
  if (spenders.mean.every((mean) => mean === amount))
    return { fit: { kind: 'constant', amount }, refusals: [], warnings: [] };
  const fit = { kind: 'gamma-gamma' as const, ...(yield* fitGammaGamma(spenders)) };
  if (fit.report.converged && fit.parameters.q <= 1)
    return refused({ of, code: 'no-mean-spend', have: fit.parameters.q, need: 1 });
  return judged<SpendFit>(fit, fit, of, of);
}

function unfit(buyers: Buyers): Omit<ClvRefusal, 'of'> | null {
  const customers = customersIn(buyers);
  const repeaters = repeatersIn(buyers);
  const weeks = oldest(buyers);
  if (customers < LEAST.customers)
    return { code: 'too-few-customers', have: customers, need: LEAST.customers };
  if (repeaters < LEAST.repeaters)
    return { code: 'too-few-repeaters', have: repeaters, need: LEAST.repeaters };
  if (weeks < LEAST.weeks) return { code: 'too-short', have: Math.floor(weeks), need: LEAST.weeks };
  if (buyers.size === 1) return { code: 'all-alike', have: null, need: null };
  return null;
}

export const repeatersIn = ({ repeats, weight }: Buyers): number =>
  weight.reduce((sum, count, i) => sum + (repeats[i]! > 0 ? count : 0), 0);

export const oldest = ({ age }: Buyers): number => age.reduce((most, weeks) => Math.max(most, weeks), 0);

function judged<T>(
  fit: T,
  { report }: Pick<Fit<string>, 'report'>,
  warned: ClvWarning['of'] | null,
  of: ClvRefusal['of'],
): Outcome<T> {
  if (!report.converged) return refused({ of, code: 'not-converged', have: null, need: null });
  const warnings: ClvWarning[] = [];
  if (warned && report.startsAgreeing < 2)
    warnings.push({ of: warned, code: 'starts-disagree', parameters: [] });
  if (warned && report.extreme.length > 0)
    warnings.push({ of: warned, code: 'extreme', parameters: report.extreme });
  return { fit, refusals: [], warnings };
}

const refused = (refusal: ClvRefusal): Outcome<never> => ({ fit: null, refusals: [refusal], warnings: [] });
