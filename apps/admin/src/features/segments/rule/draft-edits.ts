import type { GroupDraft, NodeDraft } from './draft';

type Inner = NodeDraft[];

const isSameList = (a: Inner, b: Inner): boolean =>
  a.length === b.length && a.every((node, at) => node === b[at]);

const withInner = (group: GroupDraft, inner: Inner): GroupDraft =>
  isSameList(group.inner, inner) ? group : { ...group, inner };

/** Rebuilds the groups on the way to those whose parts `change` alters; all others stay the same objects. */
function mapGroups(group: GroupDraft, change: (inner: Inner) => Inner): GroupDraft {
  const inner = change(group.inner).map((node) => (node.kind === 'group' ? mapGroups(node, change) : node));
  return withInner(group, inner);
}

/** Puts another node in a node's place; the root can be replaced by a group only. */
export function replaced<N extends NodeDraft>(
  root: GroupDraft,
  id: string,
  change: (node: N) => N,
): GroupDraft {
  if (root.id === id) return change(root as NodeDraft as N) as GroupDraft;
  return mapGroups(root, (inner) => inner.map((node) => (node.id === id ? change(node as N) : node)));
}

export const appended = (root: GroupDraft, groupId: string, node: NodeDraft): GroupDraft =>
  replaced<GroupDraft>(root, groupId, (group) => ({ ...group, inner: [...group.inner, node] }));

/** Takes a node out of its group; groups that this empties go with it. */
function taken(group: GroupDraft, parentId: string, id: string): GroupDraft {
  const left = group.id === parentId ? group.inner.filter((node) => node.id !== id) : group.inner;
  const inner = left.flatMap((node): NodeDraft[] => {
    if (node.kind === 'condition') return [node];
    const next = taken(node, parentId, id);
    return next !== node && next.inner.length === 0 ? [] : [next];
  });
  return withInner(group, inner);
}

/** The group a node is in. */
export function parentOf(root: GroupDraft, id: string): GroupDraft | null {
  if (root.inner.some((node) => node.id === id)) return root;
  for (const node of root.inner) {
    const parent = node.kind === 'group' ? parentOf(node, id) : null;
    if (parent) return parent;
  }
  return null;
}

export function removed(root: GroupDraft, id: string): GroupDraft {
  const parent = parentOf(root, id);
  return parent ? taken(root, parent.id, id) : root;
}

export type Direction = 'up' | 'down';

const inserted = (inner: Inner, node: NodeDraft, at: number): Inner => [
  ...inner.slice(0, at),
  node,
  ...inner.slice(at),
];

/** Beside a group, before or after it. */
const putBeside = (root: GroupDraft, node: NodeDraft, group: GroupDraft, direction: Direction): GroupDraft =>
  mapGroups(root, (inner) => {
    const at = inner.indexOf(group);
    return at < 0 ? inner : inserted(inner, node, direction === 'up' ? at : at + 1);
  });

/** Into a group, at the end one comes from. */
const putInto = (root: GroupDraft, node: NodeDraft, group: GroupDraft, direction: Direction): GroupDraft =>
  replaced<GroupDraft>(root, group.id, (each) => ({
    ...each,
    inner: direction === 'up' ? [...each.inner, node] : [node, ...each.inner],
  }));

function swapped(group: GroupDraft, node: NodeDraft, at: number): GroupDraft {
  const others = group.inner.filter((each) => each !== node);
  return { ...group, inner: inserted(others, node, at) };
}

/**
 * One step as the eye sees it: past a condition, into a group, out of the own group. The same object when there is
 * nowhere to go.
 */
export function moved(root: GroupDraft, id: string, direction: Direction): GroupDraft {
  const parent = parentOf(root, id);
  const node = parent?.inner.find((each) => each.id === id);
  if (!parent || !node) return root;
  const at = parent.inner.indexOf(node) + (direction === 'up' ? -1 : 1);
  const beside = parent.inner[at];
  if (beside?.kind === 'condition')
    return replaced<GroupDraft>(root, parent.id, (group) => swapped(group, node, at));
  if (beside) return taken(putInto(root, node, beside, direction), parent.id, id);
  return parent === root ? root : taken(putBeside(root, node, parent, direction), parent.id, id);
}
