export const HOSTS = `
  select origin, sealed_secret as "sealedSecret", changed_at as "changedAt" from webhook_host order by origin`;

/** `$1` origin, `$2` the sealed secret, `$3` now. */
export const SAVE_HOST = `
  insert into webhook_host (origin, sealed_secret, changed_at) values ($1, $2, $3)
  on conflict (origin) do update
    set sealed_secret = excluded.sealed_secret, changed_at = excluded.changed_at, resting_until = null`;
