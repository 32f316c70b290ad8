import { type Fields, isComplete } from './conditions';
import type { NodeDraft } from './draft';

/** Whether every part of a draft says something, so that it can be counted. */
export function isSayable(node: NodeDraft, fields: Fields): boolean {
  if (node.kind === 'condition') return isComplete(node.condition, fields.get(node.condition.field));
  return node.inner.length > 0 && node.inner.every((inner) => isSayable(inner, fields));
}
