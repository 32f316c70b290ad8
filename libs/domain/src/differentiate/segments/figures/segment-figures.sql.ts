/**
 * One pass over the members, summed up by where they stand. Whose address is suppressed is looked for from the side of
 * the suppressions, which are few. $1 the segment.
 */
export const selectProfile = `
  with standing as materialized (
    select s.recency, s.frequency, count(*) as customers, count(*) filter (where p.orders_count > 0) as buyers,
      sum(p.revenue_minor) as revenue, sum(p.margin_minor) as margin, sum(v.value_minor) as value,
      count(c.email) as email, count(c.phone) as sms
    from segment_member m
    join customer c on c.id = m.customer_id
    left join purchase_summary p on p.customer_id = m.customer_id
    left join rfm_score s on s.customer_id = m.customer_id
    left join clv_score v on v.customer_id = m.customer_id
    where m.segment_id = $1
    group by s.recency, s.frequency
  ), suppressed as (
    select u.channel, count(*) as customers
    from suppression u
    join customer c on (u.channel = 'email' and c.email = u.address) or (u.channel = 'sms' and c.phone = u.address)
    join segment_member m on m.customer_id = c.id and m.segment_id = $1
    group by u.channel
  )
  select coalesce(sum(customers), 0)::int as members, coalesce(sum(buyers), 0)::int as buyers,
    coalesce(sum(revenue), 0)::bigint as "revenueMinor", sum(margin)::bigint as "marginMinor",
    sum(value)::bigint as "predictedMinor",
    coalesce(sum(customers) filter (where recency is null), 0)::int as unscored,
    jsonb_build_object(
      'email', coalesce(sum(email), 0) - coalesce((select customers from suppressed where channel = 'email'), 0),
      'sms', coalesce(sum(sms), 0) - coalesce((select customers from suppressed where channel = 'sms'), 0))
      as reachable,
    coalesce(jsonb_agg(jsonb_build_object('recency', recency, 'frequency', frequency, 'customers', customers)
      order by recency, frequency) filter (where recency is not null), '[]') as rfm
  from standing`;

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

/**
 * How many customers are in which of the segments $1, each a bit of the mask by its place in the list: one pass over
 * their members, however many pairs there are.
 */
export const countMasks = `
  select mask, count(*)::int as customers
  from (
    select customer_id, bit_or(1 << (array_position($1::bigint[], segment_id) - 1)) as mask
    from segment_member where segment_id = any ($1) group by customer_id
  ) customer
  group by mask`;

export const countInNone = `
  select (select count(*)::int from customer) as customers,
    (select count(*)::int from customer c
     where not exists (select from segment_member m where m.customer_id = c.id)) as "inNone"`;

export const selectBoth = `
  select count(*)::int as both, coalesce(sum(p.revenue_minor), 0)::bigint as "revenueMinor"
  from segment_member a join segment_member b on b.customer_id = a.customer_id and b.segment_id = $2
  left join purchase_summary p on p.customer_id = a.customer_id
  where a.segment_id = $1`;
