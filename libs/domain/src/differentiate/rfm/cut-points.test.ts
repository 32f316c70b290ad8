import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fractionOf, type StartPlace, startPlaces } from './cut-points.js';
import { scoreOf, tileOf } from './quintile.js';

const values = fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 1000 })), {
  minLength: 1,
  maxLength: 60,
});
const bandCount = fc.integer({ min: 3, max: 10 });
const isPlace = (place: StartPlace | null): place is StartPlace => place !== null;

describe('start places', () => {
  it.each(['low', 'high', 'mid'] as const)('give the score of the formula (%s)', (policy) => {
    fc.assert(
      fc.property(values, bandCount, (unsorted, bands) => {
        const sorted = [...unsorted].sort((a, b) => a - b);
        const places = startPlaces(policy, bands, sorted.length).filter(isPlace);
        for (const value of sorted) {
          const lower = sorted.filter((other) => other < value).length;
          const notHigher = sorted.filter((other) => other <= value).length;
          const reached = places.filter(({ position, includes }) => {
            const start = sorted[position - 1]!;
            const isIn = typeof includes === 'number' ? lower + notHigher >= includes : includes === true;
            return value > start || (value === start && isIn);
          });
          const expected = scoreOf(policy, bands, { lower, notHigher, total: sorted.length });
          expect(1 + reached.length).toBe(expected);
        }
      }),
    );
  });

  it('give tiles of equal counts (split)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), bandCount, (total, bands) => {
        const places = startPlaces('split', bands, total);
        for (let position = 1; position <= total; position++) {
          const reached = places.filter((place) => place !== null && place.position <= position);
          expect(1 + reached.length).toBe(tileOf(bands, position - 1, total));
        }
      }),
    );
  });

  it('are found by fractions that no rounding can move to a neighbour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000_000 }), bandCount, (total, bands) => {
        for (const place of startPlaces('low', bands, total).filter(isPlace))
          expect(Math.ceil(fractionOf(place, total) * total)).toBe(place.position);
      }),
    );
  });
});
