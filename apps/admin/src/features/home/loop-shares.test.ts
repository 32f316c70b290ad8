import { describe, expect, it } from 'vitest';
import { type LoopMeasure, sharesOf } from './loop-shares';

const measure: LoopMeasure = {
  measuredAt: '2026-11-01T00:00:00Z',
  ...{ customers: 100, identified: 90, reachable: 60, bought: 70, scored: 65 },
  ...{ contacted: 40, overCap: 5, responded: 8, answered: 0, redirected: 0 },
  brought: {
    verdict: 'too-early',
    ...{ estimateMinor: null, lowMinor: null, highMinor: null, campaigns: 0, withoutHoldOut: 0 },
  },
};
const share = (name: string) => sharesOf(measure).find((each) => each.name === name)!;

describe('how much of the loop is closed', () => {
  it('loses at each part whom it does not bring through, the most first', () => {
    expect(share('reachable')).toMatchObject({ part: 60, of: 100 });
    expect(share('reachable').leaks.map(({ name, count }) => [name, count])).toEqual([
      ['unreachable', 30],
      ['unidentified', 10],
    ]);
    expect(share('contacted')).toMatchObject({ part: 35, of: 100 });
    expect(share('contacted').leaks.map(({ count }) => count)).toEqual([60, 5]);
  });

  it('accounts for everybody where it leaks', () => {
    for (const { part, of, leaks } of sharesOf(measure))
      expect(part + leaks.reduce((sum, { count }) => sum + count, 0)).toBe(of);
  });
});
