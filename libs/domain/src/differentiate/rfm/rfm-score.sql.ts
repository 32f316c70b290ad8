import type { Parameters } from '../segments/compiler/rule-context.js';
import { cellSql } from './rfm-cell.js';

/** Two runs never interleave, and a customer is not deleted in the middle of one. */
export const lockScores = `select pg_advisory_xact_lock(7140803)`;

/** Sorting and joining a million customers in memory instead of on disk halves the time of a run. */
export const giveMemory = `set local work_mem = '256MB'`;

/** What every statement of a run looks at, taken once, so that all of them see the same orders. */
export const takeBase = (base: string): string => `create temporary table rfm_base on commit drop as ${base}`;

export const isAnybodyScored = `select exists (select from rfm_score) as scored`;

export const dropBase = `drop table rfm_base`;

const figures = ['last_order_at', 'orders_count', 'revenue_minor', 'margin_minor'];

/** What a score is made of beside its customer. */
export const scoreColumns = ['recency', 'frequency', 'monetary', ...figures];

/** SQL: those of a row, each under the name that `as` gives it. */
export const listed = (row: string, as?: (column: string) => string): string =>
  scoreColumns.map((column) => `${row}.${column}${as ? ` as ${as(column)}` : ''}`).join(', ');

/** A relation of customers with what their score is to be, their cell before and after, and where their row stands. */
export const differenceOf = (scored: string, limit: (customerId: string) => string): string => `
  select coalesce(n.customer_id, o.customer_id) as customer_id, ${listed('n')},
    ${cellSql('o')} as from_cell, ${cellSql('n')} as to_cell, o.place
  from ${scored} n full join (select *, ctid as place from rfm_score where ${limit('customer_id')}) o
    on o.customer_id = n.customer_id
  where n.customer_id is null or o.customer_id is null or (${listed('n')}) is distinct from (${listed('o')})`;

/** What is written. */
export interface Writing {
  /** A relation as `differenceOf` gives it. */
  difference: string;
  runId: number;
  at: Date;
  /** Between two runs, because something happened to the customers. */
  isBetween: boolean;
}

/**
 * Writes the difference between scores and what stands there: rows that are new, changed or gone, and of each customer
 * whose cell is another one a line of history. In customer order, sorted once for both, so that a first run appends to the
 * indexes. Rows that stand are found by their places, which are listed because a join by place alone reads the whole table.
 */
export const writeScores = (
  { difference, runId, at, isBetween }: Writing,
  parameters: Parameters,
): string => {
  const columns = scoreColumns.join(', ');
  return `
  with difference as materialized (select * from (${difference}) d order by customer_id), gone as (
    delete from rfm_score s using difference d
    where s.ctid = d.place and d.to_cell is null
  ), changed as (
    update rfm_score s set ${scoreColumns.map((column) => `${column} = d.${column}`).join(', ')}
    from difference d
    where s.ctid = d.place and d.to_cell is not null
      and s.ctid = any (array(select place from difference where place is not null))
  ), added as (
    insert into rfm_score (customer_id, ${columns})
    select customer_id, ${columns} from difference where from_cell is null
  )
  insert into rfm_change (run_id, customer_id, from_cell, to_cell, at, is_between)
  select ${parameters.bind(runId, 'bigint')}, customer_id, from_cell, to_cell,
    ${parameters.bind(at, 'timestamptz')}, ${parameters.bind(isBetween, 'boolean')}
  from difference where from_cell is distinct from to_cell`;
};
