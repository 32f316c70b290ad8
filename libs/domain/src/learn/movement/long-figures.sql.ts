/**
 * Of each month in which somebody first bought, by how many months after who bought again. `$1` now, `$2` zone, `$3` the first
 * month. Months that are not over are left out: they have not had their chance.
 */
export const COHORTS = `
  with month_of as materialized (
    select s.customer_id, date_trunc('month', s.first_order_at at time zone $2::text)::date as first
    from purchase_summary s
    where s.first_order_at >= ($3::date::timestamp at time zone $2::text) and s.first_order_at <= $1
  ),
  cohort as (select first, count(*)::int as customers from month_of group by first),
  bought as (
    select m.first, k.after, count(distinct m.customer_id)::int as buyers
    from month_of m
    join orders o on o.customer_id = m.customer_id and o.kind = 'sale' and o.status = 'paid' and o.ordered_at <= $1
    cross join lateral (
      select (date_part('year', a.age) * 12 + date_part('month', a.age))::int as after
      from (select age(date_trunc('month', o.ordered_at at time zone $2::text), m.first) as age) a
    ) k
    where k.after >= 1
    group by m.first, k.after
  )
  select to_char(c.first, 'YYYY-MM') as month, c.customers, coalesce((
      select array_agg(coalesce(b.buyers, 0) order by n)
      from generate_series(1, (date_part('year', w.age) * 12 + date_part('month', w.age))::int - 1) n
      left join bought b on b.first = c.first and b.after = n
    ), '{}') as buyers
  from cohort c
  cross join lateral (select age(date_trunc('month', $1::timestamptz at time zone $2::text), c.first) as age) w
  order by c.first`;

/**
 * Where the cost of an order's goods is not known, the part of it that is margin is that of all customers where it is. `$1` now,
 * `$2` that part while no cost of goods is known at all.
 */
export const YEARLY = `
  with usual as (
    select coalesce(sum(margin_minor) / nullif(sum(costed_revenue_minor), 0)::double precision, $2::double precision) as part
    from purchase_summary
  ),
  bought as (
    select o.customer_id,
      bool_or(o.ordered_at <= $1::timestamptz - interval '365 days' and o.kind = 'sale') as before,
      bool_or(o.ordered_at > $1::timestamptz - interval '365 days' and o.kind = 'sale') as last,
      sum(o.base_minor - coalesce(o.cost_minor, round(o.base_minor * (1 - u.part))))
        filter (where o.ordered_at > $1::timestamptz - interval '365 days') as margin_minor
    from orders o cross join usual u
    where o.status = 'paid' and o.ordered_at > $1::timestamptz - interval '730 days' and o.ordered_at <= $1
    group by o.customer_id
  )
  select count(*) filter (where before)::int as before, count(*) filter (where before and last)::int as retained,
    count(*) filter (where last)::int as active,
    coalesce(sum(margin_minor) filter (where before and last), 0)::bigint as "retainedMarginMinor"
  from bought`;

/** Beyond so many contacts in 30 days there are too few to tell apart. */
const MOST_CONTACTS = 10;

/** `$1` now, `$2` days somebody has to respond: of messages whose days are over. */
export const FATIGUE = `
  with sent as (
    select m.id, m.created_at, count(*) over (
        partition by m.customer_id order by m.created_at
        range between interval '30 days' preceding and current row exclude current row)::int as contacts
    from message m
    where m.state = 'accepted' and m.purpose <> 'transactional'
      and m.created_at > $1::timestamptz - interval '120 days' - make_interval(days => $2::int) and m.created_at <= $1
  )
  select least(s.contacts, ${MOST_CONTACTS}) as contacts, count(*)::int as messages,
    count(*) filter (where r.responded)::int as responded, count(*) filter (where r.unsubscribed)::int as unsubscribed
  from sent s
  left join lateral (
    select bool_or(r.kind in ('clicked', 'answered')) as responded, bool_or(r.kind = 'unsubscribed') as unsubscribed
    from reaction r
    where r.message_id = s.id and r.verdict = 'human' and r.at <= s.created_at + make_interval(days => $2::int)
  ) r on true
  where s.created_at > $1::timestamptz - interval '90 days' - make_interval(days => $2::int)
    and s.created_at <= $1::timestamptz - make_interval(days => $2::int)
  group by 1
  order by 1`;

/** Customers without a message for 60 days by the cell they stand in, 0 where they are not scored. `$1` now. */
export const UNTOUCHED = `
  with touched as (
    select distinct m.customer_id from message m
    where m.state = 'accepted' and m.created_at > $1::timestamptz - interval '60 days' and m.created_at <= $1
  )
  select coalesce(s.recency * 100 + s.frequency * 10 + s.monetary, 0) as cell, count(*)::int as customers
  from customer c
  left join rfm_score s on s.customer_id = c.id
  where not exists (select from touched t where t.customer_id = c.id)
  group by 1
  order by 1`;

/** Both sides of each campaign in each cell where it has both. */
export const TRIED = `
  select cell,
    sum(people) filter (where side <> 'held-out')::int as treated,
    coalesce(sum(margin_minor) filter (where side <> 'held-out'), 0)::bigint as "treatedMinor",
    sum(people) filter (where side = 'held-out')::int as "heldOut",
    coalesce(sum(margin_minor) filter (where side = 'held-out'), 0)::bigint as "heldOutMinor",
    sum(margin_squares) as squares
  from response_tally
  where people > 0
  group by campaign_id, cell
  having count(*) filter (where side = 'held-out') > 0 and count(*) filter (where side <> 'held-out') > 0
  order by cell, campaign_id`;

/** `$1` name, `$2` now, `$3` figures. */
export const KEEP = `
  insert into long_figure (name, counted_at, figures) values ($1, $2, $3)
  on conflict (name) do update set counted_at = excluded.counted_at, figures = excluded.figures`;

/** `$1` name. */
export const KEPT = 'select counted_at as "countedAt", figures from long_figure where name = $1';
