const columns = `id, status, stage, cause, as_of as "asOf", finished_at as "finishedAt", options, basis, purchases, spend,
  refusals, warnings, calibration`;

export const selectModel = `select ${columns} from clv_model where id = $1`;

/** The model in use. */
export const selectLatestFitted = `
  select ${columns} from clv_model where status = 'fitted' order by id desc limit 1`;

export const selectNewest = `select ${columns} from clv_model order by id desc limit 1`;

/** $1 the id of the last one shown, or null; $2 how many. */
export const listModels = `
  select ${columns} from clv_model where $1::bigint is null or id < $1 order by id desc limit $2`;

/** Two requests at once find one queued fit, not two. */
export const lockRequests = `select pg_advisory_xact_lock(7140854)`;

export const selectQueued = `select ${columns} from clv_model where status = 'queued' order by id limit 1`;

/** $1 status, $2 instant, $3 options, $4 cause. */
export const insertModel = `
  insert into clv_model (status, as_of, options, cause) values ($1, $2, $3, $4) returning ${columns}`;

/** Takes the one that waits, if there is one. $1 instant, $2 options. */
export const startQueued = `
  update clv_model set status = 'running', as_of = $1, options = $2
  where id = (select id from clv_model where status = 'queued' order by id limit 1 for update skip locked)
  returning ${columns}`;

export const setStage = `update clv_model set stage = $2 where id = $1`;

/** Fits come one at a time from one queue: another that says it is going on is of a process that died. */
export const failAbandoned = `
  update clv_model set status = 'failed', stage = null where status = 'running' and id < $1`;

export const failModel = `
  update clv_model set status = 'failed', stage = null where id = $1 and status = 'running'`;

/** $1 model, $2 status, $3 basis, $4 purchases, $5 spend, $6 refusals, $7 warnings, $8 calibration, $9 instant. */
export const finishModel = `
  update clv_model
  set status = $2, stage = null, basis = $3, purchases = $4, spend = $5, refusals = $6, warnings = $7,
    calibration = $8, finished_at = $9
  where id = $1`;
