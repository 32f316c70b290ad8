import type { Condition, SegmentRule } from './rule';

/** How a group's parts go together: all of them, one of them, none of them, or not all of them at once. */
export const MODES = ['all', 'any', 'none', 'not-all'] as const;
export type Mode = (typeof MODES)[number];

export interface ConditionDraft {
  id: string;
  kind: 'condition';
  condition: Condition;
}

export interface GroupDraft {
  id: string;
  kind: 'group';
  mode: Mode;
  inner: NodeDraft[];
}

/** A part of a rule in the editor. Ids stay with a node through all edits, so that the screen knows it again. */
export type NodeDraft = ConditionDraft | GroupDraft;

let lastId = 0;
const nextId = (): string => `n${++lastId}`;

export const newCondition = (condition: Condition): ConditionDraft => ({
  id: nextId(),
  kind: 'condition',
  condition,
});

export const newGroup = (mode: Mode, inner: NodeDraft[] = []): GroupDraft => ({
  id: nextId(),
  kind: 'group',
  mode,
  inner,
});

function toNode(rule: SegmentRule): NodeDraft {
  if ('all' in rule) return newGroup('all', rule.all.map(toNode));
  if ('any' in rule) return newGroup('any', rule.any.map(toNode));
  if (!('not' in rule)) return newCondition(rule);
  const inner = toNode(rule.not);
  if (inner.kind === 'group' && inner.mode === 'any') return { ...inner, mode: 'none' };
  if (inner.kind === 'group' && inner.mode === 'all') return { ...inner, mode: 'not-all' };
  return newGroup('none', [inner]);
}

/** A rule for the editor, whose outermost part is always a group. */
export function toDraft(rule: SegmentRule): GroupDraft {
  const node = toNode(rule);
  return node.kind === 'group' ? node : newGroup('all', [node]);
}

/** The rule a draft stands for: the same members as the rule it came from. */
export function toRule(node: NodeDraft): SegmentRule {
  if (node.kind === 'condition') return node.condition;
  const inner = node.inner.map(toRule);
  switch (node.mode) {
    case 'all':
      return { all: inner };
    case 'any':
      return { any: inner };
    case 'none':
      return { not: { any: inner } };
    case 'not-all':
      return { not: { all: inner } };
  }
}
