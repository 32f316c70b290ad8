import { describe, expect, it } from 'vitest';
import { winnerOf } from './winner-of.js';

const figures = (...counts: [people: number, reached: number][]) =>
  counts.map(([people, reached], at) => ({ arm: 'abc'.charAt(at), people, reached }));
const winner = (least: number, ...counts: [number, number][]) =>
  winnerOf(['a', 'b', 'c'].slice(0, counts.length), figures(...counts), least);

describe('the winner of a trial', () => {
  it('is the way with the largest part, not the largest number', () => {
    expect(winner(10, [100, 20], [20, 5])).toBe('b');
    expect(winner(10, [100, 1], [100, 2], [100, 3])).toBe('c');
  });

  it('is the first of equals', () => {
    expect(winner(1, [10, 0], [10, 0])).toBe('a');
    expect(winner(1, [10, 1], [20, 2])).toBe('a');
  });

  it('is nobody where one of the ways had too few people, or none', () => {
    expect(winner(100, [100, 5], [99, 50])).toBeNull();
    expect(winnerOf(['a', 'b'], figures([100, 5]), 1)).toBeNull();
  });
});
