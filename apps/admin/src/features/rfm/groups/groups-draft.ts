import type { ApiData } from '../../../api';
import type { Group } from '../rfm-overview';

/** The map as it is being edited; every cell stays in exactly one group. */
export type DraftMap = ApiData<'/api/rfm/groups'>;
export type GroupTitle = NonNullable<DraftMap['groups'][number]['name']>;

const DIGITS = '123456789A';

export const cellText = (...digits: number[]): string =>
  digits.map((digit) => DIGITS.charAt(digit - 1)).join('');

export const groupOf = ({ groups }: DraftMap, cell: string): Group | undefined =>
  groups.find(({ cells }) => cells.includes(cell))?.group;

/** Gives a cell to a group, and so takes it from the one it was in. */
export const withCell = (draft: DraftMap, cell: string, to: Group): DraftMap => ({
  ...draft,
  groups: draft.groups.map((each) => {
    const others = each.cells.filter((own) => own !== cell);
    return { ...each, cells: each.group === to ? [...others, cell] : others };
  }),
});

/** Calls a group otherwise; two empty names give it its usual ones back. */
export const withName = (draft: DraftMap, group: Group, name: GroupTitle): DraftMap => ({
  ...draft,
  groups: draft.groups.map((each) =>
    each.group === group ? { ...each, name: name.en || name['zh-CN'] ? name : null } : each,
  ),
});
