import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { integrate } from '../../model/integrate.js';
import { bucketChance, meanAmountBetween, meanByQuadrature } from './amount-transition.js';
import { frequencyChance, nextFrequency } from './frequency-transition.js';
import { amountDensity } from './gamma-gamma.js';
import { nbdProbability } from './nbd.js';

describe('the next frequency', () => {
  it('is the rounded mean of those who buy at least as often', () => {
    // P = 1/4, 1/8, 1/16 for 1, 2, 3 orders: means 11/7 = 1.57, 7/3 = 2.33, 3.
    expect([1, 2, 3].map((f1) => nextFrequency(f1, 3, { a: 1, b: 1 }))).toEqual([2, 2, 3]);
  });

  it('has the chance the definition gives', () => {
    const nbd = { a: 1.84, b: 2.67 };
    const [quiet, f2, most] = [2, 2, 6];
    let [weights, sum] = [0, 0];
    for (let s = 2; s <= most; s++) {
      const weight = nbdProbability(s, nbd) * ((nbd.a + 1) / (nbd.a + 1 + quiet)) ** (nbd.b + s);
      weights += weight;
      for (let g = f2; g <= most; g++)
        sum += weight * nbdProbability(g, { a: nbd.a + 1 + quiet, b: nbd.b + s });
    }
    expect(frequencyChance(f2, quiet, most, nbd)).toBeCloseTo(sum / weights, 12);
  });

  it('is a number for whoever buys a thousand times as often as anybody else', () => {
    expect(nextFrequency(5000, 5000, { a: 2, b: 0.1 })).toBe(5000);
    const chance = frequencyChance(5000, 3, 5000, { a: 2, b: 0.1 });
    expect(chance).toBeGreaterThanOrEqual(0);
    expect(chance).toBeLessThan(1e-6);
  });

  it('is never less than the last one, and its chance always is one', () => {
    const shape = fc.double({ min: 0.05, max: 30, noNaN: true });
    fc.assert(
      fc.property(shape, shape, fc.integer({ min: 1, max: 40 }), fc.nat(20), (a, b, most, quiet) => {
        const f2 = nextFrequency(Math.ceil(most / 2), most, { a, b });
        const now = frequencyChance(f2, quiet, most, { a, b });
        expect(now).toBeGreaterThanOrEqual(0);
        expect(now).toBeLessThanOrEqual(1);
        expect(f2).toBeGreaterThanOrEqual(Math.ceil(most / 2));
        expect(f2).toBeLessThanOrEqual(most);
      }),
    );
  });
});

describe('the next amount', () => {
  it('is the same by closed form and by quadrature', () => {
    const amounts = { p: 4, q: 3, k: 800 };
    for (const from of [1, 300, 2500, 40_000])
      expect(meanAmountBetween(from, 90_000, amounts) / meanByQuadrature(from, 90_000, amounts)).toBeCloseTo(
        1,
        6,
      );
  });

  it('exists where the mean of all amounts does not (q ≤ 1)', () => {
    // f = k/(m+k)²: the mean between two amounts has a closed form of its own.
    const k = 100;
    const [from, to] = [50, 1000];
    const part = (m: number): number => Math.log(m + k) + k / (m + k);
    const mass = k / (from + k) - k / (to + k);
    const expected = (k * (part(to) - part(from))) / mass;
    expect(meanAmountBetween(from, to, { p: 1, q: 1, k })).toBeCloseTo(expected, 6);
  });

  it('lies where it should even where the distribution has hardly anybody', () => {
    const mean = meanAmountBetween(1e7, 2e7, { p: 50, q: 60, k: 1000 });
    expect(mean).toBeGreaterThan(1e7);
    expect(mean).toBeLessThan(1.1e7);
    expect(meanAmountBetween(500, 500, { p: 2, q: 2, k: 100 })).toBe(500);
  });

  it('goes to a bucket with the chance the definition gives, and to some bucket for certain', () => {
    const amounts = { p: 2, q: 2, k: 300 };
    const { p, q, k } = amounts;
    const joint = integrate(
      (m1) =>
        amountDensity(m1, amounts) *
        integrate((m2) => amountDensity(m2, { p, q: p + q, k: m1 + k }), 200, 900),
      100,
      200,
    );
    const mass = integrate((m1) => amountDensity(m1, amounts), 100, 200);
    expect(bucketChance([100, 200], [200, 900], amounts)).toBeCloseTo(joint / mass, 8);
    const everywhere = [[0, 200], [200, 900], [900, 1e9]] as [number, number][]; // prettier-ignore
    const total = everywhere.reduce((sum, to) => sum + bucketChance([100, 200], to, amounts), 0);
    expect(total).toBeCloseTo(1, 5);
  });
});
