import type { DigitName } from './rfm.schema.js';
import type { RfmSettings } from './rfm-settings.js';

/** Two runs never interleave, and a customer is not deleted in the middle of one. */
export const lockScores = `select pg_advisory_xact_lock(7140803)`;

/** Sorting and joining a million customers in memory instead of on disk halves the time of a run. */
export const giveMemory = `set local work_mem = '256MB'`;

const orderFigures = `
  max(o.ordered_at) filter (where o.kind = 'sale') as last_order_at,
  (count(*) filter (where o.kind = 'sale'))::int as orders_count,
  sum(o.base_minor)::bigint as revenue_minor`;

const enoughOrders = `having count(*) filter (where o.kind = 'sale') >= $2`;

/**
 * All time: from the per-customer summaries. Only customers with orders dated after the run are counted anew from
 * their orders up to it. $1 instant of the run, $2 minimum orders.
 */
const allTime = `
  select customer_id, last_order_at, orders_count, revenue_minor
  from purchase_summary where orders_count >= $2 and last_order_at <= $1
  union all
  select o.customer_id, ${orderFigures}
  from purchase_summary p join orders o on o.customer_id = p.customer_id
  where p.last_order_at > $1 and o.status = 'paid' and o.ordered_at <= $1
  group by o.customer_id ${enoughOrders}`;

/** A window: from the orders in it; the index on (customer, time) carries all that is asked for. $3 days. */
const inWindow = `
  select o.customer_id, ${orderFigures}
  from orders o
  where o.status = 'paid' and o.ordered_at <= $1 and o.ordered_at > $1::timestamptz - make_interval(hours => 24 * $3)
  group by o.customer_id ${enoughOrders}`;

/** What every statement of a run looks at, taken once, so that all of them see the same orders. */
export const takeBase = (hasWindow: boolean): string => `
  create temporary table rfm_base on commit drop as ${hasWindow ? inWindow : allTime}`;

export const countBase = `
  select (select count(*)::int from rfm_base) as customers,
    (select count(*)::int from purchase_summary where last_order_at > $1) as "withFutureOrders"`;

/** The value each digit is scored by. */
export interface Measure {
  digit: DigitName;
  value: string;
  type: string;
}

/** The mean is a double: the same quotient is the same double, so equal customers stay equal. */
export const measuresOf = ({ monetary }: Pick<RfmSettings, 'monetary'>): Measure[] => [
  { digit: 'recency', value: 'last_order_at', type: 'timestamptz' },
  { digit: 'frequency', value: 'orders_count', type: 'int' },
  monetary === 'sum'
    ? { digit: 'monetary', value: 'revenue_minor', type: 'bigint' }
    : {
        digit: 'monetary',
        value: 'revenue_minor::double precision / orders_count',
        type: 'double precision',
      },
];

/**
 * The values that stand at the fractions $1 of each digit's sorted values, as text so that none loses precision on its
 * way through the client. Sorting bare values takes a fifth of the time of ranking rows.
 */
export const findValues = (measures: Measure[]): string => `
  select ${measures
    .map(
      ({ digit, value }) =>
        `percentile_disc($1::double precision[]) within group (order by ${value})::text[] as ${digit}`,
    )
    .join(', ')}
  from rfm_base`;

/** For each of a digit's values ($1–$3, an array each), how many are lower and how many are not higher, added. */
export const countAround = (measures: Measure[], starts: number): string => {
  const sumsOf = ({ digit, value, type }: Measure, index: number): string => {
    const sums = Array.from({ length: starts }, (_, start) => {
      const at = `($${index + 1}::${type}[])[${start + 1}]`;
      return `count(*) filter (where ${value} < ${at}) + count(*) filter (where ${value} <= ${at})`;
    });
    return `array[${sums.join(', ')}]::int[] as ${digit}`;
  };
  return `select ${measures.map(sumsOf).join(', ')} from rfm_base`;
};

/** `split`: equal counts by value, and by customer among equals. */
export const tile = (bands: number, { value }: Measure): string =>
  `ntile(${bands}) over (order by ${value}, customer_id)`;

/** 1 and one more for every band start the value has reached; `included` tells of each whether it is in its band. */
export const countStarts = (included: boolean[], { value, type }: Measure, parameter: number): string => {
  const reached = included.map(
    (isIn, index) => `(${value} ${isIn ? '>=' : '>'} ($${parameter}::${type}[])[${index + 1}])::int`,
  );
  return ['1', ...reached].join(' + ');
};

const cellOf = (row: string): string =>
  `(${row}.recency * 100 + ${row}.frequency * 10 + ${row}.monetary)::smallint`;

/**
 * Scores the base and writes the difference to what stands there: rows that are new, changed or gone, and of each
 * customer whose cell is another one a line of history. In customer order, so that a first run appends to the indexes.
 * $1 run, $2 instant; the digits' own parameters are $3 and on.
 */
export const writeScores = (digits: Record<DigitName, string>): string => `
  with scored as (
    select customer_id, last_order_at, orders_count, revenue_minor, (${digits.recency})::smallint as recency,
      (${digits.frequency})::smallint as frequency, (${digits.monetary})::smallint as monetary
    from rfm_base
  ), difference as materialized (
    select coalesce(n.customer_id, o.customer_id) as customer_id, n.recency, n.frequency, n.monetary,
      n.last_order_at, n.orders_count, n.revenue_minor, ${cellOf('o')} as from_cell, ${cellOf('n')} as to_cell
    from scored n full join rfm_score o on o.customer_id = n.customer_id
    where n.customer_id is null or o.customer_id is null
      or (n.recency, n.frequency, n.monetary, n.last_order_at, n.orders_count, n.revenue_minor)
        is distinct from (o.recency, o.frequency, o.monetary, o.last_order_at, o.orders_count, o.revenue_minor)
  ), gone as (
    delete from rfm_score s using difference d where s.customer_id = d.customer_id and d.to_cell is null
  ), changed as (
    update rfm_score s
    set recency = d.recency, frequency = d.frequency, monetary = d.monetary, last_order_at = d.last_order_at,
      orders_count = d.orders_count, revenue_minor = d.revenue_minor, run_id = $1, scored_at = $2
    from difference d
    where s.customer_id = d.customer_id and d.from_cell is not null and d.to_cell is not null
  ), added as (
    insert into rfm_score (customer_id, recency, frequency, monetary, last_order_at, orders_count, revenue_minor,
      run_id, scored_at)
    select customer_id, recency, frequency, monetary, last_order_at, orders_count, revenue_minor, $1, $2
    from difference where from_cell is null order by customer_id
  )
  insert into rfm_change (run_id, customer_id, from_cell, to_cell, at)
  select $1, customer_id, from_cell, to_cell, $2
  from difference where from_cell is distinct from to_cell order by customer_id`;

/** Of each digit and score, how many customers have it and between which values: from 125 cells, not from every row. */
export const describeBands = (measures: Measure[]): string => {
  const bounds = measures.map(
    ({ digit, value }) => `min(${value}) as ${digit}_from, max(${value}) as ${digit}_to`,
  );
  const arms = measures.map(
    ({ digit }) => `
    select '${digit}' as digit, ${digit} as score, sum(customers)::int as customers,
      to_jsonb(min(${digit}_from)) as "from", to_jsonb(max(${digit}_to)) as "to"
    from cell group by ${digit}`,
  );
  return `
  with cell as materialized (
    select recency, frequency, monetary, count(*) as customers, ${bounds.join(', ')}
    from rfm_score group by recency, frequency, monetary
  )
  ${arms.join(' union all ')}
  order by digit, score`;
};
