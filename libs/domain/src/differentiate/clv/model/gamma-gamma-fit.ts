import digamma from '@stdlib/math-base-special-digamma';
import gammaln from '@stdlib/math-base-special-gammaln';
import { type Fit, fittingPositive, type MeanLogLikelihood } from '../../model/fit-positive.js';
import type { Turns } from '../../model/turns.js';
import { distinct } from './distinct.js';
import type { GammaGamma } from './gamma-gamma.js';

/** Customers by how many orders they have and the mean amount of one, above nought. */
export interface Spenders {
  orders: Float64Array;
  mean: Float64Array;
}

const NAMES = ['p', 'q', 'gamma'] as const;
const TRIAL = 5_000;
const STARTS = [
  [1, 3, 2],
  [6, 4, 0.5],
  [0.5, 2, 2],
  [20, 10, 0.45],
  [2, 1.5, 0.3],
];

/** Fits the model; amounts are counted in mean amounts while searching, so that γ is of the size of the others. */
export function* fitGammaGamma(spenders: Spenders): Turns<Fit<keyof GammaGamma>> {
  const scale = spenders.mean.reduce((sum, amount) => sum + amount, 0) / spenders.mean.length;
  const scaled = { ...spenders, mean: spenders.mean.map((amount) => amount / scale) };
  const fit = yield* fittingPositive({
    names: NAMES,
    starts: STARTS,
    likelihood: gammaGammaLikelihood(scaled),
    trial: gammaGammaLikelihood(thinned(scaled)),
  });
  return {
    ...fit,
    parameters: { ...fit.parameters, gamma: fit.parameters.gamma * scale },
    meanLogLikelihood: fit.meanLogLikelihood - Math.log(scale),
  };
}

function thinned({ orders, mean }: Spenders): Spenders {
  const stride = Math.ceil(orders.length / TRIAL);
  const every = (values: Float64Array): Float64Array => values.filter((_, i) => i % stride === 0);
  return { orders: every(orders), mean: every(mean) };
}

/** Mean log-likelihood per customer by (p, q, γ), with its derivatives. */
export function gammaGammaLikelihood({ orders, mean }: Spenders): MeanLogLikelihood {
  const counts = distinct(orders);
  const customers = orders.length;
  return (at, derivatives) => {
    const [p, q, gamma] = at as unknown as [number, number, number];
    const byCount = termsByCount(counts.values, p, q);
    let value = 0;
    let [dp, dq, dGamma] = [0, 0, 0];
    for (let i = 0; i < customers; i++) {
      const n = orders[i]!;
      const total = n * mean[i]!;
      const terms = byCount[counts.of[i]!]!;
      const share = Math.log(total / (gamma + total));
      value += terms.value + p * n * share - q * Math.log(gamma + total) - Math.log(mean[i]!);
      dp += terms.dp + n * share;
      dq += terms.dq - Math.log(gamma + total);
      dGamma -= (p * n + q) / (gamma + total);
    }
    derivatives[0] = dp / customers;
    derivatives[1] = dq / customers + Math.log(gamma);
    derivatives[2] = dGamma / customers + q / gamma;
    return value / customers + q * Math.log(gamma);
  };
}

function termsByCount(counts: Float64Array, p: number, q: number) {
  return Array.from(counts, (n) => {
    const both = digamma(p * n + q);
    return {
      value: gammaln(p * n + q) - gammaln(p * n) - gammaln(q),
      dp: n * (both - digamma(p * n)),
      dq: both - digamma(q),
    };
  });
}
