import type { GroupDraft, Mode, NodeDraft } from '../rule/draft';
import { sayCondition } from './say-condition';
import type { Words } from './words';

const EXCLUDING: Mode[] = ['none', 'not-all'];

const isExclusion = (node: NodeDraft): node is GroupDraft =>
  node.kind === 'group' && EXCLUDING.includes(node.mode);

/** Conditions before groups, so that the longest part of a sentence is its last. */
const shortFirst = (nodes: NodeDraft[]): NodeDraft[] => [
  ...nodes.filter(({ kind }) => kind === 'condition'),
  ...nodes.filter(({ kind }) => kind === 'group'),
];

function joined(parts: string[], by: 'and' | 'or', { t }: Words): string {
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return last;
  const first = parts.slice(0, -1).join(t(`segment-words.join.${by}-comma`));
  return t(`segment-words.join.${by}`, { first, last });
}

function sayNested(node: NodeDraft, words: Words): string {
  if (node.kind === 'condition') return sayCondition(node.condition, words);
  if (EXCLUDING.includes(node.mode))
    return words.t('segment-words.nested.not', { clauses: inside(node, words) });
  const said = clauses(node, words);
  return node.inner.length < 2 ? said : words.t('segment-words.nested.group', { clauses: said });
}

/** What a group holds, without whether it is to be so or not. */
function inside(group: GroupDraft, words: Words): string {
  const by = group.mode === 'all' || group.mode === 'not-all' ? 'and' : 'or';
  return joined(
    shortFirst(group.inner).map((node) => sayNested(node, words)),
    by,
    words,
  );
}

/** The parts of a positive group; whom an "all" leaves out is said after what it wants. */
function clauses(group: GroupDraft, words: Words): string {
  const wanted = group.inner.filter((node) => !isExclusion(node));
  if (group.mode !== 'all' || wanted.length === 0) return inside(group, words);
  const excluded = group.inner.filter(isExclusion);
  const exceptions = excluded.map((node) =>
    words.t('segment-words.except', { clauses: inside(node, words) }),
  );
  return inside({ ...group, inner: wanted }, words) + exceptions.join('');
}

/** A rule as a sentence a person would say. Empty for a rule that says nothing yet. */
export function sayRule(root: GroupDraft, words: Words): string {
  if (root.inner.length === 0) return '';
  const [only] = root.inner;
  if (root.inner.length === 1 && only?.kind === 'group' && !isExclusion(root)) return sayRule(only, words);
  return isExclusion(root)
    ? words.t('segment-words.everybodyBut', { clauses: inside(root, words) })
    : words.t('segment-words.customers', { clauses: clauses(root, words) });
}
