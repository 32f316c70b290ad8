import { reachableBy } from '../fields/reachability-fields.js';

/** One pass over the members. $1 the segment. */
export const selectProfile = `
  with member as materialized (
    select c.id, c.email, c.phone, p.revenue_minor, p.margin_minor, p.orders_count, v.value_minor, s.recency, s.frequency
    from segment_member m
    join customer c on c.id = m.customer_id
    left join purchase_summary p on p.customer_id = c.id
    left join rfm_score s on s.customer_id = c.id
    left join clv_score v on v.customer_id = c.id
    where m.segment_id = $1
  ), cell as (
    select recency, frequency, count(*)::int as customers
    from member where recency is not null group by recency, frequency
  )
  select count(*)::int as members, (count(*) filter (where orders_count > 0))::int as buyers,
    coalesce(sum(revenue_minor), 0)::bigint as "revenueMinor", sum(margin_minor)::bigint as "marginMinor",
    sum(value_minor)::bigint as "predictedMinor",
    (count(*) filter (where recency is null))::int as unscored,
    jsonb_build_object(
      'email', (select count(*) from member c where ${reachableBy('email')}),
      'sms', (select count(*) from member c where ${reachableBy('sms')})) as reachable,
    (select coalesce(jsonb_agg(to_jsonb(cell)), '[]') from cell) as rfm
  from member`;

/** Every day of the last $2, by the workspace's clocks ($3 now, $4 zone); the size goes on until it changes. */
export const selectDays = `
  with calendar as (
    select generate_series(today - ($2::int - 1), today, interval '1 day')::date as day
    from (select ($3::timestamptz at time zone $4)::date as today) t
  )
  select to_char(c.day, 'YYYY-MM-DD') as day, coalesce(d.entered, 0) as entered, coalesce(d.departed, 0) as departed,
    (select e.members from segment_day e where e.segment_id = $1 and e.day <= c.day order by e.day desc limit 1)
      as members,
    d.revenue_minor as "revenueMinor", d.margin_minor as "marginMinor"
  from calendar c left join segment_day d on d.segment_id = $1 and d.day = c.day
  order by c.day`;

/** What every segment, or those of $2, is worth on a day: $1 the day, as an instant and a zone ($3). */
export const measureDay = `
  insert into segment_day (segment_id, day, members, revenue_minor, margin_minor)
  select s.id, ($1::timestamptz at time zone $3)::date, s.member_count, coalesce(sum(p.revenue_minor), 0),
    sum(p.margin_minor)
  from segment s
  left join segment_member m on m.segment_id = s.id
  left join purchase_summary p on p.customer_id = m.customer_id
  where $2::bigint[] is null or s.id = any ($2)
  group by s.id
  order by s.id
  on conflict (segment_id, day) do update set members = excluded.members, revenue_minor = excluded.revenue_minor,
    margin_minor = excluded.margin_minor`;

export const largestSegments = `
  select id, name, member_count as members from segment where member_count > 0
  order by member_count desc, id limit $1`;

export const segmentsNamed = `
  select id, name, member_count as members from segment where id = any ($1::bigint[])`;

/** Both sides come in the order of the key, so they are merged. $1 the segments. */
export const countPairs = `
  select a.segment_id as a, b.segment_id as b, count(*)::int as both
  from segment_member a join segment_member b on b.customer_id = a.customer_id and b.segment_id > a.segment_id
  where a.segment_id = any ($1::bigint[]) and b.segment_id = any ($1)
  group by a.segment_id, b.segment_id`;

export const countInNone = `
  select count(*)::int as customers,
    (count(*) filter (where not exists (select from segment_member m where m.customer_id = c.id)))::int as "inNone"
  from customer c`;

export const selectBoth = `
  select count(*)::int as both, coalesce(sum(p.revenue_minor), 0)::bigint as "revenueMinor"
  from segment_member a join segment_member b on b.customer_id = a.customer_id and b.segment_id = $2
  left join purchase_summary p on p.customer_id = a.customer_id
  where a.segment_id = $1`;
