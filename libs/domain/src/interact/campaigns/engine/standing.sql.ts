import { SHARD_LOCK, shardOf, SHARDS } from './shards.js';

// Where to go on: the most urgent campaigns first, equals in random order, so that two broadcasts share evenly. Versions
// somebody is inside of are walked first, and the steps of those alone in which somebody is due: with a thousand campaigns
// running, an idle engine probes an index a thousand times. The inner limits keep the planner at probes; for an exists it
// reads all enrolments. Sending alone needs the shard: its lock is tried row by row until one is got, and held until the
// transaction ends; that is why the order must stand before. All other steps are claimed row by row.
export const NEXT_TURN = `
  with recursive inside as (
    (select version_id from enrolment where state = 'waiting' order by version_id limit 1)
    union all
    select n.version_id
    from inside i
    cross join lateral (
      select e.version_id from enrolment e
      where e.state = 'waiting' and e.version_id > i.version_id
      order by e.version_id
      limit 1
    ) n
  ),
  version as materialized (
    select v.id, v.lane, v.definition from inside i
    join campaign_version v on v.id = i.version_id
    join campaign c on c.id = v.campaign_id and c.status <> 'paused'
    cross join lateral (
      select from enrolment e where e.version_id = v.id and e.state = 'waiting' and e.due_at <= $1 limit 1
    ) anybody
  ),
  standing as (
    select v.id as version_id, f.step
    from version v
    cross join lateral (
      select e.step from enrolment e where e.version_id = v.id and e.state = 'waiting' order by e.step limit 1
    ) f
    union all
    select s.version_id, n.step
    from standing s
    cross join lateral (
      select e.step from enrolment e
      where e.state = 'waiting' and e.version_id = s.version_id and e.step > s.step
      order by e.step
      limit 1
    ) n
  ),
  due as materialized (
    select v.id as version_id, w.step, s.shard, v.definition -> 'steps' -> w.step ->> 'kind' as kind
    from standing w
    join version v on v.id = w.version_id
    cross join generate_series(0, ${SHARDS - 1}) s (shard)
    cross join lateral (
      select from enrolment e
      where e.version_id = v.id and e.step = w.step and ${shardOf('e.customer_id')} = s.shard
        and e.state = 'waiting' and e.due_at <= $1
      limit 1
    ) anybody
    order by v.lane, random()
  )
  select d.version_id as "versionId", d.step, d.shard
  from due d
  where case when d.kind = 'send' then pg_try_advisory_xact_lock(${SHARD_LOCK}, d.shard) else true end
  limit 1`;

export const VERSION = `
  select v.id as "versionId", v.campaign_id as "campaignId", v.definition, c.status
  from campaign_version v join campaign c on c.id = v.campaign_id
  where v.id = $1`;
