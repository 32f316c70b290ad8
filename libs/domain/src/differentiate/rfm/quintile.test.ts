import { describe, expect, it } from 'vitest';
import { scoreOf, tileOf } from './quintile.js';

const standing = (values: number[], value: number) => ({
  lower: values.filter((other) => other < value).length,
  notHigher: values.filter((other) => other <= value).length,
  total: values.length,
});

describe('scores of ten customers of whom six bought once', () => {
  const orders = [1, 1, 1, 1, 1, 1, 2, 3, 4, 9];

  it('fall to the band a tie begins in (low)', () => {
    expect(orders.map((value) => scoreOf('low', 5, standing(orders, value)))).toEqual([
      1, 1, 1, 1, 1, 1, 4, 4, 5, 5,
    ]);
  });

  it('rise to the band a tie ends in (high)', () => {
    expect(orders.map((value) => scoreOf('high', 5, standing(orders, value)))).toEqual([
      3, 3, 3, 3, 3, 3, 4, 4, 5, 5,
    ]);
  });

  it('meet in the band of a tie’s middle (mid)', () => {
    expect(orders.map((value) => scoreOf('mid', 5, standing(orders, value)))).toEqual([
      2, 2, 2, 2, 2, 2, 4, 4, 5, 5,
    ]);
  });

  it('part equals into equal counts (split)', () => {
    expect(orders.map((_, position) => tileOf(5, position, 10))).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });
});

describe('split', () => {
  it('gives what does not divide to the lowest bands', () => {
    expect([0, 1, 2, 3, 4, 5, 6].map((position) => tileOf(5, position, 7))).toEqual([1, 1, 2, 2, 3, 4, 5]);
  });

  it('leaves the highest bands empty where there are fewer customers than bands', () => {
    expect([0, 1, 2].map((position) => tileOf(5, position, 3))).toEqual([1, 2, 3]);
  });
});

describe('one customer', () => {
  it('is at the bottom by low, at the top by high, in the middle by mid', () => {
    const alone = { lower: 0, notHigher: 1, total: 1 };
    expect((['low', 'high', 'mid'] as const).map((policy) => scoreOf(policy, 5, alone))).toEqual([1, 5, 3]);
  });
});
