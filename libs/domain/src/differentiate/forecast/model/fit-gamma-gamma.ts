import digamma from '@stdlib/math-base-special-digamma';
import { type Fit, fitPositive } from '../../model/fit-positive.js';
import { amountLogDensity, type GammaGamma } from './gamma-gamma.js';

/** So many customers' orders were worth this much on average in a period. */
export interface AmountCount {
  amount: number;
  customers: number;
}

const SHAPES: [p: number, q: number][] = [[1, 1.5], [3, 3], [8, 1.5], [1.5, 8]]; // prettier-ignore

/** The gamma-gamma distribution that makes the counted amounts, all > 0, most likely. k is in the amounts' unit. */
export function fitGammaGamma(counts: AmountCount[]): Fit<keyof GammaGamma> {
  const total = counts.reduce((sum, { customers }) => sum + customers, 0);
  const logMean =
    counts.reduce((sum, { amount, customers }) => sum + Math.log(amount) * customers, 0) / total;
  const unit = Math.exp(logMean);
  const scaled = counts.map(({ amount, customers }) => ({ m: amount / unit, share: customers / total }));
  const fit = fitPositive({
    names: ['p', 'q', 'k'],
    starts: SHAPES.map(([p, q]) => [p, q, q / p]),
    likelihood: ([p, q, k], derivatives) => meanLogDensity(scaled, { p: p!, q: q!, k: k! }, derivatives),
  });
  const { parameters } = fit;
  return {
    ...fit,
    parameters: { ...parameters, k: parameters.k * unit },
    meanLogLikelihood: fit.meanLogLikelihood - logMean,
  };
}

function meanLogDensity(
  scaled: { m: number; share: number }[],
  amounts: GammaGamma,
  derivatives: Float64Array,
): number {
  const { p, q, k } = amounts;
  const [both, ofP, ofQ] = [digamma(p + q), digamma(p), digamma(q)];
  let value = 0;
  derivatives.fill(0);
  for (const { m, share } of scaled) {
    value += share * amountLogDensity(m, amounts);
    derivatives[0]! += share * (both - ofP - Math.log1p(k / m));
    derivatives[1]! += share * (both - ofQ - Math.log1p(m / k));
    derivatives[2]! += share * (q / k - (p + q) / (m + k));
  }
  return value;
}
