import type { DigitName } from './digit-name.js';
import type { Measure } from './rfm-base.sql.js';

/**
 * How everybody stands, and of each digit and score how many customers have it and between which values: all from one
 * pass over the scores, which several processes share as long as the statement writes nothing.
 */
export const describeScores = (measures: Measure[]): string => {
  const bounds = measures.map(
    ({ digit, value }) => `min(${value('s')}) as ${digit}_from, max(${value('s')}) as ${digit}_to`,
  );
  const arm = (digit: DigitName): string => `
    select '${digit}' as digit, ${digit} as score, sum(customers)::int as customers,
      to_jsonb(min(${digit}_from)) as "from", to_jsonb(max(${digit}_to)) as "to"
    from tally group by ${digit}`;
  return `
  with tally as materialized (
    select recency, frequency, monetary, orders_count as orders, count(*)::int as customers,
      sum(revenue_minor)::bigint as "revenueMinor", ${bounds.join(', ')}
    from rfm_score s group by recency, frequency, monetary, orders_count
  ), band as (${measures.map(({ digit }) => arm(digit)).join(' union all ')})
  select (select jsonb_agg(tally) from tally) as tallies,
    (select jsonb_agg(band order by digit, score) from band) as bands`;
};

/** Who moved in a run ($1), where nothing can have moved between the run before and this one. */
export const keepMovesOfRun = `
  insert into rfm_run_movement (run_id, from_cell, to_cell, customers)
  select $1, from_cell, to_cell, count(*) from rfm_change where run_id = $1 group by from_cell, to_cell`;

/**
 * How many came from which cell into which between the end of run $1 and that of run $2: of all steps of a customer the
 * first one's beginning and the last one's end. Who came back to where they were has not moved.
 */
const movesBetween = `
  select from_cell, to_cell, count(*)::int as customers
  from (
    select (min(array[id, from_cell]))[2]::smallint as from_cell, (max(array[id, to_cell]))[2]::smallint as to_cell
    from rfm_change
    where run_id = $1 and is_between or run_id > $1 and run_id < $2 or run_id = $2 and not is_between
    group by customer_id
  ) way
  where from_cell is distinct from to_cell
  group by from_cell, to_cell`;

/** The same where nobody was scored before a run ($1): everybody came to where they stand. */
export const keepArrivals = `
  insert into rfm_run_movement (run_id, from_cell, to_cell, customers)
  select run_id, null, cell, customers from rfm_run_cell where run_id = $1`;

export const keepMovesBetween = `
  insert into rfm_run_movement (run_id, from_cell, to_cell, customers)
  select $2, from_cell, to_cell, customers from (${movesBetween}) moved`;

export const selectMovesBetween = `
  select from_cell as "from", to_cell as "to", customers from (${movesBetween}) moved`;

/** The same from the record of run $1, since the run before it. */
export const selectKeptMoves = `
  select from_cell as "from", to_cell as "to", customers from rfm_run_movement where run_id = $1`;

export const selectCellsOfRun = `
  select cell, customers, revenue_minor as "revenueMinor" from rfm_run_cell where run_id = $1 order by cell`;

/** Whether a run after $1 and up to $2 scored by other settings than the one before it. */
export const hasResettled = `
  select exists (
    select from measure_run
    where measure = 'rfm' and id > $1 and id <= $2 and outcome @> '{"isResettled": true}') as resettled`;
