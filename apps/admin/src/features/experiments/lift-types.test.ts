import { describe, expect, it } from 'vitest';
import { figureOf, timesPeople } from './lift-types';

const side = {
  people: 200,
  waiting: 0,
  messages: 180,
  ordered: 30,
  revenueMinor: 90_000,
  marginMinor: 20_000,
};

describe('the figures of a lift', () => {
  it('are of one person', () => {
    expect(figureOf(side, 'ordered')).toBe(0.15);
    expect(figureOf(side, 'margin')).toBe(100);
    expect(figureOf({ ...side, people: 0 }, 'margin')).toBeNull();
  });

  it('come to a total with its doubt, and to none where nothing is known', () => {
    const lift = { estimate: 12.5, interval: { low: -5, high: 30 }, verdict: { kind: 'works' } } as const;
    expect(timesPeople(lift, 200)).toEqual({ total: 2500, low: -1000, high: 6000 });
    expect(timesPeople({ estimate: null, interval: null, verdict: { kind: 'unknowable' } }, 200)).toBeNull();
  });
});
