import { describe, expect, it } from 'vitest';
import { nelderMead } from './nelder-mead.js';

const rosenbrock = ([x, y]: number[]): number => (1 - x!) ** 2 + 100 * (y! - x! ** 2) ** 2;

describe('nelderMead', () => {
  it('finds the bottom of Rosenbrock’s valley', () => {
    const { point, converged } = nelderMead(rosenbrock, [-1.2, 1]);
    expect(converged).toBe(true);
    expect(point[0]).toBeCloseTo(1, 4);
    expect(point[1]).toBeCloseTo(1, 4);
  });

  it('finds the minimum of a bowl in four dimensions', () => {
    const bowl = (point: number[]): number =>
      point.reduce((sum, x, axis) => sum + (axis + 1) * (x - axis) ** 2, 0);
    const { point } = nelderMead(bowl, [5, -5, 5, -5]);
    point.forEach((x, axis) => expect(x).toBeCloseTo(axis, 4));
  });

  it('takes what is not a number for infinitely bad', () => {
    const { point } = nelderMead(([x]) => x! - Math.log(x!), [3]);
    expect(point[0]).toBeCloseTo(1, 4);
  });

  it('says so when the iterations run out', () => {
    expect(nelderMead(rosenbrock, [-1.2, 1], { maxIterations: 10 }).converged).toBe(false);
  });
});
