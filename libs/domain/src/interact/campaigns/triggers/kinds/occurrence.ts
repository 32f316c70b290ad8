import type { Entrants, LookScope } from '../entrants.js';
import type { OccurringTrigger } from '../trigger-looks.js';

function members(segmentIds: readonly number[], { parameters }: LookScope): string {
  const [only, ...others] = segmentIds;
  if (only === undefined) return 'select id as customer_id from customer';
  // One segment has each customer once already, and a million need not be sorted to see it.
  return others.length === 0
    ? `select customer_id from segment_member where segment_id = ${parameters.bind(only, 'bigint')}`
    : `select distinct customer_id from segment_member where segment_id = any (${parameters.bind(segmentIds, 'bigint[]')})`;
}

/** Everybody in the segments at this moment, due at once, or at a time on their own clocks. The epoch is the instant. */
export function occurrenceEntrants(
  trigger: OccurringTrigger,
  fire: Date,
  segmentIds: readonly number[],
  scope: LookScope,
): Entrants {
  const { parameters, timeZone } = scope;
  const epoch = parameters.bind(fire.toISOString(), 'text');
  const cause = parameters.bind(JSON.stringify({ kind: trigger.kind }), 'jsonb');
  const people = members(segmentIds, scope);
  if (trigger.kind !== 'at' || trigger.zone === 'workspace')
    return `
      select p.customer_id, ${epoch} as epoch, ${cause} as cause, ${parameters.bind(fire, 'timestamptz')} as due_at
      from (${people}) p`;
  return `
    with clock as materialized (
      select name, wall_instant(${parameters.bind(trigger.at, 'timestamp')}, name) as due from time_zone
    )
    select p.customer_id, ${epoch} as epoch, ${cause} as cause, coalesce(own.due, ours.due) as due_at
    from (${people}) p
    join customer c on c.id = p.customer_id
    left join clock own on own.name = c.time_zone
    join clock ours on ours.name = ${parameters.bind(timeZone, 'text')}`;
}
