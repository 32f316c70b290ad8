export const lockPoints = `select pg_advisory_xact_lock(7140860)`;

/** Joining and sorting a million customers in memory instead of on disk. */
export const giveMemory = `set local work_mem = '256MB'`;

export const takeTerms = (terms: string): string => `
  create temporary table value_terms on commit drop as ${terms}`;

export const analyzeTerms = `analyze value_terms`;

const columns = [
  'bought',
  'opportunities',
  'suggestions',
  'future',
  'costs',
  'relationship',
  'total',
  'future_minor',
];
const listed = (alias: string): string => columns.map((column) => `${alias}.${column}`).join(', ');

/**
 * Makes the points equal to the terms, and carries the curve on: of customers whose total is another than before, the
 * month's row. The peak is the highest total there was; who is `$2` of it below it has turned down, on the day that was
 * found, until the peak is reached again. $1 instant, $2 share.
 */
export const writePoints = `
  with difference as materialized (
    select coalesce(n.customer_id, o.customer_id) as customer_id, ${listed('n')}, o.total as total_before,
      greatest(n.total, o.peak) as peak, o.turned_down_on as turned_before,
      n.customer_id is null as is_gone, o.customer_id is null as is_new
    from value_terms n full join value_points o on o.customer_id = n.customer_id
    where n.customer_id is null or o.customer_id is null or (${listed('n')}) is distinct from (${listed('o')})
  ), turned as materialized (
    select *, case when peak > 0 and peak - total > $2::numeric * peak then coalesce(turned_before, $1::date) end
      as turned_down_on
    from difference where not is_gone
  ), gone as (
    delete from value_points p using difference d where d.is_gone and p.customer_id = d.customer_id
  ), changed as (
    update value_points p set (${columns.join(', ')}, peak, turned_down_on)
      = (${listed('t')}, t.peak, t.turned_down_on)
    from turned t where not t.is_new and p.customer_id = t.customer_id
  ), added as (
    insert into value_points (customer_id, ${columns.join(', ')}, peak, turned_down_on)
    select customer_id, ${listed('t')}, peak, turned_down_on from turned t where is_new order by customer_id
  ), drawn as (
    insert into value_curve (customer_id, month, total)
    select customer_id, date_trunc('month', $1::timestamptz at time zone 'UTC')::date, coalesce(total, 0)
    from difference where coalesce(total, 0) is distinct from total_before order by customer_id
    on conflict (customer_id, month) do update set total = excluded.total
  )
  select (select count(*)::int from difference) as changed, (select count(*)::int from value_terms) as customers,
    (select count(*)::int from turned where turned_down_on is not null and turned_before is null) as "turnedDown"`;

/** What is amiss with the points of a run. $1 instant, $2 the least amount that counts, in minor units. */
export const findDoubts = `
  select (
      select count(*)::int from purchase_summary where revenue_minor > 0 and revenue_minor < $2::bigint
    ) as "roundedAway",
    (select count(*)::int from purchase_summary where last_order_at > $1) as "withFutureOrders"`;

/** A month of the past, at its end: the curves of those whose total was another than the month before. $1 month. */
export const drawMonth = `
  insert into value_curve (customer_id, month, total)
  select n.customer_id, $1::date, n.total
  from value_terms n
  left join value_points o on o.customer_id = n.customer_id
  where o.total is distinct from n.total
  order by n.customer_id`;

/**
 * The past as the present's starting point, month after month; the last one leaves the peaks of all of them, and who
 * had turned down when. $1 month, $2 share.
 */
export const carryOn = `
  insert into value_points as p (customer_id, ${columns.join(', ')}, peak)
  select customer_id, ${listed('n')}, total from value_terms n
  on conflict (customer_id) do update set total = excluded.total, peak = greatest(p.peak, excluded.total),
    turned_down_on = case
      when greatest(p.peak, excluded.total) > 0 and p.peak - excluded.total > $2::numeric * p.peak
        then coalesce(p.turned_down_on, ($1::date + interval '1 month')::date - 1)
    end
  where p.total <> excluded.total`;

export const forgetTerms = `drop table value_terms`;

/** The months before $1, at most $2 of them, from the first one in which something was bought or spent. */
export const pastMonths = `
  select (m + interval '1 month' - interval '1 microsecond') at time zone 'UTC' as "end", m::date::text as month
  from generate_series(
    greatest(
      date_trunc('month', least((select min(first_order_at) from purchase_summary),
        (select min(spent_on)::timestamptz from customer_expense)) at time zone 'UTC'),
      date_trunc('month', $1::timestamptz at time zone 'UTC') - make_interval(months => $2)),
    date_trunc('month', $1::timestamptz at time zone 'UTC') - interval '1 month', interval '1 month') m
  order by m`;

/** What all customers' points are made of. */
export const sumTerms = `
  select count(*)::int as customers, ${columns
    .filter((column) => column !== 'future_minor')
    .map((column) => `coalesce(sum(${column}), 0)::double precision as ${column}`)
    .join(', ')},
    (count(*) filter (where total < 0))::int as "belowZero",
    (count(*) filter (where turned_down_on is not null))::int as "turnedDown"
  from value_points`;

/**
 * Customers by their points, in bands of equal width that are round numbers: a twentieth of what 99 % of the customers
 * stay below. The first band holds all below zero, the last all above.
 */
export const distribution = `
  with top as (
    select greatest(percentile_disc(0.99) within group (order by total), 0.01) as high from value_points
  ), step as (
    select s as width from top, lateral (
      select m * power(10::numeric, floor(log(high / 20))) as s from unnest(array[1, 2, 5, 10]) m
      where m * power(10::numeric, floor(log(high / 20))) * 20 >= high order by m limit 1) w
  )
  select case when total < 0 then null else least(floor(total / width), 19) * width end::double precision as "from",
    width::double precision as width, count(*)::int as customers, sum(total)::double precision as points
  from value_points, step group by 1, 2 order by 1 nulls first`;

export const ofCustomer = `
  select ${columns
    .map((column) =>
      column === 'future_minor'
        ? 'future_minor as "futureMinor"'
        : `${column}::double precision as ${column}`,
    )
    .join(', ')}, peak::double precision as peak, turned_down_on::text as "turnedDownOn"
  from value_points where customer_id = $1`;

export const curveOfCustomer = `
  select month::text as month, total::double precision as total from value_curve where customer_id = $1
  order by month`;

export const needsOfCustomer = (needs: string): string => `
  select p.sku, p.name, n.reason, n.due_on::text as "dueOn", n.quantity::double precision as quantity,
    n.value_minor as "valueMinor"
  from (${needs}) n join product p on p.id = n.product_id
  order by n.due_on nulls last, n.value_minor desc, p.sku limit 50`;

/** By points, or the latest to turn down; keyset by what it is sorted by. $1/$2 cursor, $3 limit, $4 lowest, $5 highest. */
export const listByPoints = `
  select p.customer_id as "customerId", c.name, c.email, c.external_id as "externalId", p.total::double precision as total,
    p.turned_down_on::text as "turnedDownOn", p.peak::double precision as peak
  from value_points p join customer c on c.id = p.customer_id
  where ($1::numeric is null or (p.total, p.customer_id) < ($1::numeric, $2::bigint))
    and ($4::numeric is null or p.total >= $4::numeric) and ($5::numeric is null or p.total < $5::numeric)
    and (not $6::boolean or p.turned_down_on is not null)
  order by p.total desc, p.customer_id desc limit $3`;
