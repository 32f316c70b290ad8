import { betainc, gammaln } from '../../../kernel/statistics/special-functions.js';

/**
 * How often customers buy in a period: Poisson, with rates that differ between customers by a gamma distribution of
 * shape b and rate a, which makes a negative binomial distribution of mean b/a.
 */
export interface Nbd {
  a: number;
  b: number;
}

/** ln P(f): f whole, ≥ 0. */
export const nbdLogProbability = (f: number, { a, b }: Nbd): number =>
  gammaln(b + f) - gammaln(b) - gammaln(f + 1) - b * Math.log1p(1 / a) - f * Math.log1p(a);

/** P(f) = Γ(b+f)/(Γ(b) f!) · (a/(a+1))^b · (1/(a+1))^f. */
export const nbdProbability = (f: number, nbd: Nbd): number => Math.exp(nbdLogProbability(f, nbd));

/** The chance of between `from` and `to` purchases, both included. */
export const nbdBetween = (from: number, to: number, nbd: Nbd): number =>
  Math.max(0, nbdAtMost(to, nbd) - nbdAtMost(from - 1, nbd));

/** The chance of at most f purchases: I_{a/(a+1)}(b, f+1). */
export const nbdAtMost = (f: number, { a, b }: Nbd): number => (f < 0 ? 0 : betainc(a / (a + 1), b, f + 1));

export const nbdMean = ({ a, b }: Nbd): number => b / a;
