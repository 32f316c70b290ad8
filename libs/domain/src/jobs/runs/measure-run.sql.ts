const columns = `id, status, stage, cause, as_of as "asOf", finished_at as "finishedAt", options, customers, changed,
  outcome, warnings`;

export const selectRun = `select ${columns} from measure_run where measure = $1 and id = $2`;

export const selectQueued = `
  select ${columns} from measure_run where measure = $1 and status = 'queued' order by id limit 1`;

export const selectNewest = `select ${columns} from measure_run where measure = $1 order by id desc limit 1`;

export const selectLatestFinished = `
  select ${columns} from measure_run where measure = $1 and status = 'finished' order by id desc limit 1`;

/** Newest first, after a run ($2, null at the beginning), so many ($3). Runs that wait or go on are shown elsewhere. */
export const listEnded = `
  select ${columns} from measure_run
  where measure = $1 and status in ('finished', 'failed') and ($2::bigint is null or id < $2) order by id desc limit $3`;

/** Two requests at once find one queued run, not two. */
export const lockRequests = `select pg_advisory_xact_lock(7140843)`;

/** $1 measure, $2 status, $3 instant, $4 options, $5 cause. */
export const insertRun = `
  insert into measure_run (measure, status, as_of, options, cause) values ($1, $2, $3, $4, $5) returning ${columns}`;

/** Takes the run that waits, if there is one. $1 measure, $2 instant, $3 options. */
export const startQueued = `
  update measure_run set status = 'running', as_of = $2, options = $3
  where id = (
    select id from measure_run where measure = $1 and status = 'queued' order by id limit 1 for update skip locked)
  returning ${columns}`;

export const setStage = `update measure_run set stage = $2 where id = $1`;

/**
 * Runs that say they are going on while this one holds the lock of its measure are those whose process died. One that
 * only waits for the lock is named failed for a moment, and finished when it is.
 */
export const failAbandoned = `
  update measure_run set status = 'failed', stage = null where measure = $1 and status = 'running' and id < $2`;

export const failRun = `
  update measure_run set status = 'failed', stage = null where id = $1 and status <> 'finished'`;

export const finishRun = `
  update measure_run
  set status = 'finished', stage = null, customers = $2, changed = $3, outcome = $4, warnings = $5, finished_at = $6
  where id = $1`;
