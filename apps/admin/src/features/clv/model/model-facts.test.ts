import { describe, expect, it } from 'vitest';
import { factsOf, meanSpend } from './model-facts';

const report = {
  converged: true,
  iterations: 20,
  gradientNorm: 0,
  starts: 5,
  startsAgreeing: 5,
  extreme: [],
};
const fitted = { meanLogLikelihood: -4, report };

describe('the facts of a model', () => {
  it('are orders a year, and the share that leaves after each order', () => {
    const parameters = { r: 0.5, alpha: 5, a: 1, b: 3 };
    expect(factsOf({ kind: 'bg-nbd', parameters, ...fitted })).toEqual({
      ordersAYear: expect.closeTo(5.2179, 3),
      leaving: { after: 'order', share: 0.25 },
    });
  });

  it('are the weeks within which half of the customers leave, where they leave at any moment', () => {
    const parameters = { r: 0.5, alpha: 5, s: 1, beta: 30 };
    expect(factsOf({ kind: 'pareto-nbd', parameters, ...fitted }).leaving).toEqual({
      after: 'weeks',
      half: expect.closeTo(30, 9),
    });
  });

  it('are the mean amount of an order', () => {
    expect(meanSpend({ kind: 'gamma-gamma', parameters: { p: 6, q: 4, gamma: 1500 }, ...fitted })).toBe(3000);
    expect(meanSpend({ kind: 'constant', amount: 990 })).toBe(990);
  });
});
