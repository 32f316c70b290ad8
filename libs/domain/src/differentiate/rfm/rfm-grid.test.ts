import { describe, expect, it } from 'vitest';
import { gridOf, groupsOf, layersOf } from './rfm-grid.js';
import { defaultGroups, usualGroups } from './rfm-groups.js';

const cell = (digits: string, customers: number) => {
  const [recency = 0, frequency = 0, monetary = 0] = [...digits].map(Number);
  return { recency, frequency, monetary, customers, revenueMinor: customers * 100 };
};
const cells = [cell('555', 3), cell('551', 1), cell('545', 2), cell('111', 4)];

describe('the grid', () => {
  it('has all 25 cells, and the mean monetary score of those with customers', () => {
    const grid = gridOf(cells, 5);
    expect(grid).toHaveLength(25);
    expect(grid.find(({ recency, frequency }) => recency === 5 && frequency === 5)).toEqual({
      recency: 5,
      frequency: 5,
      customers: 4,
      revenueMinor: 400,
      averageMonetary: 4,
    });
    expect(grid.filter(({ averageMonetary }) => averageMonetary === null)).toHaveLength(22);
  });
});

describe('a group', () => {
  it('stands in the cells its own customers are in, and in no others', () => {
    const champions = groupsOf(cells, defaultGroups(5), usualGroups, 5).find(
      ({ group }) => group === 'champions',
    );
    expect(champions).toMatchObject({ customers: 5, revenueMinor: 500 });
    expect(champions?.standing).toEqual([
      { recency: 5, frequency: 4, customers: 2 },
      { recency: 5, frequency: 5, customers: 3 },
    ]);
  });

  it('together with the others holds everybody once', () => {
    const counts = groupsOf(cells, defaultGroups(5), usualGroups, 5).map(({ customers }) => customers);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(10);
  });
});

describe('the layers', () => {
  it('hold the cells anybody is in or has left, with who came and went', () => {
    const flows = [
      { cell: 555, arrived: 2, left: 1 },
      { cell: 333, arrived: 0, left: 7 },
    ];
    const layers = layersOf(cells, flows, defaultGroups(5));
    expect(layers.map(({ cell, customers, arrived, left }) => [cell, customers, arrived, left])).toEqual([
      ['111', 4, 0, 0],
      ['333', 0, 0, 7],
      ['545', 2, 0, 0],
      ['551', 1, 0, 0],
      ['555', 3, 2, 1],
    ]);
  });
});
