import { describe, expect, it } from 'vitest';
import { Dice } from '../../../../../test/factories/simulated-buyers.js';
import { differenceOfMeans, differenceOfRates } from './difference.js';
import { liftOfMeans, liftOfRates, type Verdict } from './lift.js';

const WORLDS = 500;
const worlds = <T>(one: (dice: Dice) => T): T[] =>
  Array.from({ length: WORLDS }, (_, seed) => one(new Dice(seed * 7919 + 1)));
const hitsOf = (dice: Dice, of: number, rate: number): number => {
  let hits = 0;
  for (let each = 0; each < of; each++) hits += Number(dice.uniform() < rate);
  return hits;
};
const share = (flags: readonly boolean[]): number => flags.filter(Boolean).length / flags.length;

describe('the interval of a lift, in worlds whose truth is known', () => {
  it.each([
    ['5 % held out of 20,000, rare orders', 19_000, 1000, 0.03, 0.01],
    ['10 % held out of 5,000', 4500, 500, 0.08, 0.02],
    ['no effect', 9500, 500, 0.05, 0],
    ['harm', 4500, 500, 0.2, -0.05],
  ])('holds the true difference 93 to 97 times of 100: %s', (_, treated, heldOut, base, effect) => {
    const covered = worlds((dice) => {
      const one = { of: treated, hits: hitsOf(dice, treated, base + effect) };
      const other = { of: heldOut, hits: hitsOf(dice, heldOut, base) };
      const { low, high } = differenceOfRates(one, other).once;
      return low <= effect && effect <= high;
    });
    expect(share(covered)).toBeGreaterThanOrEqual(0.93);
    expect(share(covered)).toBeLessThanOrEqual(0.97);
  });

  it('holds that of amounts of money, most of which are nothing', () => {
    const spend = (dice: Dice, rate: number): number => (dice.uniform() < rate ? dice.gamma(2, 0.02) : 0);
    const amounts = (dice: Dice, of: number, rate: number) => {
      const all = Array.from({ length: of }, () => spend(dice, rate));
      const mean = all.reduce((sum, each) => sum + each, 0) / of;
      return { of, mean, variance: all.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (of - 1) };
    };
    const covered = worlds((dice) => {
      const { low, high } = differenceOfMeans(amounts(dice, 4500, 0.12), amounts(dice, 1500, 0.1)).once;
      return low <= 2 && 2 <= high;
    });
    expect(share(covered)).toBeGreaterThanOrEqual(0.93);
    expect(share(covered)).toBeLessThanOrEqual(0.97);
  });
});

describe('the verdict', () => {
  const DAYS = 60;
  /** A campaign that people come to day by day, looked at every day and at the end. */
  const everyDay = (dice: Dice, effect: number): Verdict['kind'][] => {
    const [treated, heldOut] = [
      { of: 0, hits: 0 },
      { of: 0, hits: 0 },
    ];
    return Array.from({ length: DAYS }, (_, day) => {
      treated.of += 180;
      treated.hits += hitsOf(dice, 180, 0.06 + effect);
      heldOut.of += 20;
      heldOut.hits += hitsOf(dice, 20, 0.06);
      return liftOfRates(treated, heldOut, day === DAYS - 1).verdict.kind;
    });
  };

  it('claims that what does nothing works in at most 5 worlds of 100, however often one looks', () => {
    const claimed = worlds((dice) => everyDay(dice, 0).includes('works'));
    expect(share(claimed)).toBeLessThanOrEqual(0.05);
    expect(share(claimed)).toBeGreaterThan(0);
  });

  it('finds what works, mostly before the end', () => {
    const found = worlds((dice) => everyDay(dice, 0.04));
    expect(share(found.map((days) => days.includes('works')))).toBeGreaterThan(0.9);
    expect(share(found.map((days) => days.slice(0, -1).includes('works')))).toBeGreaterThan(0.5);
    expect(share(found.map((days) => days.includes('harms')))).toBeLessThan(0.01);
  });

  it('claims no rate of 0 or 3 responses, nor of amounts that never differ', () => {
    for (const hits of [0, 3])
      expect(liftOfRates({ of: 900, hits }, { of: 100, hits: 0 }, true)).toEqual({
        difference: null,
        verdict: { kind: 'too-early' },
      });
    const none = { of: 500, mean: 0, variance: 0 };
    expect(liftOfMeans(none, none, true).verdict).toEqual({ kind: 'too-early' });
  });

  it('says that without a hold-out nothing can be known', () => {
    expect(liftOfRates({ of: 900, hits: 90 }, { of: 0, hits: 0 }, true).verdict).toEqual({
      kind: 'unknowable',
    });
  });

  it('says how many more it would take, and that a difference of nothing takes no number', () => {
    const { verdict } = liftOfRates({ of: 900, hits: 72 }, { of: 100, hits: 6 }, true);
    // (1.96 + 0.84)² · (0.08·0.92/0.9 + 0.06·0.94/0.1) / 0.02² = 12,672 people, of whom there are 1,000.
    expect(verdict).toEqual({ kind: 'cannot-tell', needed: 11_672 });
    expect(liftOfRates({ of: 900, hits: 90 }, { of: 100, hits: 10 }, true).verdict).toEqual({
      kind: 'cannot-tell',
      needed: null,
    });
  });
});
