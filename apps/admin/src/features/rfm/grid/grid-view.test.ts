import { describe, expect, it } from 'vitest';
import type { Overview } from '../rfm-overview';
import { fullnessIn, heatStep, viewedCells } from './grid-view';

const gridCell = (recency: number, frequency: number, customers: number) => ({
  ...{ recency, frequency, customers },
  revenueMinor: customers * 100,
  averageMonetary: customers > 0 ? 2 : null,
});
const overview = {
  grid: [gridCell(1, 1, 0), gridCell(2, 2, 6)],
  cells: [
    {
      cell: '221',
      recency: 2,
      frequency: 2,
      monetary: 1,
      customers: 2,
      revenueMinor: 200,
      arrived: 0,
      left: 3,
    },
    {
      cell: '223',
      recency: 2,
      frequency: 2,
      monetary: 3,
      customers: 4,
      revenueMinor: 400,
      arrived: 5,
      left: 0,
    },
    {
      cell: '112',
      recency: 1,
      frequency: 1,
      monetary: 2,
      customers: 0,
      revenueMinor: 0,
      arrived: 0,
      left: 1,
    },
  ],
} as unknown as Overview;

describe('the view of the grid', () => {
  it('adds up who came and went over all monetary scores', () => {
    expect(viewedCells(overview, null).map(({ customers, net }) => [customers, net])).toEqual([
      [0, -1],
      [6, 2],
    ]);
  });

  it('shows one layer alone, with its own score as the colour', () => {
    expect(
      viewedCells(overview, 3).map(({ customers, net, averageMonetary }) => [
        customers,
        net,
        averageMonetary,
      ]),
    ).toEqual([
      [0, 0, null],
      [4, 5, 3],
    ]);
  });

  it('measures cells by the fullest, movement without regard to its direction', () => {
    const cells = viewedCells(overview, null);
    expect(cells.map(fullnessIn(cells, 'movement'))).toEqual([0.5, 1]);
    expect(cells.map(fullnessIn(cells, 'revenue'))).toEqual([0, 1]);
  });

  it('spreads the colours over however many scores there are', () => {
    const [, full] = viewedCells(overview, 3);
    expect(heatStep(full!, 'customers', 1, 3)).toBe(5);
    expect(heatStep(full!, 'customers', 1, 5)).toBe(3);
    expect(heatStep(full!, 'movement', 0, 5)).toBeNull();
  });
});
