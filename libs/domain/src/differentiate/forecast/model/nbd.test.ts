import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nbdAtMost, nbdBetween, nbdMean, nbdProbability } from './nbd.js';

const shapes = fc.record({ a: fc.double({ min: 0.05, max: 50, noNaN: true }), b: fc.double({ min: 0.05, max: 50, noNaN: true }) }); // prettier-ignore

describe('the frequency distribution', () => {
  it('is the geometric one where b is 1', () => {
    [0.5, 0.25, 0.125].forEach((chance, f) =>
      expect(nbdProbability(f, { a: 1, b: 1 })).toBeCloseTo(chance, 14),
    );
    expect(nbdAtMost(2, { a: 1, b: 1 })).toBeCloseTo(0.875, 14);
    expect(nbdBetween(1, 2, { a: 1, b: 1 })).toBeCloseTo(0.375, 14);
  });

  it('adds up to its own sums', () => {
    fc.assert(
      fc.property(shapes, fc.nat(40), (nbd, f) => {
        const sum = Array.from({ length: f + 1 }, (_, at) => nbdProbability(at, nbd)).reduce((x, y) => x + y);
        expect(Math.abs(nbdAtMost(f, nbd) - sum)).toBeLessThan(1e-9);
      }),
    );
  });

  it('is Poisson’s where customers do not differ', () => {
    expect(nbdProbability(2, { a: 1e7, b: 3e7 })).toBeCloseTo((9 / 2) * Math.exp(-3), 6);
    expect(nbdMean({ a: 2, b: 3 })).toBe(1.5);
  });

  it('knows nothing below nought', () => {
    expect(nbdAtMost(-1, { a: 1, b: 1 })).toBe(0);
  });
});
