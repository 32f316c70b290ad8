import { SHARD_LOCK, shardOf, SHARDS } from './shards.js';

// Which version and shard to decide next: the most urgent lane first, equals in random order, so that two broadcasts
// share evenly. The walk over distinct versions is a few index probes, whatever waits behind them. The lock is tried
// row by row until one is got, and held until the transaction ends: that is why the order must stand before.
export const NEXT_TURN = `
  with recursive waiting as (
    (select version_id as id from enrolment where state = 'waiting' order by version_id limit 1)
    union all
    select (
      select e.version_id from enrolment e
      where e.state = 'waiting' and e.version_id > w.id order by e.version_id limit 1)
    from waiting w where w.id is not null
  ),
  due as materialized (
    select v.id as version_id, s.shard
    from waiting w
    join campaign_version v on v.id = w.id
    join campaign c on c.id = v.campaign_id and c.status <> 'paused'
    cross join generate_series(0, ${SHARDS - 1}) s (shard)
    where exists (
      select from enrolment e
      where e.version_id = v.id and ${shardOf('e.customer_id')} = s.shard and e.state = 'waiting' and e.due_at <= $1)
    order by array_position(array['transactional', 'care', 'promotion'], v.definition -> 'message' ->> 'purpose'),
      random()
  )
  select d.version_id as "versionId", d.shard
  from due d
  where pg_try_advisory_xact_lock(${SHARD_LOCK}, d.shard)
  limit 1`;

export const VERSION = `
  select v.id as "versionId", v.campaign_id as "campaignId", v.definition,
    v.template_version_id as "templateVersionId", v.offer_id as "offerId", v.survey_id as "surveyId", c.status
  from campaign_version v join campaign c on c.id = v.campaign_id
  where v.id = $1`;
