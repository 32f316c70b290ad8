import { segmentFrame } from './compiler/segment-frame.js';

/** A segment's predicate, compiled into the statement's parameters, and the placeholder of its id. */
export interface SegmentPredicate {
  segment: string;
  predicate: string;
}

/** Which customers a statement looks at, and why each of them is looked at. */
export interface RefreshScope {
  /** Limits a column of customer ids. */
  limit(customerId: string): string;
  /** The cause of a transition of a customer. */
  cause(customerId: string): string;
}

/**
 * Held to the end of the transaction by whoever writes members of a segment, or changes its rule. Always taken in the
 * order of ids, so that no two wait for each other. $1 the segments, null for all there are.
 */
export const lockSegments = `
  select id, pg_advisory_xact_lock(hashtextextended('segment ' || id, 0)) as locked
  from (select id from segment where $1::bigint[] is null or id = any ($1) order by id) s`;

/** The end of the next slice of customers in the order of ids: $1 the end of the last one, $2 how many. */
export const nextSlice = `
  select max(id) as "end" from (select id from customer where id > $1 order by id limit $2) slice`;

/**
 * All segments are asked of a customer while it is in hand: one pass over the customers, however many segments. A
 * segment that is alone gets a plain WHERE, which the planner can turn into joins.
 */
function wanted(segments: SegmentPredicate[], scope: RefreshScope): string {
  const frame = segmentFrame((customerId) => scope.limit(customerId));
  const [only, another] = segments;
  if (only && !another)
    return `select ${only.segment} as segment_id, c.id as customer_id
      from ${frame} where ${only.predicate}`;
  const asked = segments.map(({ segment, predicate }) => `(${segment}, (${predicate}))`);
  return `select asked.segment_id, c.id as customer_id
    from ${frame}
    cross join lateral (values ${asked.join(', ')}) as asked (segment_id, is_in)
    where asked.is_in`;
}

/**
 * Makes the members equal to whom the rules want, among the customers in scope: writes only differences, and a
 * transition for each. `ids` and `at` are placeholders.
 */
export const writeDifferences = (
  segments: SegmentPredicate[],
  scope: RefreshScope,
  { ids, at }: { ids: string; at: string },
): string => `
  with wanted as (
    ${wanted(segments, scope)}
  ), present as (
    select segment_id, customer_id from segment_member
    where segment_id = any (${ids}) and ${scope.limit('customer_id')}
  ), difference as materialized (
    select segment_id, customer_id, p.segment_id is null as is_entry
    from wanted w full join present p using (segment_id, customer_id)
    where w.segment_id is null or p.segment_id is null
  ), entered as (
    insert into segment_member (segment_id, customer_id, entered_at)
    select segment_id, customer_id, ${at} from difference where is_entry order by segment_id, customer_id
  ), gone as (
    delete from segment_member m using difference d
    where not d.is_entry and m.segment_id = d.segment_id and m.customer_id = d.customer_id
  ), moved as (
    insert into segment_transition (segment_id, customer_id, kind, cause, at)
    select segment_id, customer_id, case when is_entry then 'entered' else 'left' end,
      ${scope.cause('difference.customer_id')}, ${at}
    from difference order by segment_id, customer_id
  )
  update segment s set member_count = s.member_count + d.more
  from (
    select segment_id, sum(case when is_entry then 1 else -1 end)::int as more from difference group by segment_id
  ) d
  where s.id = d.segment_id`;

/** After a full pass: the exact count, which deleted customers have lowered without a transition. */
export const finishRefresh = `
  update segment s
  set refreshed_at = $2, member_count = (select count(*) from segment_member m where m.segment_id = s.id)
  where s.id = any ($1::bigint[])`;
