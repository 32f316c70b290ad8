import { describe, expect, it } from 'vitest';
import { classAt, tenths } from './pareto';

describe('a point of the curve', () => {
  it('belongs to the class that ends at or after it', () => {
    const settings = { aBelow: 80, bBelow: 95 };
    expect([0.01, 0.8, 0.81, 0.95, 1].map((share) => classAt(share, settings))).toEqual([
      'A',
      'A',
      'B',
      'B',
      'C',
    ]);
  });
});

describe('the table behind the curve', () => {
  it('has a row for each tenth of the customers', () => {
    const curve = Array.from({ length: 101 }, (_, index) => ({ customers: index / 100, value: index / 100 }));
    expect(tenths(curve).map(({ customers }) => customers)).toEqual([
      0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1,
    ]);
  });

  it('has as many rows as there are points, where customers are few', () => {
    expect(tenths([{ customers: 0, value: 0 }, { customers: 0.5, value: 0.9 }, { customers: 1, value: 1 }])).toHaveLength(2); // prettier-ignore
    expect(tenths([])).toEqual([]);
  });
});
