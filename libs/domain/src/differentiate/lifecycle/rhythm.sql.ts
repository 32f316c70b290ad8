/**
 * Whose rhythm has to be reckoned: those whose summary says other orders than the ones it was reckoned from, or where
 * a date then ahead has come; everybody where `$2` (the days were cut on other clocks). Orders that move without the
 * summary showing it touch their customer, and are looked at by that way. $1 instant.
 */
export const findStale = `
  create temporary table stale_rhythm on commit drop as
  select coalesce(p.customer_id, r.customer_id) as customer_id
  from purchase_summary p full join purchase_rhythm r on r.customer_id = p.customer_id
  where $2::boolean
    or (p.orders_count, p.first_order_at, p.last_order_at) is distinct from
      (r.orders_count, r.first_order_at, r.last_order_at)
      and (p.first_order_at <= $1 or r.customer_id is not null)
    or r.last_order_at > r.as_of and r.as_of < $1`;

export const findListed = `
  create temporary table stale_rhythm on commit drop as select unnest($1::bigint[]) as customer_id`;

export const knowStale = `analyze stale_rhythm`;

/** Dropped before the transaction ends, because another batch may follow in it. */
export const forgetStale = `drop table stale_rhythm`;

/**
 * The purchase days of the stale customers, from the index on (customer, time), and the gaps between them; the median
 * is the middle of a customer's sorted gaps, which takes two thirds of the time of an ordered-set aggregate for each.
 * Writes what differs. $1 instant, $2 time zone.
 */
export const reckonRhythms = `
  with day as (
    select o.customer_id, (o.ordered_at at time zone $2)::date as day
    from stale_rhythm s join orders o on o.customer_id = s.customer_id
    where o.kind = 'sale' and o.status = 'paid' and o.ordered_at <= $1
    group by 1, 2
  ), gap as (
    select customer_id, day, day - lag(day) over days as gap, lead(day) over days is null as is_last
    from day window days as (partition by customer_id order by day)
  ), gathered as (
    select customer_id, count(*)::int as purchase_days, max(day) as last_day, max(gap) filter (where is_last) as last_gap,
      array_agg(gap order by gap) as gaps
    from gap group by customer_id
  ), reckoned as (
    select customer_id, purchase_days, last_day, last_gap,
      (gaps[purchase_days / 2] + gaps[(purchase_days - 1) / 2 + 1]) / 2.0::double precision as median_gap
    from gathered
  ), gone as (
    delete from purchase_rhythm r using stale_rhythm s
    where r.customer_id = s.customer_id and not exists (select from reckoned n where n.customer_id = s.customer_id)
  )
  insert into purchase_rhythm as r (customer_id, purchase_days, last_day, last_gap, median_gap, orders_count,
    first_order_at, last_order_at, as_of)
  select n.customer_id, n.purchase_days, n.last_day, n.last_gap, n.median_gap, p.orders_count, p.first_order_at,
    p.last_order_at, $1
  from reckoned n join purchase_summary p on p.customer_id = n.customer_id
  order by n.customer_id
  on conflict (customer_id) do update set purchase_days = excluded.purchase_days, last_day = excluded.last_day,
    last_gap = excluded.last_gap, median_gap = excluded.median_gap, orders_count = excluded.orders_count,
    first_order_at = excluded.first_order_at, last_order_at = excluded.last_order_at, as_of = excluded.as_of`;

/** The median of the customers' own rhythms, and how many have one. $1 purchase days it takes. */
export const rhythmOfBase = `
  select count(*)::int as customers, percentile_cont(0.5) within group (order by median_gap) as "rhythmDays"
  from purchase_rhythm where purchase_days >= $1 and median_gap is not null`;
