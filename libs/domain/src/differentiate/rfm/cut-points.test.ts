import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandStarts, fractionOf } from './cut-points.js';
import { scoreOf } from './quintile.js';

const values = fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 1000 })), {
  minLength: 1,
  maxLength: 60,
});

describe('band starts', () => {
  it.each(['low', 'high', 'mid'] as const)('give the score of the formula (%s)', (policy) => {
    fc.assert(
      fc.property(values, fc.integer({ min: 3, max: 10 }), (unsorted, bands) => {
        const sorted = [...unsorted].sort((a, b) => a - b);
        const starts = bandStarts(policy, bands, sorted.length);
        for (const value of sorted) {
          const lower = sorted.filter((other) => other < value).length;
          const notHigher = sorted.filter((other) => other <= value).length;
          const reached = starts.filter(({ position, includes }) => {
            const start = sorted[position - 1]!;
            const isIn = typeof includes === 'number' ? lower + notHigher >= includes : includes;
            return value > start || (value === start && isIn);
          });
          const expected = scoreOf(policy, bands, { lower, notHigher, total: sorted.length });
          expect(1 + reached.length).toBe(expected);
        }
      }),
    );
  });

  it('are found by fractions that no rounding can move to a neighbour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000_000 }), fc.integer({ min: 3, max: 10 }), (total, bands) => {
        for (const start of bandStarts('low', bands, total))
          expect(Math.ceil(fractionOf(start, total) * total)).toBe(start.position);
      }),
    );
  });
});
