import type { Interval } from './interval.js';
import { betainc, betaln, gammaln } from './special-functions.js';

/** A belief about a rate: the beta distribution. */
export interface Beta {
  alpha: number;
  beta: number;
}

export const meanOf = ({ alpha, beta }: Beta): number => alpha / (alpha + beta);
export const strengthOf = ({ alpha, beta }: Beta): number => alpha + beta;
export const betaOf = (mean: number, strength: number): Beta => ({
  alpha: mean * strength,
  beta: (1 - mean) * strength,
});

/** The middle `level` (0 … 1) of a belief. */
export const betaInterval = (belief: Beta, level: number): Interval => ({
  low: quantile(belief, (1 - level) / 2),
  high: quantile(belief, (1 + level) / 2),
});

const HALVINGS = 60;

function quantile({ alpha, beta }: Beta, part: number): number {
  let [low, high] = [0, 1];
  for (let turn = 0; turn < HALVINGS; turn++) {
    const middle = (low + high) / 2;
    if (betainc(middle, alpha, beta) < part) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** ln of the chance of `hits` among `of`, with a rate believed to be `belief`. */
export const lnChance = ({ alpha, beta }: Beta, of: number, hits: number): number =>
  gammaln(of + 1) -
  gammaln(hits + 1) -
  gammaln(of - hits + 1) +
  betaln(hits + alpha, of - hits + beta) -
  betaln(alpha, beta);

/** Above so many, counts are taken for continuous. */
const MOST_COUNTED = 5000;

/**
 * Between which numbers of hits among `of` the middle `level` (0 … 1) lies, both taken in. Counts come in steps, so no interval
 * has exactly that chance; a count belongs to the middle where half of its own chance does (mid-P), which is right on average.
 */
export function hitsInterval(belief: Beta, of: number, level: number): Interval {
  if (of > MOST_COUNTED) return manyHits(belief, of, level);
  const tail = (1 - level) / 2;
  const middle: number[] = [];
  let [below, median] = [0, 0];
  for (let hits = 0; hits <= of && below <= 1 - tail; hits++) {
    const chance = Math.exp(lnChance(belief, of, hits));
    const reached = below + chance / 2;
    if (reached >= tail && reached <= 1 - tail) middle.push(hits);
    if (below < 0.5) median = hits;
    below += chance;
  }
  return { low: middle[0] ?? median, high: middle.at(-1) ?? median };
}

/** As the part that hits, believed with the spread that counts of so many have. */
function manyHits(belief: Beta, of: number, level: number): Interval {
  const strength = strengthOf(belief);
  const counted = betaOf(meanOf(belief), (of * (strength + 1)) / (strength + of) - 1);
  const { low, high } = betaInterval(counted, level);
  return { low: Math.round(low * of), high: Math.round(high * of) };
}
