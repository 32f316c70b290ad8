import type { RfmSettings } from '../rfm-overview';

export type FixedBands = NonNullable<RfmSettings['fixed']>;

const DAYS = [30, 60, 90, 180, 365, 540, 730, 1095, 1460];
const ORDERS = [2, 3, 5, 10, 15, 20, 30, 50, 100];
/** Minor units. */
const MONEY = [10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000, 10_000_000, 30_000_000, 100_000_000];

const filled = (given: number[] | undefined, usual: number[], bands: number): number[] =>
  usual.slice(0, bands - 1).map((limit, at) => given?.[at] ?? limit);

/** Limits for so many scores: those that are given, and usual ones where there are none yet. */
export const limitsFor = (given: Partial<FixedBands> | null | undefined, bands: number): FixedBands => ({
  recency: filled(given?.recency, DAYS, bands),
  frequency: filled(given?.frequency, ORDERS, bands),
  monetary: filled(given?.monetary, MONEY, bands),
});
