import { describe, expect, it } from 'vitest';
import { limitsFor } from './fixed-bands';

describe('limits by hand', () => {
  it('are one fewer than there are scores, and grow', () => {
    for (const bands of [3, 5, 10])
      for (const limits of Object.values(limitsFor(null, bands))) {
        expect(limits).toHaveLength(bands - 1);
        expect([...limits].sort((a, b) => a - b)).toEqual(limits);
      }
  });

  it('keep what was given', () => {
    const given = { recency: [7, 14], frequency: [4, 8], monetary: [1, 2] };
    expect(limitsFor(given, 4).recency).toEqual([7, 14, 90]);
    expect(limitsFor(given, 3)).toEqual(given);
  });
});
