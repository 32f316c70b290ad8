import { type Interval, Z_95 } from './interval.js';
import { rateInterval, rateOf, type Tally } from './rate.js';

/** Amounts of some people: how many, their mean, and the variance among them. */
export interface Amounts {
  of: number;
  mean: number;
  variance: number;
}

/** How much more one group does than the other, and within what the truth lies. */
export interface Difference {
  estimate: number;
  /** Right 95 times of 100 when it is looked at once, at the end. */
  once: Interval;
  /** Right 98 times of 100 however often it is looked at on the way; so that together they claim an effect where none is in fewer than 5 of 100. */
  always: Interval;
}

/** What a difference may well be, in standard deviations of what one person does: where `always` is narrowest. */
const LIKELY_EFFECT = 0.1;
const MISS = 0.02;

/**
 * Of two rates. `once` joins their score intervals: Newcombe (1998), Statistics in Medicine 17, 873–890, method 10.
 * Both groups must not be empty.
 */
export function differenceOfRates(one: Tally, other: Tally): Difference {
  const estimate = rateOf(one) - rateOf(other);
  const [a, b] = [rateInterval(one), rateInterval(other)];
  const below = Math.hypot(rateOf(one) - a.low, b.high - rateOf(other));
  const above = Math.hypot(a.high - rateOf(one), rateOf(other) - b.low);
  const spread = spreadOf(one) / one.of + spreadOf(other) / other.of;
  const pooled = spreadOf({ of: one.of + other.of, hits: one.hits + other.hits });
  return {
    estimate,
    once: { low: estimate - below, high: estimate + above },
    always: around(estimate, alwaysWithin(spread, LIKELY_EFFECT ** 2 * pooled)),
  };
}

/** Of two means, for groups large enough that their means are about normal (Welch). Both groups must not be empty. */
export function differenceOfMeans(one: Amounts, other: Amounts): Difference {
  const estimate = one.mean - other.mean;
  const spread = one.variance / one.of + other.variance / other.of;
  const pooled = (one.variance * one.of + other.variance * other.of) / (one.of + other.of);
  return {
    estimate,
    once: around(estimate, Z_95 * Math.sqrt(spread)),
    always: around(estimate, alwaysWithin(spread, LIKELY_EFFECT ** 2 * pooled)),
  };
}

/** The variance of one person's yes or no, with one of each added, so that nobody's yes is no certainty. */
const spreadOf = ({ of, hits }: Tally): number => ((hits + 1) * (of - hits + 1)) / (of + 2) ** 2;

/**
 * Half the width of an interval that holds at every look at once: the mixture of normals.
 * Robbins (1970), Annals of Mathematical Statistics 41, 1397–1409; with estimated variances Waudby-Smith et al. (2024), Annals of
 * Statistics 52, 2613–2640.
 * @param spread variance of the estimate
 * @param likely variance of what the difference may well be
 */
function alwaysWithin(spread: number, likely: number): number {
  if (spread === 0) return 0;
  const ratio = (spread + likely) / likely;
  return Math.sqrt(spread * ratio * (Math.log((spread + likely) / spread) + 2 * Math.log(1 / MISS)));
}

const around = (middle: number, half: number): Interval => ({ low: middle - half, high: middle + half });
