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
    each.group === group ? { ...each, name: name.en || name['zh-CN'] || isOwn(group) ? name : null } : each,
  ),
});

/** Groups that may be called otherwise, but not be removed: the home page counts them. */
export const isLasting = (group: Group): boolean => group === 'champions' || group === 'at-risk';

/** Whether the workspace has added it: it has no usual name then. */
export const isOwn = (group: Group): boolean => group.startsWith('own-');

/** The key of a group to add: by chance, so that no rule about one that was removed comes to mean the new one. */
export const newKey = (): Group => `own-${crypto.getRandomValues(new Uint32Array(1))[0]!.toString(36)}`;

/** A new group at the end, without cells. */
export const withGroup = (draft: DraftMap, group: Group, name: GroupTitle): DraftMap => ({
  ...draft,
  groups: [...draft.groups, { group, name, cells: [] }],
});

/** Takes a group away and gives its cells to another. */
export const withoutGroup = (draft: DraftMap, gone: Group, heir: Group): DraftMap => {
  const cells = draft.groups.find(({ group }) => group === gone)?.cells ?? [];
  const left = draft.groups.filter(({ group }) => group !== gone);
  return {
    ...draft,
    groups: left.map((each) => (each.group === heir ? { ...each, cells: [...each.cells, ...cells] } : each)),
  };
};
