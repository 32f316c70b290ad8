import gammaln from '@stdlib/math-base-special-gammaln';
import hyp2f1 from '@stdlib/math-base-special-hyp2f1';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dice } from '../../../../../../test/factories/simulated-buyers.js';
import { type BgNbd, BgNbdModel } from './bg-nbd.js';
import { expectedSpend } from './gamma-gamma.js';
import { type ParetoNbd, ParetoNbdModel } from './pareto-nbd.js';
import type { PurchaseModel } from './purchase-model.js';

// The estimates published for a music shop's customers (Fader and Hardie).
const bgNbd: BgNbd = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const paretoNbd: ParetoNbd = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };

const expected = (model: PurchaseModel, [x, tx, T]: readonly number[], weeks: number): number =>
  model.alive(x!, tx!, T!) * model.ordersIfAlive(x!, T!, [weeks])[0]!;

describe('BG/NBD', () => {
  it('expects the published number of orders of a customer', () => {
    expect(expected(new BgNbdModel(bgNbd), [2, 30.43, 38.86], 39)).toBeCloseTo(1.226, 3);
  });

  it('states the published form, which is not there where a is 1', () => {
    for (const a of [0.3, 0.793, 0.999, 1.4, 3])
      for (const [x, age, weeks] of [
        [0, 30, 26],
        [1, 10, 52],
        [4, 60, 13],
        [15, 50, 104],
      ] as const) {
        const { r, alpha, b } = bgNbd;
        const z = weeks / (alpha + age + weeks);
        const power = ((alpha + age) / (alpha + age + weeks)) ** (r + x);
        const form = ((a + b + x - 1) / (a - 1)) * (1 - power * hyp2f1(r + x, b + x, a + b + x - 1, z));
        expect(new BgNbdModel({ ...bgNbd, a }).ordersIfAlive(x, age, [weeks])[0]! / form).toBeCloseTo(1, 6);
      }
  });

  it('takes one who never came back to be there', () => {
    expect(new BgNbdModel(bgNbd).alive(0, 0, 200)).toBe(1);
  });
});

describe('Pareto/NBD', () => {
  it('states the published chance that a customer is there', () => {
    const { r, alpha, s, beta } = paretoNbd;
    const model = new ParetoNbdModel(paretoNbd);
    for (const [x, tx, T] of [
      [2, 30.43, 38.86],
      [0, 0, 39],
      [1, 1.71, 38.86],
      [20, 10, 60],
    ] as const) {
      const n = r + s + x;
      const part = (t: number): number =>
        hyp2f1(n, r + x, n + 1, (beta - alpha) / (beta + t)) / (beta + t) ** n;
      const silent = (s / n) * (alpha + T) ** (r + x) * (beta + T) ** s * (part(tx) - part(T));
      expect(model.alive(x, tx, T)).toBeCloseTo(1 / (1 + silent), 8);
    }
  });

  it('expects as much as customers like that are seen to order', () => {
    const dice = new Dice(11);
    const { r, alpha, s, beta } = { r: 1.1, alpha: 8, s: 0.9, beta: 15 };
    const [x, age, weeks] = [3, 20, 30];
    let orders = 0;
    const draws = 200_000;
    // Of one who is there: the rates after what was seen of them.
    for (let i = 0; i < draws; i++) {
      const rate = dice.gamma(r + x, alpha + age);
      orders += rate * Math.min(weeks, dice.exponential(dice.gamma(s, beta + age)));
    }
    const model = new ParetoNbdModel({ r, alpha, s, beta });
    expect(model.ordersIfAlive(x, age, [weeks])[0]! / (orders / draws)).toBeCloseTo(1, 1.7);
  });

  it('has no gap where s is 1', () => {
    const near = (s: number): number =>
      new ParetoNbdModel({ ...paretoNbd, s }).ordersIfAlive(2, 30, [52])[0]!;
    expect(near(1)).toBeCloseTo(near(1 + 1e-6), 5);
  });
});

const parameter = fc.double({ min: -7, max: 7, noNaN: true }).map(Math.exp);
const parameters = fc.tuple(parameter, parameter, parameter, parameter);
const customer = fc
  .tuple(fc.integer({ min: 0, max: 2000 }), fc.double({ min: 0, max: 1, noNaN: true }), parameter)
  .map(([x, share, age]) => [x, x === 0 ? 0 : share * age, age] as const);

describe.each([
  ['BG/NBD', ([r, alpha, a, b]: number[]) => new BgNbdModel({ r: r!, alpha: alpha!, a: a!, b: b! })],
  [
    'Pareto/NBD',
    ([r, alpha, s, beta]: number[]) => new ParetoNbdModel({ r: r!, alpha: alpha!, s: s!, beta: beta! }),
  ],
])('whatever customer %s is asked about', (_, modelOf) => {
  it('the answer is a chance, a number of orders that grows with time, and never more than the rate gives', () => {
    fc.assert(
      fc.property(parameters, customer, (values, [x, tx, age]) => {
        const model = modelOf(values);
        const alive = model.alive(x, tx, age);
        expect(alive).toBeGreaterThanOrEqual(0);
        expect(alive).toBeLessThanOrEqual(1);
        const orders = model.ordersIfAlive(x, age, [0, 4, 13, 52]);
        expect(orders[0]).toBe(0);
        const most = (values[0]! + x) / (values[1]! + age);
        orders.forEach((count, i) => {
          expect(count).toBeGreaterThanOrEqual(orders[i - 1] ?? 0);
          expect(count).toBeLessThanOrEqual(most * [0, 4, 13, 52][i]! * (1 + 1e-9));
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('a longer silence makes it less likely that the customer is there', () => {
    fc.assert(
      fc.property(parameters, customer, (values, [x, tx, age]) => {
        const model = modelOf(values);
        expect(model.alive(x, tx, age * 1.5)).toBeLessThanOrEqual(model.alive(x, tx, age) + 1e-12);
      }),
    );
  });
});

describe('gamma-gamma', () => {
  const model = { kind: 'gamma-gamma', p: 6.25, q: 3.74, gamma: 15.44 } as const;

  it('expects of a new customer what all spend, and of an old one ever more what they spent', () => {
    expect(expectedSpend(model, 0, 0)).toBeCloseTo((6.25 * 15.44) / 2.74, 10);
    expect(expectedSpend(model, 1, 100)).toBeLessThan(expectedSpend(model, 20, 2000));
    expect(expectedSpend(model, 10_000, 1_000_000)).toBeCloseTo(100, 1);
  });

  it('is a density: with few orders it sums to one', () => {
    const { p, q, gamma } = model;
    let sum = 0;
    for (let u = -8; u <= 16; u += 0.01) {
      const z = Math.exp(u);
      const ln =
        gammaln(2 * p + q) - gammaln(2 * p) - gammaln(q) + q * Math.log(gamma) + 2 * p * Math.log(2 * z);
      sum += 0.01 * Math.exp(ln - (2 * p + q) * Math.log(gamma + 2 * z));
    }
    expect(sum).toBeCloseTo(1, 8);
  });
});
