/** A session of an active user that has not run out. */
export const findSession = `
  select s.csrf_token as "csrfToken", u.id, u.email, u.name, u.role, u.locale
  from user_session s join app_user u on u.id = s.user_id
  where s.token_hash = $1 and s.expires_at > $2 and u.active`;

export const insertSession = `
  insert into user_session (token_hash, user_id, csrf_token, created_at, expires_at) values ($1, $2, $3, $4, $5)`;

export const deleteSession = `delete from user_session where token_hash = $1`;

export const deleteExpired = `delete from user_session where expires_at <= $1`;

/** Failures of each key since an instant, and when the oldest of them falls out of the window. */
export const countFailures = `
  select key, count(*)::int as failures, min(at) as oldest
  from login_attempt where key = any($1) and at > $2 group by key`;

export const insertFailure = `insert into login_attempt (key, at) select unnest($1::text[]), $2`;

export const forgetFailures = `delete from login_attempt where key = $1 or at <= $2`;
