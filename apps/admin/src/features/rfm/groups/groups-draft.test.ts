import { describe, expect, it } from 'vitest';
import {
  cellText,
  type DraftMap,
  groupOf,
  withCell,
  withGroup,
  withName,
  withoutGroup,
} from './groups-draft';

const draft: DraftMap = {
  bands: 3,
  groups: [
    { group: 'champions', name: null, cells: ['333', '332'] },
    { group: 'lost', name: null, cells: ['111'] },
  ],
};

describe('the map of groups', () => {
  it('keeps a cell in one group when it is given to another', () => {
    const given = withCell(draft, '332', 'lost');
    expect(given.groups.map(({ cells }) => cells)).toEqual([['333'], ['111', '332']]);
    expect(groupOf(given, '332')).toBe('lost');
    expect(withCell(given, '332', 'lost')).toEqual(given);
  });

  it('forgets a name that was emptied', () => {
    const named = withName(draft, 'lost', { en: 'Gone', 'zh-CN': '走了' });
    expect(named.groups[1]?.name).toEqual({ en: 'Gone', 'zh-CN': '走了' });
    expect(withName(named, 'lost', { en: '', 'zh-CN': '' }).groups[1]?.name).toBeNull();
  });

  it('gives the cells of a group that goes to the one that is named', () => {
    const name = { en: 'Whales', 'zh-CN': '大客户' };
    const added = withCell(withGroup(draft, 'own-1', name), '333', 'own-1');
    expect(added.groups.at(-1)).toEqual({ group: 'own-1', name, cells: ['333'] });
    const left = withoutGroup(added, 'own-1', 'lost');
    expect(left.groups.map(({ group, cells }) => [group, cells])).toEqual([
      ['champions', ['332']],
      ['lost', ['111', '333']],
    ]);
  });

  it('writes ten as A', () => {
    expect(cellText(10, 1, 9)).toBe('A19');
  });
});
