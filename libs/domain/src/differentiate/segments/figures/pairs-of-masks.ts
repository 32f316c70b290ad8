import type { SegmentOverlap } from './segment-figures.schema.js';

/** Customers who are in the segments whose bits are set: bit n is the segment at place n. */
export interface Mask {
  mask: number;
  customers: number;
}

/** Of every two segments that have members in common, how many; the lower id first. */
export function pairsOfMasks(ids: number[], masks: Mask[]): SegmentOverlap['pairs'] {
  const has = (mask: number, place: number): boolean => (mask & (1 << place)) !== 0;
  const pairs = ids.flatMap((first, at) =>
    ids.slice(at + 1).map((second, after) => {
      const both = masks
        .filter(({ mask }) => has(mask, at) && has(mask, at + 1 + after))
        .reduce((sum, { customers }) => sum + customers, 0);
      return { a: Math.min(first, second), b: Math.max(first, second), both };
    }),
  );
  return pairs.filter(({ both }) => both > 0);
}
