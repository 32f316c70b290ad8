import betaln from '@stdlib/math-base-special-betaln';
import { describe, expect, it } from 'vitest';
import { gaussJacobi } from './gauss-jacobi.js';

const mean = (n: number, a: number, b: number, f: (p: number) => number): number => {
  const { points, weights } = gaussJacobi(n, a, b);
  return points.reduce((sum, point, i) => sum + weights[i]! * f(point), 0);
};

describe('gaussJacobi', () => {
  it('is Gauss and Legendre’s rule for equal weights', () => {
    const { points, weights } = gaussJacobi(2, 1, 1);
    expect([...points].sort()).toEqual([
      expect.closeTo(0.5 - Math.sqrt(1 / 12), 14),
      expect.closeTo(0.5 + Math.sqrt(1 / 12), 14),
    ]);
    expect([...weights]).toEqual([expect.closeTo(0.5, 14), expect.closeTo(0.5, 14)]);
  });

  it.each([
    [0.793, 2.426],
    [0.001, 0.02],
    [1, 1],
    [0.5, 0.5],
    [3, 5000],
    [120, 0.3],
  ])('gives the moments of Beta(%d, %d)', (a, b) => {
    for (const k of [0, 1, 2, 5, 31])
      expect(mean(16, a, b, (p) => p ** k) / Math.exp(betaln(a + k, b) - betaln(a, b))).toBeCloseTo(1, 9);
  });
});
