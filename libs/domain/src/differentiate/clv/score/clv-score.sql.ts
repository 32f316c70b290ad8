import { base } from '../clv-base.sql.js';
import type { SpendModel } from '../model/gamma-gamma.js';

/** Whoever writes scores holds it, and so does a customer's deletion (migration 1763800000053). */
export const lockScores = `select pg_advisory_xact_lock(7140853)`;

/** Sorting and joining a million customers in memory instead of on disk halves the time of a run. */
export const giveMemory = `set local work_mem = '256MB'`;

export const takeBase = `create temporary table clv_base on commit drop as ${base()}`;

/** Customers who are gone since the base was taken; after this nobody goes until the scores are written. */
export const dropGone = `
  delete from clv_base b where not exists (select from customer c where c.id = b.customer_id)`;

export const countBase = `
  select (select count(*)::int from clv_base) as customers,
    (select count(*)::int from purchase_summary where last_order_at > $1) as "withFutureOrders"`;

/** Customers with equal figures are foreseen alike, so each set of figures leaves the database once. */
export const copyCells = `
  copy (select repeats, recency, age from clv_base group by 1, 2, 3 order by 1, 3, 2) to stdout`;

export const createForesight = `
  create temporary table clv_foresight (
    repeats int, recency int, age int, alive double precision, orders double precision, discounted double precision
  ) on commit drop`;

export const copyForesight = `copy clv_foresight from stdin`;

export const analyseForesight = `analyze clv_foresight`;

/** Those of a list of customers, with their figures. $2 their ids. */
export const selectTouched = `
  select customer_id as "customerId", repeats, recency, age, orders, total::double precision
  from (${base('customer_id = any ($2::bigint[])')}) b order by repeats, age`;

/** The base, joined with what is foreseen. */
export const everybody = `
  select b.customer_id, b.orders, b.total, f.alive, f.orders as expected_orders, f.discounted
  from clv_base b join clv_foresight f using (repeats, recency, age)`;

/** The same of a few, from parallel lists: $4 customers, $5 orders, $6 totals, $7 alive, $8 expected, $9 discounted. */
export const listed = `
  select * from unnest($4::bigint[], $5::int[], $6::double precision[], $7::double precision[],
    $8::double precision[], $9::double precision[])
    as l (customer_id, orders, total, alive, expected_orders, discounted)`;

/** expectedSpend of model/gamma-gamma.ts, for all rows at once; the parameters are our own numbers. */
export const spendOf = (model: SpendModel | null): string => {
  if (model === null) return 'null::double precision';
  if (model.kind === 'constant') return `${model.amount}::double precision`;
  const { p, q, gamma } = model;
  return `(${p} * (${gamma}::double precision + total) / (${p}::double precision * orders + ${q} - 1))`;
};

const fifthOf = (row: string): string => `(1 + least(4, floor(${row}.alive * 5)))::smallint`;

/** Small movements are not written, so that a night does not rewrite everybody for another fourth digit. */
const moved = `
  abs(n.alive - o.alive) >= 0.005
  or abs(n.expected_orders - o.expected_orders) > 0.01 * o.expected_orders + 0.0005
  or (n.spend_minor is null) <> (o.spend_minor is null)
  or abs(n.spend_minor - o.spend_minor) > 0.01 * o.spend_minor
  or abs(n.value_minor - o.value_minor) > 0.01 * o.value_minor + 1`;

/**
 * Writes the difference of what is foreseen to what stands there: scores that are new, moved or gone (of those that
 * `among` speaks of), and a line of history for each customer whose chance came into another fifth. In customer order,
 * so that a first run appends to the indexes. $1 run or null, $2 instant, $3 margin.
 */
export const writeScores = (foreseen: string, spend: string, among = 'true'): string => `
  with spent as (
    select customer_id, alive, expected_orders, ${spend} as spend, discounted from (${foreseen}) f
  ), scored as (
    select customer_id, round(alive::numeric, 4)::double precision as alive,
      round(expected_orders::numeric, 4)::double precision as expected_orders, round(spend)::bigint as spend_minor,
      round($3::double precision * spend * discounted)::bigint as value_minor
    from spent
  ), difference as materialized (
    select coalesce(n.customer_id, o.customer_id) as customer_id, n.alive, n.expected_orders, n.spend_minor,
      n.value_minor, case when o.customer_id is not null then ${fifthOf('o')} end as from_fifth,
      case when n.customer_id is not null then ${fifthOf('n')} end as to_fifth
    from scored n full join (select * from clv_score where ${among}) o on o.customer_id = n.customer_id
    where n.customer_id is null or o.customer_id is null or ${moved}
  ), gone as (
    delete from clv_score s using difference d where s.customer_id = d.customer_id and d.to_fifth is null
  ), changed as (
    update clv_score s
    set alive = d.alive, expected_orders = d.expected_orders, spend_minor = d.spend_minor,
      value_minor = d.value_minor, scored_at = $2
    from difference d
    where s.customer_id = d.customer_id and d.from_fifth is not null and d.to_fifth is not null
  ), added as (
    insert into clv_score (customer_id, alive, expected_orders, spend_minor, value_minor, scored_at)
    select customer_id, alive, expected_orders, spend_minor, value_minor, $2
    from difference where from_fifth is null order by customer_id
  ), noted as (
    insert into clv_change (run_id, customer_id, from_fifth, to_fifth, at)
    select $1, customer_id, from_fifth, to_fifth, $2
    from difference where from_fifth is distinct from to_fifth order by customer_id
  )
  select count(*)::int as changed from difference`;
