import { type Entrants, type FactRange, inRange, type LookScope } from '../entrants.js';

/** Who came into one of the segments, or left it. The epoch is that passage. */
export function segmentEntrants(
  passage: 'entered' | 'left',
  segmentIds: readonly number[],
  scope: LookScope,
  range: FactRange,
): Entrants {
  return `
    select t.customer_id, 'transition:' || t.id as epoch,
      jsonb_build_object('kind', 'segment-${passage}', 'transitionId', t.id) as cause, t.at as due_at
    from segment_transition t
    where t.segment_id = any (${scope.parameters.bind(segmentIds, 'bigint[]')}) and t.kind = '${passage}'
      and ${inRange('t.id', scope, range)}`;
}
