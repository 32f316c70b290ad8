import type { ExplainedNode, SegmentExplanation } from '../segment-preview.schema.js';
import type { SegmentRule } from './segment-rule.js';

/** What was found of one condition. */
export type LookedAt = Required<Pick<ExplainedNode, 'holds' | 'seen'>>;

type Path = ExplainedNode['path'];

/** Puts what was found of the conditions, in reading order, together to the groups they are in. */
export function explainRule(rule: SegmentRule, lookedAt: LookedAt[]): SegmentExplanation {
  const found = lookedAt.values();
  const nodes: ExplainedNode[] = [];

  const visit = (node: SegmentRule, path: Path): boolean => {
    const own = nodes.push({ path, kind: kindOf(node), holds: false }) - 1;
    const result = judge(node, path);
    nodes[own] = { ...nodes[own]!, ...result };
    return result.holds;
  };
  const visitAll = (inner: SegmentRule[], path: Path): boolean[] =>
    inner.map((node, at) => visit(node, [...path, at]));

  const judge = (node: SegmentRule, path: Path): Pick<ExplainedNode, 'holds' | 'seen'> => {
    if ('all' in node) return { holds: visitAll(node.all, [...path, 'all']).every(Boolean) };
    if ('any' in node) return { holds: visitAll(node.any, [...path, 'any']).some(Boolean) };
    if ('not' in node) return { holds: !visit(node.not, [...path, 'not']) };
    const { value } = found.next();
    if (!value) throw new RangeError('there are fewer findings than conditions');
    return value;
  };

  return { inside: visit(rule, []), nodes };
}

function kindOf(rule: SegmentRule): ExplainedNode['kind'] {
  if ('all' in rule) return 'all';
  if ('any' in rule) return 'any';
  return 'not' in rule ? 'not' : 'condition';
}
