import { describe, expect, it } from 'vitest';
import { cellText, type DraftMap, groupOf, withCell, withName } from './groups-draft';

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

  it('writes ten as A', () => {
    expect(cellText(10, 1, 9)).toBe('A19');
  });
});
