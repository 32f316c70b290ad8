import { describe, expect, it } from 'vitest';
import { expectedResponses } from './expected-responses.js';

const belief = (cell: number, alpha: number, beta: number) => ({
  ...{ metric: 'clicked' as const, kind: 'email:promotion:none', cell },
  ...{ alpha, beta },
});

describe('expected responses', () => {
  it('add up over the cells, those with most people first', () => {
    const people = [
      { cell: 555, count: 20 },
      { cell: 111, count: 100 },
      { cell: 0, count: 60 },
    ];
    const found = expectedResponses(people, [belief(0, 1, 99), belief(111, 5, 95), belief(555, 50, 50)]);
    const [clicked] = found!.inAll;
    expect(clicked).toMatchObject({ metric: 'clicked', kind: 'email:promotion:none' });
    expect(clicked?.expected).toBeCloseTo(0.6 + 5 + 10);
    expect(clicked?.low).toBeLessThan(15);
    expect(clicked?.high).toBeGreaterThan(16);
    expect(found!.cells.map(({ cell, people: count }) => [cell, count])).toEqual([
      ['111', 100],
      [null, 60],
      ['555', 20],
    ]);
    const [rate] = found!.cells[2]!.rates;
    expect(rate?.expected).toBeCloseTo(0.5);
    expect(rate?.low).toBeGreaterThan(0.4);
    expect(rate?.high).toBeLessThan(0.6);
  });

  it('are not claimed where nothing is believed, or of nobody', () => {
    expect(expectedResponses([{ cell: 111, count: 100 }], [])).toBeNull();
    expect(expectedResponses([], [belief(111, 5, 95)])).toBeNull();
  });
});
