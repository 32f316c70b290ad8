import { describe, expect, it } from 'vitest';
import { DomainError } from '../../kernel/errors.js';
import { kept } from './rfm-group-change.js';
import { groupsUnder, type RfmGroupMap, rfmGroupSettings, viewOf } from './rfm-group-map.js';

const usual = rfmGroupSettings.schema.parse({});
const NAME = { en: 'Whales', 'zh-CN': '大客户' };

/** The usual map of three bands with one group taken out and its cells given to another. */
function without(gone: string, heir: string): RfmGroupMap {
  const { bands, groups } = viewOf(usual, 3);
  const cells = groups.find(({ group }) => group === gone)!.cells;
  return {
    bands,
    groups: groups
      .filter(({ group }) => group !== gone)
      .map((each) => (each.group === heir ? { ...each, cells: [...each.cells, ...cells] } : each)),
  };
}

/** The usual map of three bands with a group of one's own that holds the cell of the best. */
function withOwn(name: typeof NAME | null): RfmGroupMap {
  const { bands, groups } = viewOf(usual, 3);
  const others = groups.map((each) => ({ ...each, cells: each.cells.filter((cell) => cell !== '333') }));
  return { bands, groups: [{ group: 'own-whales', name, cells: ['333'] }, ...others] };
}

function faultsOf(map: RfmGroupMap): string[] {
  try {
    kept(usual, map);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.faults.map(({ path, code }) => `${path.join('.')} ${code}`);
  }
}

describe('a change of the groups', () => {
  it('adds one of the workspace’s own, in its place, with its cells', () => {
    const stored = kept(usual, withOwn(NAME));
    expect(viewOf(stored, 3).groups[0]).toEqual({ group: 'own-whales', name: NAME, cells: ['333'] });
    expect(groupsUnder(stored, 3).size).toBe(27);
  });

  it('removes one; elsewhere its cells stand with the next group that is there', () => {
    const stored = kept(usual, without('promising', 'new'));
    expect(viewOf(stored, 3).groups.map(({ group }) => group)).not.toContain('promising');
    const before = groupsUnder(usual, 5);
    const after = groupsUnder(stored, 5);
    const moved = [...before].filter(([cell, group]) => after.get(cell) !== group);
    expect(new Set(moved.map(([, group]) => group))).toEqual(new Set(['promising']));
    expect(new Set(moved.map(([cell]) => after.get(cell)))).toEqual(new Set(['need-attention']));
  });

  it('gives the cells of a group of one’s own back when that is removed', () => {
    const stored = kept(usual, withOwn(NAME));
    const removed = kept(stored, viewOf(usual, 5));
    expect(groupsUnder(removed, 3)).toEqual(groupsUnder(usual, 3));
  });

  it('is refused where a group has no name, is there twice, or is one the home page counts', () => {
    expect(faultsOf(withOwn(null))).toEqual(['groups.0.name rfm-group-unnamed']);
    const map = viewOf(usual, 3);
    const twice = [...map.groups, { group: 'new', name: null, cells: [] }];
    expect(faultsOf({ ...map, groups: twice })).toEqual(['groups.11.group rfm-group-twice']);
    expect(faultsOf(without('champions', 'loyal'))).toEqual(['groups rfm-group-lasting']);
  });
});
