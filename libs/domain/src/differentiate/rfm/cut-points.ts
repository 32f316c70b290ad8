import type { TiePolicy } from './quintile.js';

/**
 * Where a band begins: at the value that stands at `position` (from 1) of the sorted values. `includes` tells whether
 * that value itself is in the band: a number means that it is if the values lower than it and those not higher than it
 * add up to at least that; `place` means that of the customers of that value it is those from that position on.
 */
export interface StartPlace {
  position: number;
  includes: boolean | number | 'place';
}

/**
 * The places where bands 2 to `bands` start, such that 1 + how many starts a value has reached is its score by
 * `scoreOf` or `tileOf`. `null`: there are too few customers for this band to have any.
 *
 * With N values and L of them lower, `low` gives band b or more where L ≥ (b−1)N/B, that is to values above the
 * ⌈(b−1)N/B⌉-th; `high` to values from the (⌊(b−1)N/B⌋+1)-th on; `mid` where L + H ≥ 2(b−1)N/B, which only the value
 * in the middle of those places has to be asked about.
 */
export function startPlaces(policy: TiePolicy, bands: number, total: number): (StartPlace | null)[] {
  return Array.from({ length: bands - 1 }, (_, index) => startPlace(policy, index + 1, bands, total));
}

function startPlace(policy: TiePolicy, below: number, bands: number, total: number): StartPlace | null {
  const share = below * total;
  if (policy === 'low') return { position: Math.ceil(share / bands), includes: false };
  if (policy === 'high') return { position: Math.floor(share / bands) + 1, includes: true };
  if (policy === 'split') {
    const position = below * Math.floor(total / bands) + Math.min(below, total % bands) + 1;
    return position > total ? null : { position, includes: 'place' };
  }
  const both = Math.ceil((2 * share) / bands);
  return { position: Math.ceil(both / 2), includes: both };
}

/** The fraction by which `percentile_disc` finds the value at a position, half a place off every rounding edge. */
export const fractionOf = ({ position }: StartPlace, total: number): number => (position - 0.5) / total;
