/**
 * Writes what the libraries know; what a person wrote or took back stays. `$1` keys, `$2` countries, `$3` names (json
 * each), `$4` now.
 */
export const KNOW_FESTIVALS = `
  insert into festival (key, country, name, created_at, updated_at)
  select key, country, name::jsonb, $4, $4
  from unnest($1::text[], $2::text[], $3::text[]) as known (key, country, name)
  on conflict (key) do nothing`;

/** `$1` keys, `$2` days, `$3` kinds, `$4` the first day of the years written, `$5` the last. */
export const KNOW_DAYS = `
  with known as materialized (
    select f.id, k.day, k.kind
    from unnest($1::text[], $2::date[], $3::text[]) as k (key, day, kind) join festival f on f.key = k.key
  ), gone as (
    delete from festival_day d using festival f
    where f.id = d.festival_id and f.key is not null and not d.is_edited and d.day between $4 and $5
      and not exists (select from known k where k.id = d.festival_id and k.day = d.day)
  )
  insert into festival_day (festival_id, day, kind)
  select id, day, kind from known
  on conflict (festival_id, day) do update set kind = excluded.kind
    where not festival_day.is_edited and festival_day.kind <> excluded.kind`;

/** `$1` the first day shown. */
export const LIST_FESTIVALS = `
  select f.id, f.key, f.country, f.name, coalesce(d.days, '[]') as days
  from festival f
  left join lateral (
    select jsonb_agg(jsonb_build_object('day', day, 'kind', kind, 'isEdited', is_edited) order by day) as days,
      min(day) filter (where kind = 'festival') as first
    from festival_day where festival_id = f.id and day >= $1 and not is_removed
  ) d on true
  order by f.country is distinct from 'CN', f.country nulls first, to_char(d.first, 'MM-DD'), f.id`;

/** `$1` festival, `$2` days, `$3` kinds, `$4` the first day that is spoken of. */
export const WRITE_DAYS = `
  with wanted as materialized (select day, kind from unnest($2::date[], $3::text[]) as w (day, kind)),
  removed as (
    update festival_day d set is_removed = true, is_edited = true
    where d.festival_id = $1 and d.day >= $4 and not d.is_removed and not exists (select from wanted w where w.day = d.day)
  )
  insert into festival_day (festival_id, day, kind, is_edited)
  select $1, day, kind, true from wanted
  on conflict (festival_id, day) do update set kind = excluded.kind, is_removed = false, is_edited = true
    where festival_day.kind <> excluded.kind or festival_day.is_removed`;

export const INSERT_FESTIVAL = `
  insert into festival (name, created_at, updated_at) values ($1, $2, $2) returning id`;
export const RENAME_FESTIVAL = `update festival set name = $2, updated_at = $3 where id = $1`;
export const DELETE_FESTIVAL = `delete from festival where id = $1`;

/** Whether a campaign that may still run waits for it. */
export const FESTIVAL_FOR_DELETION = `
  select f.key is not null as "isKnown", exists (
    select from campaign c
    where c.status in ('scheduled', 'running', 'paused') and c.definition -> 'trigger' ->> 'kind' = 'festival'
      and (c.definition -> 'trigger' ->> 'festivalId')::bigint = f.id) as "isUsed"
  from festival f where f.id = $1 for update`;
