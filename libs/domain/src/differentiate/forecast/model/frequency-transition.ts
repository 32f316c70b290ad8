import { type Nbd, nbdBetween, nbdLogProbability, nbdMean } from './nbd.js';

/** A mean this little above a whole number counts as that number: it comes out of a search, not of a formula. */
const FUZZ = 1e-6;
/** Terms this much smaller than the largest change no digit that is shown. */
const NEGLIGIBLE = 45;

/**
 * f2: how often a customer who bought f1 times in the period they last bought in will buy when they buy again: the mean of those who
 * buy at least that often, rounded. 1 ≤ f1 ≤ mostOrders.
 */
export function nextFrequency(f1: number, mostOrders: number, nbd: Nbd): number {
  const [weights, weighted] = sumsOf(f1, mostOrders, (f) => nbdLogProbability(f, nbd), (f) => f); // prettier-ignore
  return Math.min(mostOrders, Math.floor(weighted / weights + 0.5));
}

/**
 * P(f2 | r1): the chance of at least f2 purchases in the next period from a customer who has bought nothing for r1
 * periods, reckoned over those who buy no less than the mean customer.
 */
export function frequencyChance(f2: number, quietPeriods: number, mostOrders: number, nbd: Nbd): number {
  const { a, b } = nbd;
  const least = Math.min(Math.ceil(nbdMean(nbd) - FUZZ), mostOrders);
  const fade = Math.log((a + 1) / (a + 1 + quietPeriods));
  const logWeight = (s: number): number => nbdLogProbability(s, nbd) + (b + s) * fade;
  const chance = (s: number): number => nbdBetween(f2, mostOrders, { a: a + 1 + quietPeriods, b: b + s });
  const [weights, weighted] = sumsOf(least, mostOrders, logWeight, chance);
  return weighted / weights;
}

/** Σ w and Σ w·value over whole numbers, the w given by their logarithms: none is too small for its sum. */
function sumsOf(
  from: number,
  to: number,
  logWeight: (n: number) => number,
  value: (n: number) => number,
): [weights: number, weighted: number] {
  const logs = Array.from({ length: to - from + 1 }, (_, index) => logWeight(from + index));
  const largest = Math.max(...logs);
  let weights = 0;
  let weighted = 0;
  logs.forEach((log, index) => {
    if (log < largest - NEGLIGIBLE) return;
    const weight = Math.exp(log - largest);
    weights += weight;
    weighted += weight * value(from + index);
  });
  return [weights, weighted];
}
