const columns = `id, name, options, status, day, starts_at as "startsAt", outcome, problem, created_at as "createdAt",
  started_at as "startedAt", finished_at as "finishedAt"`;

/** `$1` name, `$2` options, `$3` by whom, `$4` now. */
export const REQUEST = `
  insert into simulation (name, options, created_by, created_at, starts_at) values ($1, $2, $3, $4, $4)
  returning ${columns}`;

export const ONE = `select ${columns} from simulation where id = $1`;
export const DAYS_OF = `
  select day, channel, messages, opened, clicked, answered, unsubscribed, complained, orders,
    revenue_minor as "revenueMinor", margin_minor as "marginMinor", cost_minor as "costMinor"
  from simulation_day where simulation_id = $1 order by day, channel`;

/** Newest first. `$1` an id to go on from, or null; `$2` limit. */
export const LIST = `
  select ${columns} from simulation where $1::bigint is null or id < $1 order by id desc limit $2`;

/** Takes one that waits, once. `$1` id, `$2` now. */
export const START = `
  update simulation set status = 'running', started_at = $2, starts_at = $2, day = 0
  where id = $1 and status = 'queued' returning ${columns}`;

/** Tells how far it has come, and whether it is to go on. `$1` id, `$2` days. */
export const REACH = `update simulation set day = $2 where id = $1 and status = 'running' returning id`;

/** `$1` id, `$2` outcome, `$3` now. */
export const FINISH = `
  update simulation set status = 'finished', outcome = $2, finished_at = $3 where id = $1 and status = 'running'
  returning id`;

/** `$1` id, `$2` days. */
export const KEEP_DAYS = `
  insert into simulation_day (simulation_id, day, channel, messages, opened, clicked, answered, unsubscribed, complained,
    orders, revenue_minor, margin_minor, cost_minor)
  select $1, d.day, d.channel, d.messages, d.opened, d.clicked, d.answered, d.unsubscribed, d.complained, d.orders,
    d."revenueMinor", d."marginMinor", d."costMinor"
  from jsonb_to_recordset($2::jsonb) as d (day int, channel text, messages int, opened int, clicked int, answered int,
    unsubscribed int, complained int, orders int, "revenueMinor" bigint, "marginMinor" bigint,
    "costMinor" double precision)`;

/** `$1` id, `$2` problem, `$3` now. */
export const FAIL = `
  update simulation set status = 'failed', problem = $2, finished_at = $3 where id = $1 and status = 'running'`;

/** `$1` id, `$2` now. */
export const CANCEL = `
  update simulation set status = 'cancelled', finished_at = $2 where id = $1 and status in ('queued', 'running')`;

export const DELETE = `delete from simulation where id = $1 and status not in ('queued', 'running')`;

/**
 * Those whose process is gone: a copy that lives has sessions by its name, once it has been made. `$1` now.
 */
export const FAIL_ABANDONED = `
  update simulation s set status = 'failed', problem = 'interrupted', finished_at = $1::timestamptz
  where s.status = 'running' and s.started_at < $1::timestamptz - interval '30 minutes' and not exists (
    select from pg_stat_activity a
    where a.datname = current_database() and a.application_name = 'roundtrip-simulation_' || s.id)`;

/** Copies of simulations that are not under way. */
export const LEFT_COPIES = `
  select n.nspname as schema from pg_namespace n
  where n.nspname ~ '^simulation_[0-9]+$' and not exists (
    select from simulation s where s.status = 'running' and n.nspname = 'simulation_' || s.id)`;
