import { describe, expect, it } from 'vitest';
import { broughtTogether } from './brought-together.js';
import type { JudgedLift } from './lift.schema.js';

type Campaign = Pick<JudgedLift, 'treated' | 'heldOut' | 'margin'>;

const side = (people: number, waiting = 0): JudgedLift['treated'] => ({
  ...{ people, waiting, messages: people, ordered: 0, revenueMinor: 0, marginMinor: 0 },
});

const campaign = (treated: number, heldOut: number, perPerson?: [number, number]): Campaign => ({
  treated: side(treated),
  heldOut: side(heldOut),
  margin: perPerson
    ? {
        estimate: (perPerson[0] + perPerson[1]) / 2,
        interval: { low: perPerson[0], high: perPerson[1] },
        verdict: { kind: 'works' },
      }
    : { estimate: null, interval: null, verdict: { kind: heldOut === 0 ? 'unknowable' : 'too-early' } },
});

describe('what campaigns brought together', () => {
  it('adds up their people, and their doubts as squares do', () => {
    const both = [campaign(100, 10, [10, 40]), campaign(200, 20, [5, 25])];
    // 2,500 ± 1,500 and 3,000 ± 2,000.
    expect(broughtTogether(both)).toEqual({
      ...{ verdict: 'works', estimateMinor: 5500, lowMinor: 3000, highMinor: 8000 },
      ...{ campaigns: 2, withoutHoldOut: 0 },
    });
  });

  it('cannot tell where less than nothing may be true', () => {
    expect(broughtTogether([campaign(100, 10, [-1, 20])]).verdict).toBe('cannot-tell');
    expect(broughtTogether([campaign(100, 10, [-30, -20])]).verdict).toBe('harms');
  });

  it('leaves out campaigns without a hold-out, and says how many they are', () => {
    const mixed = broughtTogether([campaign(100, 10, [10, 40]), campaign(9000, 0)]);
    expect(mixed).toMatchObject({ estimateMinor: 2500, campaigns: 1, withoutHoldOut: 1 });
    expect(broughtTogether([campaign(9000, 0)])).toMatchObject({
      verdict: 'unknowable',
      estimateMinor: null,
    });
  });

  it('is too early while nothing can be said of any of them, or there is none', () => {
    expect(broughtTogether([campaign(100, 10)]).verdict).toBe('too-early');
    expect(broughtTogether([]).verdict).toBe('too-early');
    const waiting = { ...campaign(100, 0), heldOut: side(0, 50) };
    expect(broughtTogether([waiting])).toMatchObject({ verdict: 'too-early', withoutHoldOut: 0 });
  });
});
