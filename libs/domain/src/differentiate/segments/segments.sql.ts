import { cellTextSql } from '../rfm/rfm-cell.js';

const columns = `s.id, s.name, s.description, s.kind, s.version, s.member_count as "memberCount", s.refreshed_at as "refreshedAt",
  s.created_at as "createdAt", s.updated_at as "updatedAt"`;

const names = (definition: string, segment: string): string =>
  `(${definition} -> 'audience' -> 'segmentIds') || (${definition} -> 'audience' -> 'excludedSegmentIds') @> to_jsonb(${segment})`;

/** Campaigns for a segment, or for all but a segment: by the version they were launched with, or by what they are to be launched with next. */
const campaigns = (segment: string): string => `
  from campaign k left join campaign_version v on v.id = k.current_version_id
  where ${names('k.definition', segment)} or ${names('v.definition', segment)}`;

const isActive = `k.status in ('scheduled', 'running', 'paused')`;

/** Few hundred segments and campaigns at most, so the campaigns are looked through for each segment. */
const activeCampaigns = `(select count(*)::int from (select k.status ${campaigns('s.id')}) k where ${isActive})
  as "activeCampaigns"`;

export const listSegments = `select ${columns}, ${activeCampaigns} from segment s order by lower(s.name)`;

export const selectSegment = `select ${columns}, s.rule, ${activeCampaigns} from segment s where s.id = $1`;

export const selectCampaigns = `
  select k.id, k.name, k.status, ${isActive} as "isActive" ${campaigns('$1::bigint')} order by k.id desc`;

/** One saves at a time, so that two segments saved at once can't close a loop, and no two get one name. */
export const lockSaving = `select pg_advisory_xact_lock(7140805)`;

/** Of those that have one; others are kept by hand. */
export const selectRules = `select id, name, rule from segment where kind = 'rule' order by id`;

export const selectKind = `select id, name, kind, member_count as "memberCount" from segment where id = $1`;

export const nameIsTaken = `select 1 from segment where lower(name) = lower($1) and id is distinct from $2::bigint`;

/** With the first version of its rule; one that is kept by hand has none. */
export const insertSegment = `
  with inserted as (
    insert into segment (name, description, kind, rule, created_by, created_at, updated_at)
    values ($1, $2, case when $3::jsonb is null then 'static' else 'rule' end, $3, $4, $5, $5)
    returning id, version, rule, created_by, created_at
  ), kept as (
    insert into segment_version select * from inserted where rule is not null
  )
  select id from inserted`;

/** The version counts rules: another name for the same rule is no new version. */
export const updateSegment = `
  with updated as (
    update segment
    set name = $2, description = $3, version = version + (rule <> $4::jsonb)::int, rule = $4, updated_at = $5
    where id = $1 returning id, version, rule
  )
  insert into segment_version (segment_id, version, rule, saved_by, saved_at)
  select id, version, rule, $6, $5 from updated
  on conflict (segment_id, version) do nothing`;

export const renameSegment = `update segment set name = $2, description = $3, updated_at = $4 where id = $1`;

/** Latest first. */
export const listVersions = `
  select v.version, v.rule, u.name as "savedBy", v.saved_at as "savedAt"
  from segment_version v left join app_user u on u.id = v.saved_by
  where v.segment_id = $1 order by v.version desc`;

export const deleteSegment = `delete from segment where id = $1`;

const rfmCell = `${cellTextSql('r')} as cell`;

/** $2 and $3 are the entry and id of the last member shown; served by the index on (segment, entered, customer). */
export const listMembers = `
  select m.customer_id as "customerId", c.name, c.email, ${rfmCell}, m.entered_at as "enteredAt"
  from segment_member m
  join customer c on c.id = m.customer_id
  left join rfm_score r on r.customer_id = m.customer_id
  where m.segment_id = $1 and ($2::timestamptz is null or (m.entered_at, m.customer_id) < ($2, $3::bigint))
  order by m.entered_at desc, m.customer_id desc
  limit $4`;

/** Who came and went, latest first; $2 is the id of the last one shown. */
export const listMovements = `
  select t.id, t.customer_id as "customerId", c.name, c.email, t.kind, t.cause, t.at
  from segment_transition t join customer c on c.id = t.customer_id
  where t.segment_id = $1 and ($2::bigint is null or t.id < $2)
  order by t.id desc
  limit $3`;

export const segmentsOfCustomer = `
  select m.segment_id as "segmentId", s.name as segment, m.entered_at as "enteredAt"
  from segment_member m join segment s on s.id = m.segment_id
  where m.customer_id = $1 order by m.entered_at desc, m.segment_id`;

const transition = `t.id, t.segment_id as "segmentId", s.name as segment, t.customer_id as "customerId", t.kind,
  t.cause, t.at`;

export const transitionsOfCustomer = `
  select ${transition} from segment_transition t join segment s on s.id = t.segment_id
  where t.customer_id = $1 order by t.at desc, t.id desc limit 200`;

/**
 * Whoever writes transitions of a segment holds its lock until the commit, so their ids become visible in their order:
 * a reader that goes on from the last id it saw misses none.
 */
export const transitionsAfter = `
  select ${transition} from segment_transition t join segment s on s.id = t.segment_id
  where t.segment_id = $1 and t.id > $2 order by t.id limit $3`;
