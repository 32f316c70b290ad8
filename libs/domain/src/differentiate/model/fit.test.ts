import { describe, expect, it } from 'vitest';
import { fitPositive } from './fit.js';

/** ln-likelihood of gamma-distributed observations by their sufficient figures; exponential where the shape is 1. */
const exponential =
  (n: number, sum: number) =>
  ([rate]: number[]): number =>
    n * Math.log(rate!) - rate! * sum;

describe('fitPositive', () => {
  it('finds the rate of an exponential, whatever its scale, from every start', () => {
    for (const rate of [1e-4, 1, 5000]) {
      const { parameters, report } = fitPositive(exponential(50, 50 / rate), [[1], [0.01], [100]], {
        observations: 50,
      });
      expect(parameters[0]! / rate).toBeCloseTo(1, 4);
      expect(report).toMatchObject({ starts: 3, agreeing: 3, atBound: [], converged: true });
      expect(report.slope).toBeLessThan(1e-4);
      expect(report.logLikelihood).toBeCloseTo(50 * Math.log(rate) - 50, 4);
    }
  });

  it('names a parameter that would grow without end', () => {
    const { report } = fitPositive(([x]) => -1 / x!, [[1]], { observations: 1, bounds: [-5, 5] });
    expect(report.atBound).toEqual([0]);
  });

  it('does not claim to have found what has no likelihood', () => {
    expect(fitPositive(() => NaN, [[1]], { observations: 1 }).report.converged).toBe(false);
  });
});
