// A version keeps the texts of the partials that came in, those inside others too, under their names.
const USES = `
  select t.id, t.name, v.content -> 'partials' -> p.name is distinct from p.content as outdated
  from template t
  join template_version v on v.template_id = t.id and v.version = t.current_version
  where t.channel = p.channel and t.archived_at is null and v.content -> 'partials' ? p.name`;

const VIEW = `
  select p.id, p.channel, p.name, p.content, p.created_at as "createdAt", p.updated_at as "updatedAt",
    u.templates, u.outdated
  from template_partial p
  cross join lateral (
    select count(*)::int as templates, (count(*) filter (where uses.outdated))::int as outdated
    from (${USES}) uses
  ) u`;

/** `$1` channel or null. */
export const LIST = `${VIEW} where $1::text is null or p.channel = $1 order by p.channel, p.name`;

export const DETAIL = `${VIEW} where p.id = $1`;

export const USED_BY = `
  select u.id, u.name, u.outdated
  from template_partial p cross join lateral (${USES}) u
  where p.id = $1
  order by lower(u.name), u.id`;

export const TEXTS = `select name, content from template_partial where channel = $1`;

/** Serialises what would let two partials include each other, and what would make too many. */
export const LOCK = 'select pg_advisory_xact_lock(7140840)';

export const COUNT = 'select count(*)::int as count from template_partial';

export const INSERT = `
  insert into template_partial (channel, name, content, created_at, updated_at)
  values ($1, $2, $3, $4, $4)
  on conflict (channel, name) do nothing
  returning id`;

export const UPDATE = `
  update template_partial set content = $2, updated_at = $3
  where id = $1 and content is distinct from $2::jsonb`;

export const REMOVE = 'delete from template_partial where id = $1';
