/** An upload that has begun; what it is shows at its end. $1 name, $2 user, $3 business time. */
export const openUpload = `
  insert into import_job (target, file_name, status, created_by, created_at, progress)
  values ('orders', $1, 'uploading', $2, $3, jsonb_build_object('beatAt', now())) returning id`;

/** Every chunk is a sign of life: an upload without one for long was broken off by a crash. */
export const appendChunk = `
  with alive as (
    update import_job set progress = jsonb_build_object('beatAt', now()) where id = $1
  )
  insert into import_file_chunk (import_id, seq, bytes) values ($1, $2, $3)`;

export const closeUpload = `
  update import_job set status = 'uploaded', target = $2, file_bytes = $3, file_hash = $4, detected = $5, progress = '{}'
  where id = $1`;

export const deleteImport = `delete from import_job where id = $1`;

export const deleteBrokenUploads = `
  delete from import_job
  where status = 'uploading' and (progress->>'beatAt')::timestamptz < now() - interval '15 minutes'`;

export const readChunk = `select bytes from import_file_chunk where import_id = $1 and seq = $2`;
