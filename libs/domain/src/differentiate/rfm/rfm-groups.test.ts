import { describe, expect, it } from 'vitest';
import { allCells } from './rfm-cell.js';
import { defaultGroups, groupOfCell, usualGroups } from './rfm-groups.js';

const bandCounts = [3, 4, 5, 6, 7, 8, 9, 10];

describe('the named groups', () => {
  it.each(bandCounts)('hold every cell of %i bands', (bands) => {
    expect([...defaultGroups(bands).keys()]).toEqual(allCells(bands));
    expect(defaultGroups(bands).size).toBe(bands ** 3);
  });

  it('are none of them empty from five bands on', () => {
    for (const bands of [5, 6, 7, 8, 9, 10])
      expect(new Set(defaultGroups(bands).values())).toEqual(new Set(usualGroups));
  });

  it('call the best champions, the fresh new, the absent lost, and the absent best not to be lost', () => {
    const cells = [555, 511, 111, 155];
    expect(cells.map((cell) => groupOfCell(cell))).toEqual(['champions', 'new', 'lost', 'cant-lose']);
    const extremes = bandCounts.map((bands) => [groupOfCell(111 * bands, bands), groupOfCell(111, bands)]);
    expect(extremes).toEqual(bandCounts.map(() => ['champions', 'lost']));
  });

  it('look at what customers spend, not only at how often they buy', () => {
    expect([551, 515].map((cell) => groupOfCell(cell))).toEqual(['potential', 'potential']);
  });

  it('refuse what is no cell', () => {
    for (const nonsense of [0, 11, 556, 5555]) expect(() => groupOfCell(nonsense)).toThrow(RangeError);
  });
});
