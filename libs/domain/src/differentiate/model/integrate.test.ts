import { describe, expect, it } from 'vitest';
import { integrate, QuadratureError } from './integrate.js';

describe('integrate', () => {
  it('is exact on polynomials, and right on smooth, peaked and singular integrands', () => {
    expect(integrate((x) => x ** 6 - 2 * x, -1, 2)).toBeCloseTo(129 / 7 - 3, 12);
    expect(integrate(Math.sin, 0, Math.PI)).toBeCloseTo(2, 12);
    const peak = (x: number): number => 1 / (1e-6 + (x - 0.3) ** 2);
    expect(integrate(peak, 0, 1) / (1e3 * (Math.atan(700) + Math.atan(300)))).toBeCloseTo(1, 9);
    expect(integrate((x) => 1 / Math.sqrt(x), 0, 1, { relative: 1e-8 })).toBeCloseTo(2, 7);
  });

  it('is nought over nothing and over nought', () => {
    expect(integrate(Math.exp, 1, 1)).toBe(0);
    expect(integrate(() => 0, 0, 1)).toBe(0);
  });

  it('refuses what does not settle', () => {
    expect(() => integrate((x) => 1 / x, 0, 1)).toThrow(QuadratureError);
    expect(() => integrate(() => NaN, 0, 1)).toThrow(QuadratureError);
  });
});
