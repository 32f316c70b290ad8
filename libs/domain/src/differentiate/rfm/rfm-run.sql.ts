const columns = `id, status, cause, as_of as "asOf", finished_at as "finishedAt", options, customers, changed,
  cut_points as "cutPoints", warnings, is_resettled as "isResettled", previous_id as "previousId"`;

/** What customers are scored by between two runs. */
export const selectStarts = `
  select id, options, starts, customers, seen, as_of as "asOf" from rfm_run where status = 'finished' and starts is not null
  order by as_of desc, id desc limit 1`;

export const selectRun = `select ${columns} from rfm_run where id = $1`;

export const selectQueued = `select ${columns} from rfm_run where status = 'queued' order by id limit 1`;

export const selectNewest = `select ${columns} from rfm_run order by id desc limit 1`;

export const selectLatestFinished = `
  select ${columns} from rfm_run where status = 'finished' order by as_of desc, id desc limit 1`;

/** Newest first, after a run ($1, null at the beginning), so many ($2). Runs that wait or go on are shown elsewhere. */
export const listRuns = `
  select ${columns} from rfm_run
  where status in ('finished', 'failed') and ($1::bigint is null or id < $1) order by id desc limit $2`;

/** Two requests at once find one queued run, not two. */
export const lockRequests = `select pg_advisory_xact_lock(7140804)`;

export const insertQueued = `
  insert into rfm_run (status, as_of, options, cause) values ('queued', $1, $2, $3) returning ${columns}`;

/** Takes the run that waits, if there is one. $1 instant, $2 options. */
export const startQueued = `
  update rfm_run set status = 'running', as_of = $1, options = $2
  where id = (select id from rfm_run where status = 'queued' order by id limit 1 for update skip locked)
  returning ${columns}`;

export const insertRunning = `
  insert into rfm_run (status, as_of, options, cause) values ('running', $1, $2, $3) returning ${columns}`;

/**
 * Runs that say they are going on while this one holds the lock are those whose process died. One that only waits for
 * the lock is named failed for a moment, and finished when it is.
 */
export const failAbandoned = `update rfm_run set status = 'failed' where status = 'running' and id < $1`;

export const failRun = `update rfm_run set status = 'failed' where id = $1 and status <> 'finished'`;

export const finishRun = `
  update rfm_run
  set status = 'finished', customers = $2, changed = $3, cut_points = $4, warnings = $5, finished_at = $6, starts = $7,
    is_resettled = $8, previous_id = $9, seen = $10
  where id = $1`;
