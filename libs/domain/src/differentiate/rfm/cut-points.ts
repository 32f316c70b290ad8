import type { TiePolicy } from './quintile.js';

export type TogetherPolicy = Exclude<TiePolicy, 'split'>;

/**
 * Where a band begins: at the value that stands at `position` (from 1) of the sorted values. `includes` tells whether
 * that value itself is in the band; a number means: it is if the values lower than it and those not higher than it
 * add up to at least that.
 */
export interface BandStart {
  position: number;
  includes: boolean | number;
}

/**
 * The starts of bands 2 to `bands`, such that 1 + how many starts a value has reached is its score by `scoreOf`.
 *
 * With N values and L of them lower, `low` gives band b or more where L ≥ (b−1)N/B, that is to values above the
 * ⌈(b−1)N/B⌉-th; `high` to values from the (⌊(b−1)N/B⌋+1)-th on; `mid` where L + H ≥ 2(b−1)N/B, which only the value
 * in the middle of those places has to be asked about.
 */
export function bandStarts(policy: TogetherPolicy, bands: number, total: number): BandStart[] {
  return Array.from({ length: bands - 1 }, (_, index) => {
    const share = (index + 1) * total;
    if (policy === 'low') return { position: Math.ceil(share / bands), includes: false };
    if (policy === 'high') return { position: Math.floor(share / bands) + 1, includes: true };
    const both = Math.ceil((2 * share) / bands);
    return { position: Math.ceil(both / 2), includes: both };
  });
}

/** The fraction by which `percentile_disc` finds the value at a position, half a place off every rounding edge. */
export const fractionOf = ({ position }: BandStart, total: number): number => (position - 0.5) / total;
