import { Z_95 } from '../../kernel/statistics/interval.js';
import { LEAST_PEOPLE } from '../../kernel/statistics/lift.js';
import type { Uncovered } from './long-figures.schema.js';

/** One campaign in one cell: people of both sides, what they brought (minor units), and the sum of its squares. */
export interface Tried {
  cell: number;
  treated: number;
  treatedMinor: number;
  heldOut: number;
  heldOutMinor: number;
  squares: number;
}
export interface Untouched {
  cell: number;
  customers: number;
}

/** As much as so many people on either side tell. */
const LEAST_WEIGHT = LEAST_PEOPLE / 2;

/**
 * What customers nobody wrote to would have brought by a campaign such as those that were tried: of each cell the difference
 * contact made there, times the customers in it. Campaigns hold out different shares of different people, so each is compared
 * within itself, and counts for what it can tell: `treated · heldOut / (treated + heldOut)`.
 */
export function uncovered(untouched: readonly Untouched[], tried: readonly Tried[]): Uncovered {
  const customers = untouched.reduce((sum, each) => sum + each.customers, 0);
  const known = untouched.flatMap(({ cell, customers: people }) => {
    const effect = effectOf(tried.filter((each) => each.cell === cell));
    return effect ? [{ people, ...effect }] : [];
  });
  if (known.length === 0) {
    return { customers, known: 0, estimateMinor: null, lowMinor: null, highMinor: null };
  }
  const estimate = known.reduce((sum, { people, mean }) => sum + people * mean, 0);
  const half = Z_95 * Math.hypot(...known.map(({ people, deviation }) => people * deviation));
  return {
    customers,
    known: known.reduce((sum, { people }) => sum + people, 0),
    estimateMinor: Math.round(estimate),
    lowMinor: Math.round(estimate - half),
    highMinor: Math.round(estimate + half),
  };
}

/** What contact made of one person in a cell; null where too few were compared. */
function effectOf(campaigns: readonly Tried[]): { mean: number; deviation: number } | null {
  const weightOf = ({ treated, heldOut }: Tried): number => (treated * heldOut) / (treated + heldOut);
  const weight = campaigns.reduce((sum, each) => sum + weightOf(each), 0);
  if (weight < LEAST_WEIGHT) return null;
  const difference = ({ treated, treatedMinor, heldOut, heldOutMinor }: Tried): number =>
    treatedMinor / treated - heldOutMinor / heldOut;
  const mean = campaigns.reduce((sum, each) => sum + weightOf(each) * difference(each), 0) / weight;
  return { mean, deviation: Math.sqrt(varianceWithin(campaigns) / weight) };
}

/** Among people of the same side of the same campaign. */
function varianceWithin(campaigns: readonly Tried[]): number {
  const squares = campaigns.reduce(
    (sum, { treated, treatedMinor, heldOut, heldOutMinor, squares: all }) =>
      sum + Math.max(0, all - treatedMinor ** 2 / treated - heldOutMinor ** 2 / heldOut),
    0,
  );
  const people = campaigns.reduce((sum, { treated, heldOut }) => sum + treated + heldOut, 0);
  return squares / Math.max(1, people - 2 * campaigns.length);
}
