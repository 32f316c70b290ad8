const columns = `id, model_id as "modelId", status, stage, cause, as_of as "asOf", finished_at as "finishedAt", options,
  customers, changed, with_future_orders as "withFutureOrders"`;

export const selectRun = `select ${columns} from clv_run where id = $1`;

export const selectLatestFinished = `
  select ${columns} from clv_run where status = 'finished' order by id desc limit 1`;

export const selectNewest = `select ${columns} from clv_run order by id desc limit 1`;

/** Two requests at once find one queued run, not two. */
export const lockRequests = `select pg_advisory_xact_lock(7140855)`;

export const selectQueued = `select ${columns} from clv_run where status = 'queued' order by id limit 1`;

/** $1 model, $2 status, $3 instant, $4 options, $5 cause. */
export const insertRun = `
  insert into clv_run (model_id, status, as_of, options, cause) values ($1, $2, $3, $4, $5) returning ${columns}`;

/** Takes the one that waits, if there is one. $1 model, $2 instant, $3 options. */
export const startQueued = `
  update clv_run set status = 'running', model_id = $1, as_of = $2, options = $3
  where id = (select id from clv_run where status = 'queued' order by id limit 1 for update skip locked)
  returning ${columns}`;

export const setStage = `update clv_run set stage = $2 where id = $1`;

/** Runs come one at a time from one queue: another that says it is going on is of a process that died. */
export const failAbandoned = `
  update clv_run set status = 'failed', stage = null where status = 'running' and id < $1`;

export const failRun = `update clv_run set status = 'failed', stage = null where id = $1 and status = 'running'`;

export const finishRun = `
  update clv_run
  set status = 'finished', stage = null, customers = $2, changed = $3, with_future_orders = $4, finished_at = $5
  where id = $1`;
