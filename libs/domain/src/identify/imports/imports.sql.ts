const view = `
  j.id, j.target, j.file_name as "fileName", j.file_bytes as "fileBytes", j.status, j.counts, j.problem,
  u.name as "createdBy", j.created_at as "createdAt", j.started_at as "startedAt", j.finished_at as "finishedAt"`;
const from = `from import_job j left join app_user u on u.id = j.created_by`;

/** Uploads that are still coming are nobody's business. $1 pattern, $2 status, $3 $4 cursor, $5 limit. */
export const listImports = `
  select ${view} ${from}
  where j.status <> 'uploading'
    and ($1::text is null or lower(j.file_name) like $1)
    and ($2::text is null or j.status = $2)
    and ($3::timestamptz is null or (j.created_at, j.id) < ($3, $4))
  order by j.created_at desc, j.id desc limit $5`;

export const findImport = `
  select ${view}, j.detected, j.options as plan ${from} where j.id = $1 and j.status <> 'uploading'`;

/** The same bytes, brought in before. */
export const findSameFile = `
  select same.id, same.file_name as "fileName", same.finished_at as "finishedAt"
  from import_job j join import_job same on same.file_hash = j.file_hash and same.id <> j.id and same.status = 'done'
  where j.id = $1 order by same.finished_at desc limit 1`;

export const findProgress = `
  select status, coalesce(progress->>'phase', 'waiting') as phase, 
    coalesce((counts->'lines'->>'read')::int, (progress->>'lines')::int, 0) as lines,
    (detected->>'estimatedRows')::int as rows
  from import_job where id = $1 and status <> 'uploading'`;

/** What may still be planned: nothing of it is in the works, and nothing has come of it. */
const open = `status in ('uploaded', 'checked', 'failed', 'cancelled')`;

export const savePlan = `
  update import_job set options = $2, target = $3, detected = $4, status = 'uploaded', counts = null, problem = null,
    started_at = null, finished_at = null
  where id = $1 and ${open}`;

export const saveDetection = `
  update import_job set detected = $2, target = $3, options = null, status = 'uploaded', counts = null, problem = null
  where id = $1 and ${open}`;

/** $2 the status to wait in, $3 the run's token: what an earlier run still has to say is not heard any more. */
export const requestRun = `
  update import_job set status = $2, progress = jsonb_build_object('run', $3::text, 'beatAt', now()), counts = null,
    problem = null, started_at = null, finished_at = null
  where id = $1 and ${open} and options is not null`;

/** A check that is cancelled leaves what it found: a file that was uploaded. */
export const cancelImport = `
  update import_job set status = case status when 'checking' then 'uploaded' else 'cancelled' end,
    finished_at = case status when 'checking' then null else $2::timestamptz end
  where id = $1 and status in ('checking', 'queued', 'running')`;

export const deleteRejections = 'delete from import_rejection where import_id = $1';

/** $2 code or null, $3 the line it starts after, $4 limit. */
export const listRejections = `
  select line, code, params, cells from import_rejection
  where import_id = $1 and ($2::text is null or code = $2) and line > $3 order by line limit $4`;

export const countRejections = `
  select code, count(*)::int as lines from import_rejection where import_id = $1 group by code
  order by lines desc, code`;
