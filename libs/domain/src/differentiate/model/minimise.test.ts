import { describe, expect, it } from 'vitest';
import { minimise, type Smooth } from './minimise.js';

const options = { bound: 20, tolerance: 1e-9, maxIterations: 500 };

const rosenbrock: Smooth = (at, gradient) => {
  const [x, y] = [at[0]!, at[1]!];
  gradient[0] = -2 * (1 - x) - 400 * x * (y - x * x);
  gradient[1] = 200 * (y - x * x);
  return (1 - x) ** 2 + 100 * (y - x * x) ** 2;
};

const beale: Smooth = (at, gradient) => {
  const [x, y] = [at[0]!, at[1]!];
  const terms = [1.5, 2.25, 2.625].map((c, i) => c - x + x * y ** (i + 1));
  gradient[0] = terms.reduce((sum, term, i) => sum + 2 * term * (y ** (i + 1) - 1), 0);
  gradient[1] = terms.reduce((sum, term, i) => sum + 2 * term * x * (i + 1) * y ** i, 0);
  return terms.reduce((sum, term) => sum + term * term, 0);
};

describe('minimise', () => {
  it.each([
    ['Rosenbrock’s valley', rosenbrock, [-1.2, 1], [1, 1]],
    ['Beale’s function', beale, [1, 1], [3, 0.5]],
  ])('finds the known minimum of %s', (_, smooth, start, expected) => {
    const minimum = minimise(smooth, start, options);
    expect(minimum.value).toBeLessThan(1e-16);
    expected.forEach((value, i) => expect(minimum.at[i]).toBeCloseTo(value, 7));
    expect(minimum.gradientNorm).toBeLessThan(1e-8);
  });

  it('rests at the bound where the minimum lies beyond it, and says that nothing more is to gain', () => {
    const slope: Smooth = (at, gradient) => {
      gradient[0] = 1;
      gradient[1] = 2 * (at[1]! - 3);
      return at[0]! + (at[1]! - 3) ** 2;
    };
    const minimum = minimise(slope, [0, 0], { ...options, bound: 5 });
    expect([...minimum.at]).toEqual([-5, 3]);
    expect(minimum.gradientNorm).toBe(0);
  });

  it('steps back from where the function does not exist', () => {
    const logarithm: Smooth = (at, gradient) => {
      gradient[0] = 1 - 1 / at[0]!;
      return at[0]! > 0 ? at[0]! - Math.log(at[0]!) : NaN;
    };
    expect(minimise(logarithm, [10], options).at[0]).toBeCloseTo(1, 6);
  });

  it('ends after the last iteration, and its gradient tells that it did not arrive', () => {
    const minimum = minimise(rosenbrock, [-1.2, 1], { ...options, maxIterations: 3 });
    expect(minimum.iterations).toBe(3);
    expect(minimum.gradientNorm).toBeGreaterThan(0.1);
  });
});
