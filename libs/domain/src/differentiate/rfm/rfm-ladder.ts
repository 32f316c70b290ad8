import type { DigitName } from './digit-name.js';
import type { TiePolicy } from './quintile.js';

/**
 * Where a band begins: at this value (as text, exact), and at it for customers from the id `from` on. A value of `null`
 * is reached by nobody.
 */
export interface BandStart {
  value: string | null;
  from: string;
}

/** `from` of a band that holds all customers of the value it starts at, and of one that holds none of them. */
export const ALL_EQUALS = '0';
export const NO_EQUALS = '9223372036854775807';

/**
 * The starts of bands 2 and on, among the customers of a nest: `within` is 0 where they are all customers, the recency
 * score r where frequency is banded within it, and 10·r + f for monetary within both.
 */
export interface Ladder {
  within: number;
  starts: BandStart[];
}

/** What a run cuts the base by: with it, any customer is scored as the run would have. */
export type Ladders = Record<DigitName, Ladder[]>;

/** The score of a customer in a nest that had nobody when the bands were cut: that of somebody alone. */
export function scoreAlone(policy: TiePolicy, bands: number): number {
  if (policy === 'high') return bands;
  return policy === 'mid' ? 1 + Math.floor(bands / 2) : 1;
}
