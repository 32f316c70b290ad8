import { describe, expect, it } from 'vitest';
import { netPromoterInterval, netPromoterScore } from './net-promoter-score.js';

describe('the net promoter score', () => {
  it('nets promoters against detractors, and is none of nobody', () => {
    expect(netPromoterScore({ answers: 10, promoters: 5, detractors: 2 })).toBe(30);
    expect(netPromoterScore({ answers: 0, promoters: 0, detractors: 0 })).toBeNull();
    expect(netPromoterInterval({ answers: 0, promoters: 0, detractors: 0 })).toBeNull();
  });

  it('lies in an interval that narrows with answers and never leaves the scale', () => {
    const few = netPromoterInterval({ answers: 10, promoters: 5, detractors: 2 })!;
    const many = netPromoterInterval({ answers: 1000, promoters: 500, detractors: 200 })!;
    expect(few.low).toBeLessThan(0);
    expect(few.high).toBeGreaterThan(60);
    expect([many.low, many.high]).toEqual([25, 35]);
    const all = netPromoterInterval({ answers: 5, promoters: 5, detractors: 0 })!;
    expect(all.high).toBe(100);
    expect(all.low).toBeLessThan(50);
  });

  it('covers the true score of samples about as often as it says', () => {
    const [promoters, detractors] = [0.55, 0.2];
    let state = 7;
    const lot = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    const covered = Array.from({ length: 2000 }, () => {
      const drawn = Array.from({ length: 40 }, lot);
      const { low, high } = netPromoterInterval({
        answers: 40,
        promoters: drawn.filter((each) => each < promoters).length,
        detractors: drawn.filter((each) => each >= 1 - detractors).length,
      })!;
      return low <= 35 && 35 <= high;
    });
    const share = covered.filter(Boolean).length / covered.length;
    expect(share).toBeGreaterThan(0.93);
    expect(share).toBeLessThan(0.98);
  });
});
