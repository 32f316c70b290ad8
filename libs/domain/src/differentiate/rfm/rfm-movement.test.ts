import { describe, expect, it } from 'vitest';
import { gathered, withStayers } from './rfm-movement.js';

describe('movement', () => {
  it('counts as stayed who is in a cell at the end and did not come into it', () => {
    const moved = [
      { from: 555, to: 111, customers: 2 },
      { from: null, to: 555, customers: 3 },
    ];
    expect(
      withStayers(moved, [
        { cell: 111, customers: 2 },
        { cell: 555, customers: 10 },
      ]),
    ).toEqual([...moved, { from: 555, to: 555, customers: 7 }]);
  });

  it('is gathered by what the cells belong to, most first; not scored stays so', () => {
    const half = (cell: number) => (cell > 300 ? 'upper' : 'lower');
    const moves = [
      { from: 555, to: 111, customers: 1 },
      { from: 444, to: 222, customers: 4 },
      { from: null, to: 333, customers: 9 },
      { from: 111, to: null, customers: 2 },
    ];
    expect(gathered(moves, half)).toEqual([
      { from: null, to: 'upper', customers: 9 },
      { from: 'upper', to: 'lower', customers: 5 },
      { from: 'lower', to: null, customers: 2 },
    ]);
  });
});
