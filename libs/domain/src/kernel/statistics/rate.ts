import { type Interval, Z_95 } from './interval.js';

/** How many of how many. */
export interface Tally {
  of: number;
  hits: number;
}

export const rateOf = ({ of, hits }: Tally): number => hits / of;

/**
 * Within what the rate behind a tally lies, with 95 % certainty: the score interval, which stays within 0 … 1 and is right for
 * rare answers too. Of nobody, anything.
 * Wilson (1927), JASA 22, 209–212.
 */
export function rateInterval({ of, hits }: Tally): Interval {
  if (of === 0) return { low: 0, high: 1 };
  const z2 = Z_95 ** 2;
  const centre = (hits + z2 / 2) / (of + z2);
  const half = (Z_95 / (of + z2)) * Math.sqrt((hits * (of - hits)) / of + z2 / 4);
  return {
    low: hits === 0 ? 0 : Math.max(0, centre - half),
    high: hits === of ? 1 : Math.min(1, centre + half),
  };
}
