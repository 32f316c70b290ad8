import type { Parameters } from '../../../differentiate/segments/compiler/rule-context.js';
import type { Entrants } from './entrants.js';

/** Those of the entrants who are in one of the segments; anybody where there is none. */
export function amongMembers(
  entrants: Entrants,
  segmentIds: readonly number[],
  parameters: Parameters,
): Entrants {
  if (segmentIds.length === 0) return entrants;
  return `
    select n.* from (${entrants}) n
    where exists (
      select from segment_member m
      where m.customer_id = n.customer_id and m.segment_id = any (${parameters.bind(segmentIds, 'bigint[]')}))`;
}
