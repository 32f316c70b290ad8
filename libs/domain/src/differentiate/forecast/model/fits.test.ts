import { describe, expect, it } from 'vitest';
import { fitGammaGamma } from './fit-gamma-gamma.js';
import { fitNbd } from './fit-nbd.js';
import { amountBetween } from './gamma-gamma.js';
import { nbdProbability } from './nbd.js';

/** What a very large base would show: the distribution itself as counts. */
const frequenciesOf = (a: number, b: number, upTo: number) =>
  Array.from({ length: upTo }, (_, orders) => ({
    orders,
    customers: 1e6 * nbdProbability(orders, { a, b }),
  }));

describe('the fit of frequencies', () => {
  it.each([
    [1.84, 2.67, 60],
    [0.05, 0.02, 2000],
    [20, 4, 40],
    [0.3, 6, 400],
  ])('recovers a = %d, b = %d', (a, b, upTo) => {
    // prettier-ignore
    const { parameters, report } = fitNbd(frequenciesOf(a, b, upTo));
    expect(parameters.a / a).toBeCloseTo(1, 3);
    expect(parameters.b / b).toBeCloseTo(1, 3);
    expect(report).toMatchObject({ converged: true, starts: 3, startsAgreeing: 3, extreme: [] });
  });

  it('keeps the mean of the counts', () => {
    const { parameters } = fitNbd([{ orders: 0, customers: 70 }, { orders: 1, customers: 20 }, { orders: 4, customers: 10 }]); // prettier-ignore
    expect(parameters.b / parameters.a).toBeCloseTo(0.6, 5);
  });

  it('says that customers who all buy alike tell nothing of how they differ', () => {
    const { parameters, report } = fitNbd([{ orders: 2, customers: 100 }]);
    expect(report).toMatchObject({ converged: true });
    expect(report.extreme).toContain('a');
    expect(parameters.b / parameters.a).toBeCloseTo(2, 2);
  });
});

describe('the fit of amounts', () => {
  it.each([
    [8.57, 1.53, 3224.15],
    [1.2, 0.8, 50_000],
    [6, 5, 900],
    [0.6, 3, 1e6],
  ])('recovers p = %d, q = %d, k = %d', (p, q, k) => {
    // prettier-ignore
    const ratio = 1.01;
    const counts = Array.from({ length: 6000 }, (_, at) => {
      const from = (k * p) / q / ratio ** (3000 - at);
      return {
        amount: from * Math.sqrt(ratio),
        customers: 1e6 * amountBetween(from, from * ratio, { p, q, k }),
      };
    }).filter(({ customers }) => customers > 1e-9);
    const { parameters, report } = fitGammaGamma(counts);
    expect(parameters.p / p).toBeCloseTo(1, 2);
    expect(parameters.q / q).toBeCloseTo(1, 2);
    expect(parameters.k / k).toBeCloseTo(1, 2);
    expect(report.converged).toBe(true);
    expect(report.startsAgreeing).toBeGreaterThan(0);
  });
});
