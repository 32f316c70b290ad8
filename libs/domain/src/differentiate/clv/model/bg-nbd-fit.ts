import digamma from '@stdlib/math-base-special-digamma';
import gammaln from '@stdlib/math-base-special-gammaln';
import { type Fit, fittingPositive, type MeanLogLikelihood } from '../../model/fit-positive.js';
import type { Turns } from '../../model/turns.js';
import type { BgNbd } from './bg-nbd.js';
import { type Buyers, customersIn, meanOver, slowed, thinned } from './buyers.js';
import { distinct } from './distinct.js';

const NAMES = ['r', 'alpha', 'a', 'b'] as const;
const TRIAL = 5_000;

/** Fits the model; time is counted in mean ages while searching, so that α is of the size of the others. */
export function* fitBgNbd(buyers: Buyers): Turns<Fit<keyof BgNbd>> {
  const scale = meanOver(buyers, (i) => buyers.age[i]!);
  const scaled = slowed(buyers, scale);
  const fit = yield* fittingPositive({
    names: NAMES,
    starts: startsFor(meanOver(buyers, (i) => buyers.repeats[i]!)),
    likelihood: bgNbdLikelihood(scaled),
    trial: bgNbdLikelihood(thinned(scaled, TRIAL)),
  });
  const parameters = { ...fit.parameters, alpha: fit.parameters.alpha * scale };
  const at = Float64Array.from(NAMES, (name) => parameters[name]);
  return { ...fit, parameters, meanLogLikelihood: bgNbdLikelihood(buyers)(at, new Float64Array(4)) };
}

/** Rates from very mixed to alike, leaving from rare to common; α so that the mean number of orders comes out. */
const startsFor = (meanRepeats: number): number[][] =>
  [
    [0.25, 1, 3],
    [0.5, 0.3, 3],
    [1, 0.5, 0.5],
    [2, 0.1, 2],
    [0.7, 2, 10],
  ].map(([r, a, b]) => [r!, r! / Math.max(meanRepeats, 0.01), a!, b!]);

/**
 * Mean log-likelihood per customer by (r, α, a, b), with its derivatives. What depends on the number of orders alone is
 * worked out once per number.
 */
export function bgNbdLikelihood(buyers: Buyers): MeanLogLikelihood {
  const { size, repeats, recency, age, weight } = buyers;
  const counts = distinct(repeats);
  const customers = customersIn(buyers);
  return (at, derivatives) => {
    const [r, alpha, a, b] = at as unknown as [number, number, number, number];
    const byCount = termsByCount(counts.values, r, a, b);
    let value = 0;
    let [dr, dAlpha, da, db] = [0, 0, 0, 0];
    for (let i = 0; i < size; i++) {
      const x = repeats[i]!;
      const terms = byCount[counts.of[i]!]!;
      const toNow = alpha + age[i]!;
      const toLast = alpha + recency[i]!;
      const stays = -(r + x) * Math.log(toNow);
      const left = x > 0 ? Math.log(a / (b + x - 1)) - (r + x) * Math.log(toLast) : -Infinity;
      const larger = Math.max(stays, left);
      const sum = Math.exp(stays - larger) + Math.exp(left - larger);
      const alive = Math.exp(stays - larger) / sum;
      const gone = x > 0 ? 1 - alive : 0;
      const w = weight[i]!;
      value += w * (terms.value + larger + Math.log(sum));
      dr += w * (terms.dr - alive * Math.log(toNow) - gone * Math.log(toLast));
      dAlpha -= w * (r + x) * (alive / toNow + gone / toLast);
      da += w * (terms.da + gone / a);
      db += w * (terms.db - (x > 0 ? gone / (b + x - 1) : 0));
    }
    derivatives[0] = dr / customers + Math.log(alpha);
    derivatives[1] = dAlpha / customers + r / alpha;
    derivatives[2] = da / customers;
    derivatives[3] = db / customers;
    return value / customers + r * Math.log(alpha);
  };
}

function termsByCount(counts: Float64Array, r: number, a: number, b: number) {
  const base = gammaln(a + b) - gammaln(b) - gammaln(r);
  return Array.from(counts, (x) => ({
    value: gammaln(r + x) + gammaln(b + x) - gammaln(a + b + x) + base,
    dr: digamma(r + x) - digamma(r),
    da: digamma(a + b) - digamma(a + b + x),
    db: digamma(b + x) - digamma(a + b + x) - digamma(b) + digamma(a + b),
  }));
}
