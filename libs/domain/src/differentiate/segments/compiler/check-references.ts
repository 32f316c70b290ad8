import type { Fault } from '../../../kernel/errors.js';
import type { SegmentReferences } from '../fields/segment-fields.js';
import { SEGMENT_FIELD } from '../rule/segment-graph.js';
import type { SegmentCondition } from '../rule/segment-rule.js';

/** Ids in a condition that belong to nothing, each fault with its path. */
export function checkReferences(
  condition: SegmentCondition,
  path: Fault['path'],
  references: SegmentReferences | null,
): Fault[] {
  if (!references) return [];
  const named: [keyof SegmentReferences, string, unknown][] = [
    ['campaign', 'campaign', condition.campaign],
    ['survey', 'survey', condition.survey],
    ['offer', 'offer', condition.offer],
    ['segment', 'value', condition.field === SEGMENT_FIELD ? condition.value : undefined],
  ];
  return named
    .filter(([what, , id]) => typeof id === 'number' && !references[what].has(id))
    .map(([what, key, id]) => ({
      path: [...path, key],
      code: `${what}-not-found`,
      params: { id: Number(id) },
      message: `There is no ${what} ${String(id)}.`,
    }));
}
