import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Pacer } from './pace.js';
import { RouteDraw, type Way } from './route-draw.js';

const NOW = Date.parse('2026-11-02T10:00:00Z');
const LATER = new Date(NOW + 60_000);
const way = (id: number, more: Partial<Way> = {}): Way => ({
  ...{ id, weight: 1, fallbackId: null, pacer: null, pausedUntil: null, probe: false },
  ...more,
});
/** A rate of which so many are left. */
const withRate = (free: number): Pacer =>
  new Pacer(60_000, { spentUntil: NOW - free, promisedUntil: 0 }, NOW);

function draws(ways: Way[], count: number): (number | 'waits' | undefined)[] {
  const draw = new RouteDraw(ways, Math.random);
  return Array.from({ length: count }, () => {
    const drawn = draw.next();
    return drawn && ('way' in drawn ? drawn.way.id : 'waits');
  });
}
const of = (what: unknown, drawn: unknown[]) => drawn.filter((each) => each === what).length;

describe('which way a message takes', () => {
  it('is drawn by weight', () => {
    const drawn = draws([way(1, { weight: 3 }), way(2)], 4_000);
    expect(of(1, drawn) / 4_000).toBeCloseTo(0.75, 1);
    expect(of(1, drawn) + of(2, drawn)).toBe(4_000);
  });

  it('is another one’s where a rate is used up, and nobody’s where all are', () => {
    const drawn = draws([way(1, { pacer: withRate(3) }), way(2, { pacer: withRate(4) })], 10);
    expect([of(1, drawn), of(2, drawn), of(undefined, drawn)]).toEqual([3, 4, 3]);
  });

  it('leads by the fallback of a paused one', () => {
    expect(draws([way(1, { pausedUntil: LATER, fallbackId: 2 }), way(2, { weight: 0 })], 3)).toEqual([
      2, 2, 2,
    ]);
  });

  it('is none for the share of a paused one without a fallback that can', () => {
    const paused = { pausedUntil: LATER };
    const drawn = draws([way(1, paused), way(2)], 200);
    expect(of('waits', drawn) + of(2, drawn)).toBe(200);
    expect(Math.min(of('waits', drawn), of(2, drawn))).toBeGreaterThan(50);
    const both = [way(1, { ...paused, fallbackId: 2 }), way(2, { ...paused, weight: 0 })];
    expect(draws(both, 2)).toEqual(['waits', 'waits']);
  });

  it('takes one message to a provider that may work again', () => {
    const drawn = draws([way(1, { probe: true }), way(2)], 50);
    expect([of(1, drawn), of(2, drawn)]).toEqual([1, 49]);
    expect(of(1, draws([way(1, { probe: true })], 5))).toBe(1);
  });

  it('never leads more messages anywhere than there was room for', () => {
    const anyWay = fc.record({
      weight: fc.integer({ min: 0, max: 3 }),
      free: fc.option(fc.integer({ min: 0, max: 5 })),
      paused: fc.boolean(),
      probe: fc.boolean(),
      fallbackId: fc.option(fc.integer({ min: 0, max: 3 })),
    });
    fc.assert(
      fc.property(fc.array(anyWay, { minLength: 1, maxLength: 4 }), (given) => {
        const ways = given.map(({ free, paused, ...rest }, id) =>
          way(id, {
            ...rest,
            pacer: free === null ? null : withRate(free),
            pausedUntil: paused ? LATER : null,
            fallbackId: rest.fallbackId === id ? null : rest.fallbackId,
          }),
        );
        const { capacity } = new RouteDraw(ways, Math.random);
        const drawn = draws(ways, 30);
        expect(drawn.filter((each) => typeof each === 'number').length).toBeLessThanOrEqual(capacity);
        given.forEach(({ free, paused, probe }, id) => {
          const most = paused ? 0 : Math.min(free ?? Infinity, probe ? 1 : Infinity);
          expect(of(id, drawn)).toBeLessThanOrEqual(most);
        });
      }),
    );
  });
});
