import type { Fault } from '../../../api';
import type { GroupDraft, Mode, NodeDraft } from './draft';
import type { Path } from './rule';

/** The steps of a rule's path that lead from a group to the list of its parts. */
const STEPS: Record<Mode, Path> = {
  all: ['all'],
  any: ['any'],
  none: ['not', 'any'],
  'not-all': ['not', 'all'],
};

interface Placed {
  path: Path;
  node: NodeDraft;
}

/** Every node with its path in the rule the draft stands for, groups before what they hold. */
export function nodesOf(node: NodeDraft, path: Path = []): Placed[] {
  const own = { path, node };
  if (node.kind === 'condition') return [own];
  const list = [...path, ...STEPS[node.mode]];
  return [own, ...node.inner.flatMap((inner, at) => nodesOf(inner, [...list, at]))];
}

export const pathKey = (path: Path): string => path.join('/');

const isUnder = (path: Path, node: Path): boolean =>
  node.every((step, at) => String(step) === String(path[at]));

/** Where a fault's path goes on from the request body's field that holds the rule. */
const RULE = 'rule';

/** Gives each fault of a rule to the deepest node its path leads into; `rest` are those of something else. */
export function placeFaults(
  root: GroupDraft,
  faults: Fault[],
): { byNode: Map<string, Fault[]>; rest: Fault[] } {
  const deepestFirst = nodesOf(root).sort((a, b) => b.path.length - a.path.length);
  const byNode = new Map<string, Fault[]>();
  const rest: Fault[] = [];
  for (const fault of faults) {
    const [first, ...path] = fault.path;
    const found = first === RULE ? deepestFirst.find((each) => isUnder(path, each.path)) : undefined;
    if (found) byNode.set(found.node.id, [...(byNode.get(found.node.id) ?? []), fault]);
    else rest.push(fault);
  }
  return { byNode, rest };
}
