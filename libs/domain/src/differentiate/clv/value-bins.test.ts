import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClvBin } from './clv.schema.js';
import { middleBins, VALUE_EDGES } from './value-bins.js';

/** The bars of VALUE_EDGES, with so many customers in each. */
const binsOf = (counts: Record<number, number>): ClvBin[] =>
  VALUE_EDGES.map((from, i) => ({
    from,
    to: VALUE_EDGES[i + 1] ?? null,
    customers: counts[from] ?? 0,
    expectedOrders: counts[from] ?? 0,
    valueMinor: (counts[from] ?? 0) * from,
  }));
const shape = (bins: ClvBin[]) => bins.map(({ from, to, customers }) => [from, to, customers]);

describe('middleBins', () => {
  it('shows round amounts about most customers, and puts the few beyond them into the outer bars', () => {
    expect(shape(middleBins(binsOf({ 1: 2, 1000: 50, 2000: 40, 5000: 30, 1_000_000: 3 })))).toEqual([
      [0, 1000, 2],
      [1000, 2000, 50],
      [2000, 5000, 40],
      [5000, null, 33],
    ]);
  });

  it('is one bar or two where all are worth the same, and none where nobody is worth anything known', () => {
    expect(shape(middleBins(binsOf({ 0: 9 })))).toEqual([[0, null, 9]]);
    expect(shape(middleBins(binsOf({ 200: 9 })))).toEqual([
      [0, 200, 0],
      [200, null, 9],
    ]);
    expect(middleBins(binsOf({}))).toEqual([]);
  });

  it('loses nobody, and its bars follow each other without a gap', () => {
    const counts = fc.dictionary(
      fc.constantFrom(...VALUE_EDGES.map(String)),
      fc.integer({ min: 0, max: 1000 }),
    );
    fc.assert(
      fc.property(counts, (given) => {
        const bins = binsOf(given);
        const shown = middleBins(bins);
        const sum = (of: ClvBin[]) => of.reduce((all, { customers }) => all + customers, 0);
        expect(sum(shown)).toBe(sum(bins));
        shown.forEach((bin, i) => expect(bin.to).toBe(shown[i + 1]?.from ?? null));
        if (shown.length > 0) expect(shown[0]!.from).toBe(0);
      }),
    );
  });
});
