/** Everybody there is; few. */
export const listProviders = `
  select id, name, host, port, security, username, sealed_password as "sealedPassword", weight,
    per_minute as "perMinute", fallback_id as "fallbackId", dkim_domain as "dkimDomain",
    dkim_selector as "dkimSelector", sealed_dkim_key as "sealedDkimKey", reports_by as "reportsBy",
    sealed_report_key as "sealedReportKey", updated_at as "updatedAt"
  from mail_provider order by weight desc, lower(name)`;

const COLUMNS = `name = $2, host = $3, port = $4, security = $5, username = $6, sealed_password = $7, weight = $8,
    per_minute = $9, fallback_id = $10, dkim_domain = $11, dkim_selector = $12, sealed_dkim_key = $13,
    reports_by = $14, sealed_report_key = $15, updated_at = $16`;

export const insertProvider = `
  insert into mail_provider (name, host, port, security, username, sealed_password, weight, per_minute, fallback_id,
    dkim_domain, dkim_selector, sealed_dkim_key, reports_by, sealed_report_key, created_at, updated_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15) returning id`;

export const updateProvider = `update mail_provider set ${COLUMNS} where id = $1`;

/** With all that is kept of it. `$1` id, `$2` what its rate is kept under. */
export const deleteProvider = `
  with pace as (delete from mail_pace where key = $2), breaker as (delete from mail_breaker where provider_id = $1)
  delete from mail_provider where id = $1`;

const BREAKER = `provider_id as "providerId", paused_until as "pausedUntil", probing, reason, response`;

export const listBreakers = `select ${BREAKER} from mail_breaker`;

/** Held until the transaction ends, so that of all who claim one alone takes the probe. `$1` provider ids. */
export const lockBreakers = `
  select ${BREAKER} from mail_breaker where provider_id = any($1::bigint[]) order by provider_id for update`;

/**
 * Pauses a provider: for as long as it asked (`$3`, seconds), else for half a minute, doubled each time it fails again, at
 * most a quarter of an hour. Many messages fail at one moment; the first one's word counts, until the pause is over.
 * `$1` provider, `$2` business time, `$4` reason, `$5` the server's words.
 */
export const pauseProvider = `
  insert into mail_breaker as b (provider_id, trips, paused_until, reason, response, at)
  values ($1, 1, $2::timestamptz + make_interval(secs => coalesce($3::float8, 30)), $4, $5, $2)
  on conflict (provider_id) do update set
    trips = b.trips + 1,
    paused_until = $2::timestamptz + make_interval(secs => coalesce($3::float8, least(900, 30 * 2 ^ least(b.trips, 10)))),
    probing = false, reason = excluded.reason, response = excluded.response, at = excluded.at
  where b.probing or b.paused_until <= $2
  returning b.paused_until as "pausedUntil"`;

/** One message is on its way; whoever looks before it is heard of, or `$2`, waits. `$1` provider. */
export const beginProbe = `update mail_breaker set probing = true, paused_until = $2 where provider_id = $1`;

/** It works again; a pause it asked for itself runs on. `$1` provider, `$2` business time. */
export const endPause = `delete from mail_breaker where provider_id = $1 and (probing or paused_until <= $2)`;

/** A person says that it works. `$1` provider. */
export const resumeProvider = 'delete from mail_breaker where provider_id = $1';

export const knowPaces = `
  insert into mail_pace (key) select unnest($1::text[]) on conflict (key) do nothing`;

/** Held until the transaction ends, in one order for all, so that nobody waits in a circle. `$1` keys. */
export const lockPaces = `
  select key, spent_until as "spentUntil", promised_until as "promisedUntil" from mail_pace
  where key = any($1::text[]) order by key for update`;

/** `$1` keys, `$2` and `$3` milliseconds since 1970. */
export const writePaces = `
  update mail_pace p set spent_until = n.spent, promised_until = n.promised
  from unnest($1::text[], $2::float8[], $3::float8[]) as n (key, spent, promised) where p.key = n.key`;
