import { describe, expect, it } from 'vitest';
import { pairsOfMasks } from './pairs-of-masks.js';

describe('pairs of segments', () => {
  it('count whoever is in both, in however many others besides', () => {
    const masks = [
      { mask: 0b001, customers: 7 },
      { mask: 0b011, customers: 2 },
      { mask: 0b111, customers: 1 },
      { mask: 0b100, customers: 5 },
    ];
    expect(pairsOfMasks([30, 10, 20], masks)).toEqual([
      { a: 10, b: 30, both: 3 },
      { a: 20, b: 30, both: 1 },
      { a: 10, b: 20, both: 1 },
    ]);
  });

  it('are none among segments that share nobody', () => {
    expect(pairsOfMasks([1, 2], [{ mask: 0b01, customers: 3 }])).toEqual([]);
  });
});
