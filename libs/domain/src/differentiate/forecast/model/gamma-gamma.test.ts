import { describe, expect, it } from 'vitest';
import { integrate } from '../../model/integrate.js';
import { amountAtMost, amountBetween, amountDensity, amountMean, amountMode } from './gamma-gamma.js';

describe('the distribution of amounts', () => {
  it('has a hand-reckoned form where p and q are 1: k/(m+k)²', () => {
    const amounts = { p: 1, q: 1, k: 100 };
    expect(amountDensity(100, amounts)).toBeCloseTo(100 / 200 ** 2, 14);
    expect(amountAtMost(100, amounts)).toBeCloseTo(0.5, 14);
    expect(amountAtMost(300, amounts)).toBeCloseTo(0.75, 14);
    expect(amountMean(amounts)).toBeNull();
  });

  it('integrates to its own distribution function, in the far tail too', () => {
    const amounts = { p: 3, q: 2.5, k: 500 };
    for (const [from, to] of [
      [1, 50],
      [50, 5000],
      [1e6, 1e7],
    ] as const)
      // prettier-ignore
      expect(integrate((m) => amountDensity(m, amounts), from, to) / amountBetween(from, to, amounts)).toBeCloseTo(1, 8);
  });

  it('peaks at (p−1)/(q+1)·k, and at nought where small amounts are ever more frequent', () => {
    expect(amountMode({ p: 3, q: 1, k: 10 })).toBe(10);
    expect(amountMode({ p: 0.5, q: 1, k: 10 })).toBe(0);
    expect(amountMean({ p: 3, q: 2, k: 10 })).toBe(30);
  });
});
