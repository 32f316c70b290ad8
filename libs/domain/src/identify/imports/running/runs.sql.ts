const RUNS = 7_140_824;

/** One run of an import at a time, whatever the queue does; the lock goes with the connection that holds it. */
export const lockRun = `select pg_advisory_xact_lock(${RUNS}, $1::int)`;
/** An earlier run that was cancelled needs a moment to notice. */
export const waitForLock = `set local lock_timeout = '15s'`;
export const waitNoMore = `set local lock_timeout = 0`;
export const backendPid = `select pg_backend_pid() as pid`;

/**
 * For this transaction alone: sorting and hashing a million lines in memory, and no time spent on compiling statements
 * of a hundred expressions that each run once.
 */
export const prepareSession = `set local work_mem = '128MB'; set local hash_mem_multiplier = 2; set local jit = off`;

/** Takes the run that was asked for, or takes it again after a crash. $2 the statuses it may be in, $3 the new one. */
export const claimRun = `
  update import_job set status = $3, started_at = coalesce(started_at, $4),
    progress = progress || jsonb_build_object('phase', 'reading', 'lines', 0, 'beatAt', now(),
      'attempts', coalesce((progress->>'attempts')::int, 0) + 1)
  where id = $1 and status = any($2)
  returning progress->>'run' as token, (progress->>'attempts')::int as attempts, options as plan, detected`;

/** Whether the run still is what it was: a cancelled one changes no row. */
const mine = `id = $1 and status = $2 and progress->>'run' = $3`;

export const reportRun = `
  update import_job set progress = progress || jsonb_build_object('phase', $4::text, 'lines', $5::int, 'beatAt', now())
  where ${mine}`;

export const saveScan = `update import_job set detected = $4 where ${mine}`;

export const finishRun = `
  update import_job set status = $4, counts = $5, finished_at = $6, problem = null where ${mine}`;

export const failRun = `
  update import_job set status = 'failed', problem = $4, finished_at = $5, counts = null where ${mine}`;

/** Once imported, a file is not needed any more, and it is full of personal data. */
export const deleteChunks = `delete from import_file_chunk where import_id = $1`;

export const deleteRejections = `delete from import_rejection where import_id = $1`;

/** Nothing once the run was cancelled: the lock on the import's row makes the two wait for each other. $4 rows as JSON. */
export const insertRejections = `
  with own as (select id from import_job where ${mine} for share)
  insert into import_rejection (import_id, line, code, params, cells)
  select own.id, line, code, params, cells
  from own, jsonb_to_recordset($4::jsonb) as row (line int, code text, params jsonb, cells jsonb)
  on conflict (import_id, line) do nothing`;

/** A run that has not been heard of for a while: its worker is gone. */
export const abandonedRuns = `
  select id, status from import_job
  where status in ('checking', 'running') and (progress->>'beatAt')::timestamptz < now() - interval '30 seconds'`;

/** Takes an abandoned run for oneself to queue it again; of several workers one does. */
export const reviveRun = `
  update import_job set progress = progress || jsonb_build_object('beatAt', now())
  where id = $1 and status = $2 and (progress->>'beatAt')::timestamptz < now() - interval '30 seconds'`;

export const cancelStatement = `select pg_cancel_backend($1)`;

/**
 * Takes away what a rolled back run has left in the tables. Left to itself a vacuum would come by in the midst of the
 * next run, count none of its rows, and have the planner believe that full tables are empty.
 */
export const sweep = `vacuum (skip_locked) customer, orders, order_item`;
