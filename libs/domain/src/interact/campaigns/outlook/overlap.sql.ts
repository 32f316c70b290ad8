import { audienceQuery } from '../audience.sql.js';
import { lotOf } from '../engine/lots.js';

/** `$1` segments, `$2` excluded segments. */
export const AUDIENCE_SIZE = `select count(*)::int as customers from (${audienceQuery('$1', '$2')}) a`;

const idsOf = (key: string): string => `
  array(select i.id::bigint from jsonb_array_elements_text(v.definition -> 'audience' -> '${key}') i (id))`;

/**
 * Of those asked about, whom other campaigns are about. Every one of them is probed in segments and enrolments by their id,
 * so it takes as long for an audience of a million as for one of as many as are asked about. `$1` segments, `$2` excluded
 * segments, `$3` the lot below which somebody is asked about, `$4` the campaign itself or null, `$5` how many campaigns.
 */
export const OVERLAP = `
  with asked as materialized (
    select a.customer_id from (${audienceQuery('$1', '$2')}) a where ${lotOf('a.customer_id', '0')} < $3::bigint
  ),
  other as materialized (
    select c.id, c.name, c.status, c.next_due_at is not null or c.trigger_kind not in ('now', 'at') as takes_in,
      ${idsOf('segmentIds')} as segments, ${idsOf('excludedSegmentIds')} as excluded
    from campaign c join campaign_version v on v.id = c.current_version_id
    where c.status in ('scheduled', 'running', 'paused') and c.id is distinct from $4::bigint
  ),
  target as materialized (
    select o.id, s.segment_id, o.excluded from other o, unnest(o.segments) s (segment_id) where o.takes_in
  ),
  wants as materialized (
    select w.id, w.customer_id, bool_or(w.inside) as inside
    from (
      select t.id, a.customer_id, false as inside
      from asked a
      join segment_member m on m.customer_id = a.customer_id
      join target t on t.segment_id = m.segment_id
      where t.excluded = '{}' or not exists (
        select from segment_member x where x.customer_id = a.customer_id and x.segment_id = any (t.excluded))
      union all
      select o.id, a.customer_id, true
      from asked a
      join enrolment e on e.customer_id = a.customer_id and e.state = 'waiting'
      join other o on o.id = e.campaign_id
    ) w
    group by w.id, w.customer_id
  )
  select (select count(*)::int from asked) as asked,
    (select count(distinct customer_id)::int from wants) as wanted,
    (select coalesce(jsonb_agg(to_jsonb(x) order by x.customers desc, x."campaignId"), '[]') from (
      select o.id as "campaignId", o.name as "campaignName", o.status, count(*)::int as customers,
        (count(*) filter (where w.inside))::int as inside
      from wants w join other o on o.id = w.id
      group by o.id, o.name, o.status
      order by customers desc, o.id
      limit $5
    ) x) as campaigns`;
