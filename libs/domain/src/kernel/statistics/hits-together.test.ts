import { describe, expect, it } from 'vitest';
import { hitsInterval } from './beta.js';
import { hitsTogether } from './hits-together.js';

describe('the hits of several groups together', () => {
  it('are those of the group, where there is one', () => {
    const belief = { alpha: 4, beta: 76 };
    const { low, expected, high } = hitsTogether([{ of: 300, belief }], 0.9);
    expect(expected).toBeCloseTo(15);
    expect({ low, high }).toEqual(hitsInterval(belief, 300, 0.9));
  });

  it('share their luck: ten groups of a hundred are no surer than one of a thousand', () => {
    const belief = { alpha: 2, beta: 38 };
    const one = hitsTogether([{ of: 1000, belief }], 0.9);
    const ten = hitsTogether(
      Array.from({ length: 10 }, () => ({ of: 100, belief })),
      0.9,
    );
    expect(ten.expected).toBeCloseTo(one.expected);
    expect(Math.abs(ten.low - one.low)).toBeLessThanOrEqual(1);
    expect(Math.abs(ten.high - one.high)).toBeLessThanOrEqual(1);
  });

  it('leave each person their own luck: of rates that are certain only chance is left', () => {
    const certain = { alpha: 1e5, beta: 1e5 };
    const groups = Array.from({ length: 100 }, () => ({ of: 1, belief: certain }));
    const { low, high } = hitsTogether(groups, 0.9);
    expect(low).toBeGreaterThanOrEqual(41);
    expect(high).toBeLessThanOrEqual(59);
  });

  it('lie between, where groups differ', () => {
    const { low, expected, high } = hitsTogether(
      [
        { of: 50, belief: { alpha: 30, beta: 70 } },
        { of: 950, belief: { alpha: 1, beta: 99 } },
      ],
      0.9,
    );
    expect(expected).toBeCloseTo(24.5);
    expect(low).toBeLessThan(expected);
    expect(high).toBeGreaterThan(expected);
    expect(high).toBeLessThan(100);
  });

  it('are none of nobody', () => {
    expect(hitsTogether([], 0.9)).toEqual({ low: 0, expected: 0, high: 0 });
  });
});
