/** Two runs never interleave, and a customer is not deleted in the middle of one. */
export const lockScores = `select pg_advisory_xact_lock(7140842)`;

/** Sorting and joining a million customers in memory instead of on disk halves the time of a run. */
export const giveMemory = `set local work_mem = '256MB'`;

/**
 * The stage of a customer by their rhythm `r`, as in lifecycle-stages.ts. $3 today, $4 the base's rhythm, $5 purchase days
 * that make a rhythm one's own, $6–$8 rhythms of silence to declining, lapsed, lost, $9 purchase days to mature.
 */
const stage = `
  case
    when r.customer_id is null then 'prospect'
    when $3::date - r.last_day > $8::double precision * h.rhythm then 'lost'
    when $3::date - r.last_day > $7::double precision * h.rhythm then 'lapsed'
    when $3::date - r.last_day > $6::double precision * h.rhythm then 'declining'
    when r.last_gap > $7::double precision * h.rhythm then 'won-back'
    when r.purchase_days = 1 then 'new'
    when r.purchase_days < $9::int then 'growing'
    else 'mature'
  end`;

const rhythm = `
  case when r.purchase_days >= $5::int and r.median_gap is not null then r.median_gap else $4::double precision end`;

/**
 * Finds the stage of customers and writes the difference to what stands there, with the way of each who moved. `limit`
 * limits a column of customer ids. $1 run, $2 instant.
 */
const writeStages = (limit: (customerId: string) => string): string => `
  with staged as (
    select c.id as customer_id, ${stage} as stage
    from customer c
    left join purchase_rhythm r on r.customer_id = c.id and ${limit('r.customer_id')}
    cross join lateral (select ${rhythm} as rhythm offset 0) h
    where ${limit('c.id')}
  ), standing as (
    select customer_id, stage from lifecycle_score where ${limit('customer_id')}
  ), difference as materialized (
    select n.customer_id, o.stage as from_stage, n.stage as to_stage
    from staged n left join standing o on o.customer_id = n.customer_id
    where n.stage is distinct from o.stage
  ), changed as (
    update lifecycle_score s set stage = d.to_stage, changed_at = $2
    from difference d where s.customer_id = d.customer_id and d.from_stage is not null
  ), added as (
    insert into lifecycle_score (customer_id, stage)
    select customer_id, to_stage from difference where from_stage is null order by customer_id
  )
  insert into lifecycle_change (customer_id, run_id, from_stage, to_stage, at)
  select customer_id, $1, from_stage, to_stage, $2 from difference order by customer_id`;

export const writeAllStages = writeStages(() => 'true');

/** $10 the customers. */
export const writeSomeStages = writeStages((customerId) => `${customerId} = any ($10::bigint[])`);

/** Everybody has a stage. */
export const countStaged = `select count(*)::int as customers from lifecycle_score`;

export const countFutureOrders = `
  select count(*)::int as customers from purchase_summary where last_order_at > $1`;

/** The last line of history there is: what comes after it is what moves from now on. */
export const lastChange = `
  select coalesce(pg_sequence_last_value(pg_get_serial_sequence('lifecycle_change', 'id')::regclass), 0)::bigint as id`;

/** Who moved after a line of history, from the stage they were in to the one they are in now. $1 the line. */
export const movesSince = `
  select from_stage as "from", to_stage as "to", count(*)::int as customers
  from (
    select (array_agg(from_stage order by id))[1] as from_stage, (array_agg(to_stage order by id desc))[1] as to_stage
    from lifecycle_change where id > $1 group by customer_id
  ) m
  where from_stage is distinct from to_stage
  group by 1, 2 order by 3 desc, 1, 2`;
