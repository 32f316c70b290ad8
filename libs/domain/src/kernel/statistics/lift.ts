import { type Amounts, type Difference, differenceOfMeans, differenceOfRates } from './difference.js';
import { Z_95, Z_OF_80 } from './interval.js';
import { rateOf, type Tally } from './rate.js';

/** Fewer who did it, or who did not, on both sides together say nothing about a rate; fewer people nothing about a mean. */
export const LEAST_RESPONSES = 10;
export const LEAST_PEOPLE = 30;
/** Where it would take so many times the people there are, more of them is no advice. */
const MOST_TIMES = 50;

/**
 * What can be said about what a campaign brings about:
 * - `unknowable`: nobody was held out, or nobody treated, so there is nothing to compare with;
 * - `too-early`: too few, or too few responses, for any rate;
 * - `cannot-tell`: both "it works" and "it does harm" may be true; `needed` is how many people more, in the same shares, would
 *   settle a difference such as the one seen (with a chance of 80 %), null where no number that can be had would;
 * - `works`, `harms`: the interval leaves out zero.
 */
export type Verdict =
  | { kind: 'unknowable' | 'too-early' }
  | { kind: 'cannot-tell'; needed: number | null }
  | { kind: 'works' | 'harms' };

export interface Lift {
  /** Null where nothing can be said. */
  difference: Difference | null;
  verdict: Verdict;
}

/**
 * The lift of a rate.
 * @param isFinal nobody else will be counted: the interval for one look decides, as well as the one for every look
 */
export function liftOfRates(treated: Tally, heldOut: Tally, isFinal: boolean): Lift {
  if (treated.of === 0 || heldOut.of === 0) return nothing('unknowable');
  const hits = treated.hits + heldOut.hits;
  const misses = treated.of + heldOut.of - hits;
  if (Math.min(hits, misses) < LEAST_RESPONSES) return nothing('too-early');
  const spread = (tally: Tally): number => rateOf(tally) * (1 - rateOf(tally));
  return judged(differenceOfRates(treated, heldOut), isFinal, [
    { of: treated.of, variance: spread(treated) },
    { of: heldOut.of, variance: spread(heldOut) },
  ]);
}

/** The lift of an amount per person, in its unit. */
export function liftOfMeans(treated: Amounts, heldOut: Amounts, isFinal: boolean): Lift {
  if (treated.of === 0 || heldOut.of === 0) return nothing('unknowable');
  if (Math.min(treated.of, heldOut.of) < LEAST_PEOPLE || treated.variance + heldOut.variance === 0)
    return nothing('too-early');
  return judged(differenceOfMeans(treated, heldOut), isFinal, [treated, heldOut]);
}

const nothing = (kind: 'unknowable' | 'too-early'): Lift => ({ difference: null, verdict: { kind } });

type Group = Pick<Amounts, 'of' | 'variance'>;

function judged(difference: Difference, isFinal: boolean, groups: readonly [Group, Group]): Lift {
  const { once, always, estimate } = difference;
  const intervals = isFinal ? [once, always] : [always];
  if (intervals.some(({ low }) => low > 0)) return { difference, verdict: { kind: 'works' } };
  if (intervals.some(({ high }) => high < 0)) return { difference, verdict: { kind: 'harms' } };
  return { difference, verdict: { kind: 'cannot-tell', needed: peopleNeeded(estimate, groups) } };
}

/** How many more people of both groups, in the shares they have, tell a difference of `effect` from none. */
function peopleNeeded(effect: number, groups: readonly [Group, Group]): number | null {
  const people = groups[0].of + groups[1].of;
  const perPerson = groups.reduce((sum, { of, variance }) => sum + (variance * people) / of, 0);
  const needed = ((Z_95 + Z_OF_80) ** 2 * perPerson) / effect ** 2;
  return needed > MOST_TIMES * people ? null : Math.max(1, Math.ceil(needed - people));
}
