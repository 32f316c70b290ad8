import type { Parameters } from '../segments/compiler/rule-context.js';
import type { Measure } from './rfm-base.sql.js';
import { cellSql } from './rfm-cell.js';
import type { BandStart } from './rfm-ladder.js';
import { listed, scoreColumns } from './rfm-score.sql.js';

/** What of the log of changed purchases a run sees from now on; to be taken before it looks at them. */
export const takeSnapshot = `select pg_current_snapshot()::text as seen`;

/**
 * Whose figures may be others than those their score was made from: purchases written since the run before saw them
 * ($1), and orders dated after it ($2), which were left out then.
 */
export const takeChangedSince = `
  create temporary table rfm_changed on commit drop as
  select customer_id from purchase_change
  where not pg_visible_in_snapshot(written_by, $1::pg_snapshot)
  union select customer_id from purchase_summary where last_order_at > $2`;

/**
 * Whether it is worth it: few of those scored in the run before ($2) are looked at, nobody stands for everybody, and no
 * order is dated after the run ($1).
 */
export const isWorthIt = `
  select (select count(*) from rfm_changed) * 5 <= $2::int
    and not exists (select from rfm_changed where customer_id is null)
    and not exists (select from purchase_summary where last_order_at > $1) as "worthIt"`;

const stoodAs = (column: string): string => `stood_${column}`;

/** Probes by key, fenced by the limit: a join would rather read everybody's score. */
const stood = (customerId: string): string => `
  left join lateral (
    select s.ctid as place, ${listed('s', stoodAs)} from rfm_score s where s.customer_id = ${customerId} limit 1
  ) o on true`;

/** The figures of those who changed, null where they have none to be scored by any more ($1 least number of orders), and the score that stands. */
export const takeChanged = `
  create temporary table rfm_base on commit drop as
  select c.customer_id, n.*, o.*
  from (select customer_id from rfm_changed order by customer_id) c
  left join lateral (
    select p.last_order_at, p.orders_count, p.revenue_minor, null::bigint as margin_minor
    from purchase_summary p where p.customer_id = c.customer_id and p.orders_count >= $1 limit 1
  ) n on true ${stood('c.customer_id')}`;

/** Those of the base who are scored now, and the scores that stood of those of the base who had one. */
export const scoredNow = 'b.orders_count is not null';
export const stoodBefore = `(select ${scoreColumns.map((column) => `${stoodAs(column)} as ${column}`).join(', ')}
  from rfm_base where place is not null)`;

/** What differs among the customers of the base, as `differenceOf` tells it of any: here both sides are at hand. */
export const differenceOfBase = (scored: string): string => `
  select n.customer_id, ${listed('n')}, ${cellSql('o')} as from_cell,
    case when n.orders_count is not null then ${cellSql('n')} end as to_cell, n.place
  from ${scored} n cross join lateral (
    select ${scoreColumns.map((column) => `n.${stoodAs(column)} as ${column}`).join(', ')}
  ) o
  where n.place is not null and n.orders_count is null or (${listed('n')}) is distinct from (${listed('o')})`;

/** How many customers stand in each cell with each number of orders, and what they spent, of a relation of scores. */
export const tallyScored = (scored: string, where = 'true'): string => `
  select b.recency, b.frequency, b.monetary, b.orders_count as orders, count(*)::int as customers,
    sum(b.revenue_minor)::bigint as "revenueMinor"
  from ${scored} b where ${where} group by b.recency, b.frequency, b.monetary, b.orders_count`;

/** A start of the run before, how many customers stand before it now, and the place it should be at. */
export interface Drift {
  start: BandStart;
  before: number;
  position: number;
}

const among = (minimum: string): string => `from purchase_summary p where p.orders_count >= ${minimum}`;

/** The order of the indexes on value and customer, read from the low end and from the high end. */
const orders = {
  recency: {
    up: 'p.last_order_at nulls first, p.customer_id',
    down: 'p.last_order_at desc nulls last, p.customer_id desc',
  },
  monetary: { up: 'p.revenue_minor, p.customer_id', down: 'p.revenue_minor desc, p.customer_id desc' },
};
export type Walkable = Measure & { digit: keyof typeof orders };
export const isWalkable = (measure: Measure): measure is Walkable => measure.digit !== 'frequency';

const pair = ({ value, from }: BandStart, { type }: Measure, parameters: Parameters): string =>
  `(${parameters.bind(value, type)}, ${parameters.bind(from, 'bigint')})`;

/**
 * Who stands at each place, found by walking there from the start of the run before along the index on value and
 * customer: as many steps as customers have passed by, instead of a sort of them all.
 */
export const walk = (
  measure: Walkable,
  drifts: Drift[],
  minimumOrders: number,
  parameters: Parameters,
): string => {
  const minimum = parameters.bind(minimumOrders, 'int');
  const own = measure.value('p');
  const { up, down } = orders[measure.digit];
  const steps = drifts.map(({ start, before, position }, at) => {
    const anchor = pair(start, measure, parameters);
    const [side, order, skipped] =
      position > before
        ? [`>= ${anchor}`, up, position - before - 1]
        : [`< ${anchor}`, down, before - position];
    return `(select ${at} as at, ${own}::text as value, p.customer_id::text as "from" ${among(minimum)}
      and (${own}, p.customer_id) ${side} order by ${order} offset ${skipped} limit 1)`;
  });
  return `${steps.join(' union all ')} order by at`;
};

/** How many values are lower than each, and how many not higher, added: counted from the start of the run before. */
export const countAroundWalk = (
  measure: Walkable,
  found: { drift: Drift; value: string }[],
  minimumOrders: number,
  parameters: Parameters,
): string => {
  const minimum = parameters.bind(minimumOrders, 'int');
  const own = measure.value('p');
  const sums = found.map(({ drift: { start, before }, value }) => {
    const anchor = pair(start, measure, parameters);
    const here = parameters.bind(value, measure.type);
    const count = (side: string, than: string): string =>
      `(select count(*) ${among(minimum)} and (${own}, p.customer_id) ${side} ${anchor} and ${own} ${than} ${here})`;
    return `${2 * before} + ${count('>=', '<')} + ${count('>=', '<=')} - ${count('<', '>=')} - ${count('<', '>')}`;
  });
  return `select array[${sums.join(', ')}]::int[] as around`;
};

/** The customer at an offset ($3) among those of a number of orders ($2); $1 the least number of orders. */
export const customerAmongEquals = `
  select customer_id::text as "from" from purchase_summary
  where orders_count >= $1 and orders_count = $2 order by customer_id offset $3 limit 1`;

/** Adds to the base those whose value lies between where a band started and where it starts now: nobody else's score changes. */
export const addPassedBy = (
  moved: { measure: Measure; before: BandStart; now: BandStart }[],
  minimumOrders: number,
  parameters: Parameters,
): string => {
  const passed = moved.map(({ measure, before, now }) => {
    const own = measure.value('p');
    const values = [before, now].map(({ value }) => parameters.bind(value, measure.type)).join(', ');
    const reached = (start: BandStart): string =>
      `(${own}, p.customer_id) >= ${pair(start, measure, parameters)}`;
    return `(${own} between least(${values}) and greatest(${values})
      and (${reached(before)}) <> (${reached(now)}))`;
  });
  return `
  insert into rfm_base
  select p.customer_id, p.last_order_at, p.orders_count, p.revenue_minor, null, o.*
  from (
    select p.* ${among(parameters.bind(minimumOrders, 'int'))} and (${passed.join(' or ')})
      and not exists (select from rfm_base b where b.customer_id = p.customer_id)
    order by p.customer_id
  ) p ${stood('p.customer_id')}`;
};

/** For each start the value before it and the value from it on; null at the ends. */
export const boundsOf = (
  measure: Walkable,
  starts: BandStart[],
  minimumOrders: number,
  parameters: Parameters,
): string => {
  const minimum = parameters.bind(minimumOrders, 'int');
  const own = measure.value('p');
  const { up, down } = orders[measure.digit];
  const edge = (side: string, order: string): string =>
    `(select to_jsonb(${own}) ${among(minimum)} ${side} order by ${order} limit 1)`;
  const bounds = starts.map((start) => {
    const anchor = pair(start, measure, parameters);
    const at = `and (${own}, p.customer_id)`;
    return `jsonb_build_array(${edge(`${at} < ${anchor}`, down)}, ${edge(`${at} >= ${anchor}`, up)})`;
  });
  return `select ${edge(`and ${own} is not null`, up)} as least, ${edge(`and ${own} is not null`, down)} as most,
    jsonb_build_array(${bounds.join(', ')}) as bounds`;
};

/** What the cells hold after a run ($1): $2 cells, $3 customers, $4 revenue. */
export const keepCells = `
  insert into rfm_run_cell (run_id, cell, customers, revenue_minor)
  select $1, * from unnest($2::smallint[], $3::int[], $4::bigint[])`;

/** Empties the log, unless somebody is writing it or wrote what a run ($1 its snapshot) did not see. */
export const forgetChanges = `select forget_purchase_changes($1::pg_snapshot)`;
