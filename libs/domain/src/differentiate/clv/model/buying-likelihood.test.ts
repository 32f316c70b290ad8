import betaln from '@stdlib/math-base-special-betaln';
import gammaln from '@stdlib/math-base-special-gammaln';
import hyp2f1 from '@stdlib/math-base-special-hyp2f1';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeanLogLikelihood } from '../../model/fit-positive.js';
import { bgNbdLikelihood } from './bg-nbd-fit.js';
import { type Buyers, buyersOf } from './buyers.js';
import { paretoNbdLikelihood } from './pareto-nbd-fit.js';

type Customer = readonly [repeats: number, recency: number, age: number];

function oneBuyer([repeats, recency, age]: Customer): Buyers {
  const buyers = buyersOf(1);
  buyers.repeats[0] = repeats;
  buyers.recency[0] = recency;
  buyers.age[0] = age;
  return buyers;
}

const at = (likelihood: MeanLogLikelihood, parameters: number[]): number =>
  likelihood(Float64Array.from(parameters), new Float64Array(parameters.length));

/** The trapezoidal rule over all reals, for integrands that vanish at both ends: right to many digits. */
function overReals(f: (u: number) => number): number {
  let sum = 0;
  for (let u = -100; u <= 40; u += 0.1) sum += f(u) * 0.1;
  return sum;
}

/** The mean of f over a Gamma(shape, rate) variable, by its logarithm. */
const overGamma = (shape: number, rate: number, f: (value: number) => number): number =>
  overReals((u) => {
    const value = Math.exp(u);
    return f(value) * Math.exp(shape * Math.log(rate) + shape * u - rate * value - gammaln(shape));
  });

/** The mean of f over a Beta(a, b) variable, by its logit. */
const overBeta = (a: number, b: number, f: (value: number) => number): number =>
  overReals((u) => {
    const lnValue = -Math.log1p(Math.exp(-u));
    const lnRest = -Math.log1p(Math.exp(u));
    return f(Math.exp(lnValue)) * Math.exp(a * lnValue + b * lnRest - betaln(a, b));
  });

const customers: Customer[] = [
  [0, 0, 12],
  [1, 0.2, 40],
  [3, 20, 21],
  [12, 30, 60],
  [2, 39, 39],
];

describe('the likelihood of BG/NBD', () => {
  it.each(customers)('is the mean of what one does over all there may be (%d, %d, %d)', (x, tx, T) => {
    const [r, alpha, a, b] = [0.4, 5, 0.8, 2.5];
    const mean = overGamma(r, alpha, (rate) =>
      overBeta(a, b, (p) => {
        const stays = (1 - p) ** x * Math.exp(-rate * T);
        const left = x > 0 ? p * (1 - p) ** (x - 1) * Math.exp(-rate * tx) : 0;
        return rate ** x * (stays + left);
      }),
    );
    expect(at(bgNbdLikelihood(oneBuyer([x, tx, T])), [r, alpha, a, b])).toBeCloseTo(Math.log(mean), 7);
  });
});

/** As published (Fader and Hardie 2005): with two hypergeometric functions, in two forms. */
function published([x, tx, T]: Customer, [r, alpha, s, beta]: readonly number[]): number {
  const [k, n] = [r! + x, r! + s! + x];
  const largest = Math.max(alpha!, beta!);
  const second = alpha! >= beta! ? s! + 1 : k;
  const part = (t: number): number =>
    hyp2f1(n, second, n + 1, Math.abs(alpha! - beta!) / (largest + t)) / (largest + t) ** n;
  const stays = 1 / ((alpha! + T) ** k * (beta! + T) ** s!);
  const scale = gammaln(k) - gammaln(r!) + r! * Math.log(alpha!) + s! * Math.log(beta!);
  return scale + Math.log(stays + (s! / n) * (part(tx) - part(T)));
}

describe('the likelihood of Pareto/NBD', () => {
  it.each(customers)('is the mean of what one does over all there may be (%d, %d, %d)', (x, tx, T) => {
    const [r, alpha, s, beta] = [0.55, 10, 0.6, 12];
    const mean = overGamma(r, alpha, (rate) =>
      overGamma(s, beta, (leaving) => {
        const both = rate + leaving;
        const ended = (leaving / both) * Math.exp(-both * tx) + (rate / both) * Math.exp(-both * T);
        return rate ** x * ended;
      }),
    );
    expect(at(paretoNbdLikelihood(oneBuyer([x, tx, T])), [r, alpha, s, beta])).toBeCloseTo(Math.log(mean), 7);
  });

  it.each([
    ['α > β', [0.55, 12, 0.6, 8]],
    ['α < β', [0.55, 8, 0.6, 12]],
    ['α = β', [1.5, 10, 0.3, 10]],
    ['α ≫ β', [2, 60, 1.2, 12]],
    ['α ≪ β', [0.9, 3, 2, 12]],
  ])('is the published form where %s', (_, parameters) => {
    for (const customer of customers)
      expect(at(paretoNbdLikelihood(oneBuyer(customer)), parameters)).toBeCloseTo(
        published(customer, parameters),
        7,
      );
  });

  it('holds where the published form cancels: a silence of minutes, shifts far apart', () => {
    const value = at(paretoNbdLikelihood(oneBuyer([40, 52, 52 + 1e-9])), [0.5, 1e-3, 0.5, 1e4]);
    const stays = gammaln(40.5) - gammaln(0.5) + 0.5 * Math.log(1e-3) - 40.5 * Math.log(52.001);
    expect(value).toBeCloseTo(stays + 0.5 * Math.log(1e4 / (1e4 + 52)), 6);
  });
});

const positive = fc.double({ min: -6, max: 6, noNaN: true }).map(Math.exp);
const customer = fc
  .tuple(fc.integer({ min: 0, max: 300 }), fc.double({ min: 0, max: 1, noNaN: true }), positive)
  .map(([x, share, age]): Customer => [x, x === 0 ? 0 : share * age, age]);

describe.each([
  ['BG/NBD', bgNbdLikelihood],
  ['Pareto/NBD', paretoNbdLikelihood],
])('the derivatives of %s', (_, likelihoodOf) => {
  it('are those of its values, for whatever customer and parameters', () => {
    fc.assert(
      fc.property(customer, fc.tuple(positive, positive, positive, positive), (buyer, parameters) => {
        const likelihood = likelihoodOf(oneBuyer(buyer));
        const derivatives = new Float64Array(4);
        expect(likelihood(Float64Array.from(parameters), derivatives)).toSatisfy(Number.isFinite);
        parameters.forEach((parameter, i) => {
          const moved = (by: number): number => at(likelihood, parameters.with(i, parameter * Math.exp(by)));
          const slope = (moved(1e-4) - moved(-1e-4)) / 2e-4;
          const stated = derivatives[i]! * parameter;
          expect(Math.abs(stated - slope)).toBeLessThan(1e-4 * Math.max(1, Math.abs(slope)));
        });
      }),
      { numRuns: 500 },
    );
  });
});
