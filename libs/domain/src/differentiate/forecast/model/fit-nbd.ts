import digamma from '@stdlib/math-base-special-digamma';
import { type Fit, fitPositive } from '../../model/fit-positive.js';
import { nbdLogProbability } from './nbd.js';

/** So many customers bought so often in a period. */
export interface FrequencyCount {
  orders: number;
  customers: number;
}

/**
 * The NBD that makes the counted frequencies most likely. Counts that vary no more than chance alone would make them
 * have no heterogeneity to estimate: a and b grow to the search's limit, with b/a the mean, and are named extreme.
 */
export function fitNbd(counts: FrequencyCount[]): Fit<'a' | 'b'> {
  const total = counts.reduce((sum, { customers }) => sum + customers, 0);
  const mean = counts.reduce((sum, { orders, customers }) => sum + orders * customers, 0) / total;
  return fitPositive({
    names: ['a', 'b'],
    starts: [0.1, 1, 10].map((shape) => [shape / mean, shape]),
    likelihood: ([a, b], derivatives) => {
      const nbd = { a: a!, b: b! };
      const atNothing = digamma(nbd.b) + Math.log1p(1 / nbd.a);
      let value = 0;
      derivatives.fill(0);
      for (const { orders, customers } of counts) {
        const share = customers / total;
        value += share * nbdLogProbability(orders, nbd);
        derivatives[0]! += share * (nbd.b / nbd.a - (nbd.b + orders) / (nbd.a + 1));
        derivatives[1]! += share * (digamma(nbd.b + orders) - atNothing);
      }
      return value;
    },
  });
}
