import { type Beta, betaOf, hitsInterval, meanOf, strengthOf } from './beta.js';
import type { Interval } from './interval.js';

/** So many who hit with a rate believed to be `belief`. */
export interface Believed {
  of: number;
  belief: Beta;
}

/** Strengths beyond these are as good as none and as certainty. */
const [WEAKEST, STRONGEST] = [1e-3, 1e7];

/**
 * How many of several groups together hit, and between which numbers the middle `level` (0 … 1) lies. The groups share their
 * luck (a mail that is good for some is good for all, so a rate that is too high in one is too high in the others), while
 * each person's own luck is theirs: the first adds up by its deviations, the second by its variances. The sum is then
 * believed like one group of the same mean and variance, which of one group is exact.
 */
export function hitsTogether(groups: readonly Believed[], level: number): Interval & { expected: number } {
  const people = groups.reduce((sum, { of }) => sum + of, 0);
  const expected = groups.reduce((sum, { of, belief }) => sum + of * meanOf(belief), 0);
  if (people === 0) return { low: 0, expected: 0, high: 0 };
  const rate = expected / people;
  const belief = betaOf(rate, strengthBehind(varianceOf(groups), people, rate));
  return { ...hitsInterval(belief, people, level), expected };
}

function varianceOf(groups: readonly Believed[]): number {
  let [shared, own] = [0, 0];
  for (const { of, belief } of groups) {
    const [mean, strength] = [meanOf(belief), strengthOf(belief)];
    shared += of * Math.sqrt((mean * (1 - mean)) / (strength + 1));
    own += (of * mean * (1 - mean) * strength) / (strength + 1);
  }
  return shared ** 2 + own;
}

/** The strength with which so many of one group would have this variance. */
function strengthBehind(variance: number, people: number, rate: number): number {
  const spread = variance / (people * rate * (1 - rate));
  const strength = spread > 1 ? (people - spread) / (spread - 1) : STRONGEST;
  return Math.min(STRONGEST, Math.max(WEAKEST, strength));
}
