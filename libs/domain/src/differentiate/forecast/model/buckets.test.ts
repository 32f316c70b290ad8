import { describe, expect, it } from 'vitest';
import { automaticEdges, bucketAt, bucketOf, chosenEdges } from './buckets.js';

describe('amount buckets', () => {
  it('are powers of ten up to the next round amount above the largest', () => {
    expect(automaticEdges(3500, 499_999)).toEqual([1000, 10_000, 100_000, 500_000]);
    expect(automaticEdges(1, 9)).toEqual([1, 10]);
    expect(automaticEdges(700, 700)).toEqual([100, 1000]);
    expect(automaticEdges(999, 1000)).toEqual([100, 1000, 2000]);
  });

  it('may be chosen, and are closed so that everybody has one', () => {
    expect(chosenEdges([5000, 20_000], 300, 61_000)).toEqual([300, 5000, 20_000, 100_000]);
    expect(chosenEdges([5000], 6000, 7000)).toEqual([2500, 5000, 10_000]);
  });

  it('hold their lower edge and not their upper one; what lies beyond belongs to the outer ones', () => {
    const edges = [10, 100, 1000];
    expect([9, 10, 99, 100, 999, 1000, 5000].map((amount) => bucketAt(amount, edges))).toEqual([
      0, 0, 0, 1, 1, 1, 1,
    ]);
    expect(bucketOf(100, edges)).toEqual([100, 1000]);
  });
});
