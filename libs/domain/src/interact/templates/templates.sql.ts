const COLUMNS = `t.id, t.key, t.name, t.channel, t.purpose, t.topic, t.current_version as version,
  coalesce(u.campaigns, 0) as campaigns, t.archived_at as "archivedAt", t.created_at as "createdAt", t.updated_at as "updatedAt",
  array(
    select l from jsonb_object_keys(v.content -> 'content') l
    order by l = v.content ->> 'defaultLocale' desc, l
  ) as locales`;

const CURRENT = `join template_version v on v.template_id = t.id and v.version = t.current_version
  left join (
    select (s.value ->> 'templateId')::bigint as template_id, count(distinct c.id)::int as campaigns
    from campaign c cross join jsonb_each(c.definition -> 'steps') s
    group by 1
  ) u on u.template_id = t.id`;

/** `$1` archived?, `$2` channel, `$3` purpose, `$4` search, `$5`/`$6` cursor, `$7` limit. */
export const LIST = `
  select ${COLUMNS}
  from template t ${CURRENT}
  where (t.archived_at is not null) = $1
    and ($2::text is null or t.channel = $2)
    and ($3::text is null or t.purpose = $3)
    and ($4::text is null or position(lower($4) in lower(t.name)) > 0)
    and ($5::timestamptz is null or (t.updated_at, t.id) < ($5, $6::bigint))
  order by t.updated_at desc, t.id desc
  limit $7`;

export const DETAIL = `
  select ${COLUMNS}, v.id as "versionId", v.content as text
  from template t ${CURRENT}
  where t.id = $1`;

export const VERSIONS = `
  select v.id, v.version, v.content as text, v.compiled ->> 'purpose' as purpose, t.channel,
    v.created_at as "createdAt"
  from template_version v join template t on t.id = v.template_id
  where v.template_id = $1
  order by v.version desc`;

export const COMPILED = `
  select v.id, v.content as text, v.compiled from template_version v where v.id = any($1::bigint[])`;

export const KEEP_COMPILED = 'update template_version set compiled = $2 where id = $1';

/** Starters that are in the workspace or were, archived ones included. */
export const KNOWN_STARTERS = `select key from template where key is not null`;

// A starter that is there already, archived or renamed by its owner too, is left as it is; so is another template that
// happens to have its name.
export const SEED = `
  with seeded as (
    insert into template (key, name, channel, purpose, created_at, updated_at)
    values ($1, $2, $3, $4, $7, $7)
    on conflict do nothing
    returning id
  )
  insert into template_version (template_id, version, content, compiled, created_at)
  select id, 1, $5::jsonb, $6::jsonb, $7 from seeded`;
