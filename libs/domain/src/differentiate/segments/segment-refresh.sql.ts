import type { RuleContext } from './compiler/rule-context.js';
import { type FrameScope, segmentFrame } from './compiler/segment-frame.js';

/** A segment's predicate, compiled into the statement's parameters, and the placeholder of its id. */
export interface SegmentPredicate {
  segment: string;
  predicate: string;
}

/** Which customers a statement looks at, and why each of them is looked at. */
export interface RefreshScope {
  frame: Exclude<FrameScope, { kind: 'all' }>;
  /** The cause of a transition of a customer. */
  cause(customerId: string): string;
}

/**
 * Held to the end of the transaction by whoever writes members of a segment, or changes its rule. Always taken in the
 * order of ids, so that no two wait for each other. The shared lock comes first: who deletes customers holds it alone,
 * so nobody is written into a segment while just being deleted (migration 56). $1 the segments, null for all there are.
 */
export const lockSegments = `
  with writer as materialized (select pg_advisory_xact_lock_shared(7140806) as held)
  select id, pg_advisory_xact_lock(hashtextextended('segment ' || id, 0)) as locked
  from writer, lateral (select id from segment where $1::bigint[] is null or id = any ($1) order by id) s`;

/** Ranges of ids with about as many customers each, last id included. $1 how many ranges. */
export const rangesOfCustomers = `
  select min(id) - 1 as after, max(id) as "end"
  from (select id, ntile($1::int) over (order by id) as part from customer) c
  group by part order by part`;

/**
 * Customers with the segments the rules want them in and those they are in, where these differ. All segments are asked
 * of a customer while it is in hand: one pass over the customers, however many segments. Both lists are in the order of
 * ids, so they are equal when the same segments are in them.
 */
const differing = (
  segments: SegmentPredicate[],
  scope: FrameScope,
  context: RuleContext,
  ids: string,
): string => {
  const limit = scope.kind === 'all' ? (): string => 'true' : scope.limit;
  const asked = segments.map(({ segment, predicate }) => `case when ${predicate} then ${segment} end`);
  const present = (
    rows: string,
  ): string => `select ${rows} array_agg(segment_id order by segment_id) as segments
    from segment_member where segment_id = any (${ids})`;
  const joined =
    scope.kind === 'few'
      ? `left join lateral (${present('')} and customer_id = c.id) present on true`
      : `left join (${present('customer_id,')} and ${limit('customer_id')} group by customer_id) present
          on present.customer_id = c.id`;
  return `
    select customer_id, wanted, present
    from (
      select c.id as customer_id, array_remove(array[${asked.join(', ')}], null) as wanted,
        coalesce(present.segments, '{}') as present
      from ${segmentFrame(context, scope)} ${joined}
    ) looked
    where wanted <> present`;
};

/** Whom a full pass has to look at again, in lists of `atOnce` ids. Changes nothing and locks nothing. */
export const findDiffering = (
  segments: SegmentPredicate[],
  scope: FrameScope,
  context: RuleContext,
  { ids, atOnce }: { ids: string; atOnce: string },
): string => `
  select array_agg(customer_id order by customer_id) as ids
  from (
    select customer_id, (row_number() over (order by customer_id) - 1) / ${atOnce} as part
    from (${differing(segments, scope, context, ids)}) different
  ) numbered
  group by part order by part`;

/**
 * Makes the members equal to whom the rules want, among the customers in scope: writes only differences, a transition
 * for each, and what the day brought each segment. `ids`, `at` and `today` are expressions.
 */
export const writeDifferences = (
  segments: SegmentPredicate[],
  scope: RefreshScope,
  context: RuleContext,
  { ids, at, today }: { ids: string; at: string; today: string },
): string => `
  with differing as materialized (${differing(segments, scope.frame, context, ids)}
  ), difference as materialized (
    select customer_id, segment_id, true as is_entry
    from differing, unnest(wanted) as segment_id where segment_id <> all (present)
    union all
    select customer_id, segment_id, false
    from differing, unnest(present) as segment_id where segment_id <> all (wanted)
  ), entered as (
    insert into segment_member (segment_id, customer_id, entered_at)
    select segment_id, customer_id, ${at} from difference where is_entry order by customer_id, segment_id
  ), gone as (
    delete from segment_member m using difference d
    where not d.is_entry and m.segment_id = d.segment_id and m.customer_id = d.customer_id
  ), ${recordMoves(scope.cause('difference.customer_id'), { at, today })}`;

/** The end of a statement that has moved members: their transitions, the segments' sizes, the day's record of them. */
export const recordMoves = (cause: string, { at, today }: { at: string; today: string }): string => `
  moved as (
    insert into segment_transition (segment_id, customer_id, kind, cause, at)
    select segment_id, customer_id, case when is_entry then 'entered' else 'left' end, ${cause}, ${at}
    from difference order by segment_id, customer_id
  ), counted as (
    select segment_id, (count(*) filter (where is_entry))::int as came,
      (count(*) filter (where not is_entry))::int as went
    from difference group by segment_id
  ), sized as (
    update segment s set member_count = s.member_count + came - went
    from counted where s.id = counted.segment_id
    returning s.id, s.member_count, came, went
  )
  insert into segment_day (segment_id, day, entered, departed, members)
  select id, ${today}, came, went, member_count from sized order by id
  on conflict (segment_id, day) do update set entered = segment_day.entered + excluded.entered,
    departed = segment_day.departed + excluded.departed, members = excluded.members`;

/** After a full pass. */
export const finishRefresh = `update segment set refreshed_at = $2 where id = any ($1::bigint[])`;
