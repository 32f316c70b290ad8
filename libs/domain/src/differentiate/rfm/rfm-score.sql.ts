import type { Parameters } from '../segments/compiler/rule-context.js';
import { cellSql } from './rfm-cell.js';

/** Two runs never interleave, and a customer is not deleted in the middle of one. */
export const lockScores = `select pg_advisory_xact_lock(7140803)`;

/** Sorting and joining a million customers in memory instead of on disk halves the time of a run. */
export const giveMemory = `set local work_mem = '256MB'`;

/** What every statement of a run looks at, taken once, so that all of them see the same orders. */
export const takeBase = (base: string): string => `create temporary table rfm_base on commit drop as ${base}`;

/** Adds to it the customers of another base who are not there yet. */
export const addToBase = (base: string): string => `
  insert into rfm_base select b.* from (${base}) b
  where not exists (select from rfm_base e where e.customer_id = b.customer_id)`;

export const analyzeBase = `analyze rfm_base`;

export const dropBase = `drop table rfm_base`;

export const countBase = `select count(*)::int as customers from rfm_base`;

/** What is written, for whom. */
export interface Writing {
  /** A relation of customers with their figures and digits. */
  scored: string;
  /** SQL that limits a column of customer ids to those who are looked at. */
  limit(customerId: string): string;
  runId: number;
  at: Date;
  /** Between two runs, because something happened to the customers. */
  isBetween: boolean;
}

const figures = ['last_order_at', 'orders_count', 'revenue_minor', 'margin_minor'];
const columns = ['recency', 'frequency', 'monetary', ...figures];
const list = (row: string): string => columns.map((column) => `${row}.${column}`).join(', ');

/**
 * Writes the difference between scores and what stands there: rows that are new, changed or gone, and of each customer
 * whose cell is another one a line of history. In customer order, so that a first run appends to the indexes.
 */
export const writeScores = (
  { scored, limit, runId, at, isBetween }: Writing,
  parameters: Parameters,
): string => {
  const run = parameters.bind(runId, 'bigint');
  const instant = parameters.bind(at, 'timestamptz');
  return `
  with difference as materialized (
    select coalesce(n.customer_id, o.customer_id) as customer_id, ${list('n')},
      ${cellSql('o')} as from_cell, ${cellSql('n')} as to_cell, o.place
    from ${scored} n full join (select *, ctid as place from rfm_score where ${limit('customer_id')}) o
      on o.customer_id = n.customer_id
    where n.customer_id is null or o.customer_id is null or (${list('n')}) is distinct from (${list('o')})
  ), gone as (
    delete from rfm_score s using difference d where s.ctid = d.place and d.to_cell is null
  ), changed as (
    update rfm_score s
    set ${columns.map((column) => `${column} = d.${column}`).join(', ')}, run_id = ${run}, scored_at = ${instant}
    from difference d
    where s.ctid = d.place and d.from_cell is not null and d.to_cell is not null
  ), added as (
    insert into rfm_score (customer_id, ${columns.join(', ')}, run_id, scored_at)
    select customer_id, ${columns.join(', ')}, ${run}, ${instant}
    from difference where from_cell is null order by customer_id
  )
  insert into rfm_change (run_id, customer_id, from_cell, to_cell, at, is_between)
  select ${run}, customer_id, from_cell, to_cell, ${instant}, ${parameters.bind(isBetween, 'boolean')}
  from difference where from_cell is distinct from to_cell order by customer_id`;
};
