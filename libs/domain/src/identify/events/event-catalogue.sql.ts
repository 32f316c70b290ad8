const SHARDS = 16;
const MOST_PROPERTIES = 300;

/** $1 names, $2 when. Known ones are left out before the insert, so that batches do not wait for each other. */
export const noteNames = `
  insert into event_name (name, first_seen_at)
  select name, $2 from unnest($1::text[]) as seen (name)
  where not exists (select from event_name k where k.name = seen.name)
  order by name on conflict (name) do nothing`;

/**
 * A property that holds values of two types is text. Of an event that has hundreds the further ones are left out: they
 * are not properties but data in the place of names. $1 names, $2 properties, $3 types.
 */
export const noteProperties = `
  insert into event_property as p (name, property, type)
  select name, property, case when min(type) = max(type) then min(type) else 'text' end
  from unnest($1::text[], $2::text[], $3::text[]) as seen (name, property, type)
  where not exists (
      select from event_property k
      where k.name = seen.name and k.property = seen.property and k.type in (seen.type, 'text'))
    and (select count(*) from event_property k where k.name = seen.name) < ${MOST_PROPERTIES}
  group by name, property order by name, property
  on conflict (name, property) do update set type = 'text' where p.type <> excluded.type`;

/**
 * Counts events by hour. Every connection counts in a shard of its own, as far as there are shards, so that batches at
 * the same time do not wait for each other. $1 names, $2 hours, $3 how many.
 */
export const tally = `
  insert into event_tally as t (name, hour, shard, events)
  select name, hour, pg_backend_pid() % ${SHARDS}, events
  from unnest($1::text[], $2::timestamptz[], $3::bigint[]) as counted (name, hour, events)
  order by name, hour
  on conflict (name, hour, shard) do update set events = t.events + excluded.events`;

/**
 * The names there are with how many events happened in the last day, week and month, to the hour, and the last one;
 * commonest first. $1 now.
 */
export const listNames = `
  with counted as (
    select name, sum(events) filter (where hour > $1::timestamptz - interval '24 hours')::bigint as day,
      sum(events) filter (where hour > $1::timestamptz - interval '7 days')::bigint as week,
      sum(events) filter (where hour > $1::timestamptz - interval '30 days')::bigint as month
    from event_tally where hour > $1::timestamptz - interval '30 days' group by name
  )
  select n.name, n.first_seen_at as "firstSeenAt", coalesce(c.day, 0) as "lastDay", coalesce(c.week, 0) as "lastWeek",
    coalesce(c.month, 0) as "lastMonth",
    (select e.at from event e where e.name = n.name order by e.at desc limit 1) as "lastAt"
  from event_name n left join counted c using (name)
  order by coalesce(c.month, 0) desc, n.name limit 500`;

/**
 * The properties an event of this name came with, with the commonest values of its last thousand: enough to choose from,
 * and a bounded look however many events there are. $1 name.
 */
export const listProperties = `
  with recent as (
    select properties from event where name = $1 order by at desc limit 1000
  ), held as (
    select entry.key as property, entry.value #>> '{}' as text, count(*) as events
    from recent, jsonb_each(recent.properties) as entry
    where jsonb_typeof(entry.value) in ('string', 'number', 'boolean') and length(entry.value #>> '{}') <= 60
    group by 1, 2
  ), ranked as (
    select *, row_number() over (partition by property order by events desc, text) as place from held
  )
  select p.property as name, p.type,
    coalesce(array_agg(r.text order by r.place) filter (where r.text is not null), '{}') as values
  from event_property p left join ranked r on r.property = p.property and r.place <= 20
  where p.name = $1
  group by p.property, p.type order by p.property`;
