import type { ClvBin } from './clv.schema.js';

/** 0, and 1, 2 and 5 times every power of ten up to what no customer is worth, in minor units. */
export const VALUE_EDGES: readonly number[] = [
  0,
  ...Array.from({ length: 14 }, (_, power) => [1, 2, 5].map((step) => step * 10 ** power)).flat(),
];

/** Of the customers, so many at most lie in the outer bars at either end. */
const TAIL = 0.05;

/**
 * The bars about the middle nine tenths of the customers; what lies below them goes into the first, what lies above
 * into the last. So neither the many small nor the few huge values hide the rest. `bins` are those of VALUE_EDGES.
 */
export function middleBins(bins: readonly ClvBin[]): ClvBin[] {
  const customers = bins.reduce((sum, bin) => sum + bin.customers, 0);
  if (customers === 0) return [];
  const first = bins.findIndex((_, i) => countOf(bins.slice(0, i + 1)) > TAIL * customers);
  const last = bins.findLastIndex((_, i) => countOf(bins.slice(i)) > TAIL * customers);
  const lowest = together(bins.slice(0, Math.max(1, first)));
  const middle = bins.slice(Math.max(1, first), last);
  const highest = last > 0 ? [together(bins.slice(Math.max(1, last, first)))] : [];
  return [lowest, ...middle, ...highest].map((bin, i, all) =>
    i === all.length - 1 ? { ...bin, to: null } : bin,
  );
}

const countOf = (bins: readonly ClvBin[]): number => bins.reduce((sum, bin) => sum + bin.customers, 0);

const together = (bins: readonly ClvBin[]): ClvBin => ({
  from: bins[0]!.from,
  to: bins.at(-1)!.to,
  customers: countOf(bins),
  expectedOrders: bins.reduce((sum, bin) => sum + bin.expectedOrders, 0),
  valueMinor: bins.reduce((sum, bin) => sum + (bin.valueMinor ?? 0), 0),
});
