import { besidePeople, type Bind, wayOn } from '../engine/due-on-entry.js';
import { SHARD_LOCK, SHARDS } from '../engine/shards.js';
import type { LaunchedDefinition } from '../definition/launched-definition.js';
import { nearestKind } from '../outlook/nearest-kind.js';

/** `$1` campaign. */
export const NEXT_VERSION = `
  select coalesce(max(version), 0) + 1 as version from campaign_version where campaign_id = $1`;

/** Latest first. `$1` campaign. */
export const VERSIONS = `
  select v.version, v.created_at as "createdAt", u.name as "createdBy", v.id = c.current_version_id as "isCurrent",
    (select count(*)::int from enrolment e where e.version_id = v.id and e.state = 'waiting') as inside
  from campaign_version v
  join campaign c on c.id = v.campaign_id
  left join app_user u on u.id = v.created_by
  where v.campaign_id = $1
  order by v.version desc`;

/** No send step decides about anybody while it is held; all others claim their rows one by one. */
export const HOLD_SHARDS = `
  select pg_advisory_xact_lock(${SHARD_LOCK}, s.shard) from generate_series(0, ${SHARDS - 1}) s (shard)`;

interface MoveOperands {
  definition: LaunchedDefinition;
  campaignId: number;
  versionId: number;
  step: string;
  now: Date;
  timeZone: string;
  bind: Bind;
}

/** Moves whoever is inside by an older version to a step of a newer one; that they were moved is a fact of their way. */
export function moveInside(operands: MoveOperands): string {
  const { definition, step, timeZone, bind } = operands;
  const [campaign, version] = [bind(operands.campaignId, 'bigint'), bind(operands.versionId, 'bigint')];
  const [at, next] = [bind(operands.now, 'timestamptz'), bind(step, 'text')];
  const due = wayOn({ definition, ways: [step], next, at, timeZone, bind });
  return `
  with inside as materialized (
    select e.id, e.customer_id, e.version_id, e.visit, e.step, coalesce(e.entered_at, e.created_at) as entered_at
    from campaign_version v join enrolment e on e.version_id = v.id
    where v.campaign_id = ${campaign} and v.id <> ${version} and e.state = 'waiting'
    for update of e
  ),
  facts as (
    insert into enrolment_step (enrolment_id, campaign_id, version_id, visit, step, arm, why, entered_at, left_at)
    select id, ${campaign}, version_id, visit, step, 'moved', 'new-version', entered_at, ${at} from inside
  )
  update enrolment e set version_id = ${version}, visit = e.visit + 1, step = ${next}, entered_at = ${at}, due_at = w.due
  from (select i.id, ${due} as due from inside i ${besidePeople(definition, [step], 'i.customer_id')}) w
  where e.id = w.id`;
}

/**
 * What is believed of a kind of message, or, where too little was seen of it, of the kind it belongs to; so for each way of
 * responding. `$1` version, `$2` kinds, `$3` now.
 */
export const KEEP_BELIEFS = `
  insert into campaign_belief (version_id, kind, metric, cell, alpha, beta, made_at)
  select $1, k.kind, b.metric, b.cell, b.alpha, b.beta, $3
  from unnest($2::text[]) k (kind)
  cross join (values ('clicked'), ('answered'), ('ordered')) m (metric)
  join response_belief b on b.metric = m.metric and b.kind = ${nearestKind('k.kind', 'm.metric')}`;
