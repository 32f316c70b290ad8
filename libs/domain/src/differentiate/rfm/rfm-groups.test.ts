import { describe, expect, it } from 'vitest';
import { allCells, cellsOfGroup, groupOfCell, rfmGroups } from './rfm-groups.js';

describe('the named groups', () => {
  it('hold every cell exactly once', () => {
    const cells = rfmGroups.flatMap((group) => cellsOfGroup(group));
    expect([...cells].sort((a, b) => a - b)).toEqual(allCells);
    expect(new Set(cells).size).toBe(125);
  });

  it('are none of them empty', () => {
    expect(rfmGroups.filter((group) => cellsOfGroup(group).length === 0)).toEqual([]);
  });

  it('call the best champions, the fresh new, the absent lost, and the absent best not to be lost', () => {
    expect([555, 511, 111, 155].map(groupOfCell)).toEqual(['champions', 'new', 'lost', 'cant-lose']);
  });

  it('look at what customers spend, not only at how often they buy', () => {
    expect([551, 515].map(groupOfCell)).toEqual(['potential', 'potential']);
  });

  it('refuse what is no cell', () => {
    for (const nonsense of [0, 11, 556, 5555]) expect(() => groupOfCell(nonsense)).toThrow(RangeError);
  });
});
