import { type FactSource, factTables } from './fact-source.js';

const sources = Object.keys(factTables) as FactSource[];

// The number last given out, committed or not: whether there may be something to read. It costs one row.
const position = (source: FactSource): string => `
  select '${source}' as source,
    (select case when is_called then last_value else 0 end from ${factTables[source].table}_id_seq) as id`;

/**
 * Where a campaign's cursor starts: what happened before the launch does not start it. `$1` campaign, `$2` now,
 * `$3` source of its facts, `$4` segments.
 */
export const START_CURSOR = `
  with position as (${sources.map(position).join(' union all ')}),
  start as (
    select coalesce((select p.id from position p where p.source = $3), 0) as id
  )
  insert into campaign_cursor (campaign_id, read_until, started_at, source, source_ids, scan_id, read_id)
  select $1, $2, $2, $3, $4::bigint[], s.id, s.id from start s`;

const MISSING = `(
    select w.id from unnest(k.source_ids) as w (id) where not exists (select from segment s where s.id = w.id) limit 1)`;

/**
 * A running campaign with facts to read, or to read again, or whose segment is gone; any of them, so that one that half the base enters does not
 * keep the others waiting. `$1` now.
 */
export const NEXT_WITH_FACTS = `
  with position as materialized (${sources.map(position).join(' union all ')})
  select c.id as "campaignId", v.id as "versionId", v.definition, k.source, k.scan_id as "scanId", k.read_id as "readId",
    k.pending_id as "pendingId", k.pending_xid <= pg_snapshot_xmin(pg_current_snapshot()) as "isFinal",
    ${MISSING} as "missingSegment"
  from campaign_cursor k
  join position p on p.source = k.source
  join campaign c on c.id = k.campaign_id and c.status = 'running'
  join campaign_version v on v.id = c.current_version_id
  where (k.look_at is null or k.look_at <= $1)
    and (${MISSING} is not null or k.pending_xid <= pg_snapshot_xmin(pg_current_snapshot())
      or case k.source when 'segment'
        then exists (select from segment_transition t where t.segment_id = any (k.source_ids) and t.id > k.scan_id)
        else p.id > k.scan_id end)
  order by random()
  limit 1
  for update of c, k skip locked`;

/** The last of the next ripe facts. `$1` read so far, `$2` ripe if written by then, `$3` how many at most, `$4` segments. */
export const nextFacts = (source: FactSource): string => {
  const { table, at } = factTables[source];
  const ofSegments =
    source === 'segment' ? 'and segment_id = any ($4::bigint[])' : 'and $4::bigint[] is null';
  return `
  select max(id) as "until", count(*)::int as read
  from (
    select id from ${table} where id > $1 and ${at} <= $2 ${ofSegments} order by id limit $3
  ) f`;
};

/** Read on, to be read again. `$1` campaign, `$2` until, `$3` not to be looked at before. */
export const READ_ON = `
  update campaign_cursor set look_at = $3,
    scan_id = coalesce($2, scan_id),
    pending_id = case when pending_id is null and coalesce($2, scan_id) > read_id then coalesce($2, scan_id) else pending_id end,
    pending_xid = case when pending_id is null and coalesce($2, scan_id) > read_id
      then pg_snapshot_xmax(pg_current_snapshot()) else pending_xid end
  where campaign_id = $1`;

/** Everything up to what was pending is read for good; what was read since is pending now. `$1` campaign. */
export const READ_FOR_GOOD = `
  update campaign_cursor set read_id = pending_id,
    pending_id = case when scan_id > pending_id then scan_id end,
    pending_xid = case when scan_id > pending_id then pg_snapshot_xmax(pg_current_snapshot()) end
  where campaign_id = $1`;

export const READ_WINDOW = `
  select read_until as after, coalesce(started_at, read_until) as "startedAt" from campaign_cursor where campaign_id = $1`;
export const SET_READ_UNTIL = 'update campaign_cursor set read_until = $2 where campaign_id = $1';
