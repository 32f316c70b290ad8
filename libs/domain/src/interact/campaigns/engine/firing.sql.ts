// Locked until its turn is over: another worker takes the next one, and a person who pauses it waits these moments.
export const DUE = `
  select c.id as "campaignId", v.id as "versionId", v.definition, c.next_due_at as "dueAt"
  from campaign c join campaign_version v on v.id = c.current_version_id
  where c.next_due_at <= $1 and c.status in ('scheduled', 'running')
  order by c.next_due_at, c.id
  limit 1
  for update of c skip locked`;

/** `$1` campaign, `$2` version, `$3` occurrences, `$4` due instants, `$5` now. */
export const RECORD_MISSED = `
  insert into campaign_occurrence (campaign_id, version_id, occurrence, due_at, fired_at, outcome)
  select $1, $2, occurrence, due_at, $5, 'missed'
  from unnest($3::text[], $4::timestamptz[]) as o (occurrence, due_at)
  on conflict do nothing`;

// The audience is frozen here: whoever is in the segment at this moment, in the order of their ids, which is the order
// the decisions then find them in. An occurrence that is on record already enrols nobody.
export const FIRE = `
  with occurrence as (
    insert into campaign_occurrence (campaign_id, version_id, occurrence, due_at, fired_at, outcome)
    values ($1, $2, $3, $4, $5, 'fired')
    on conflict do nothing
    returning id
  ),
  enrolled as (
    insert into enrolment (campaign_id, version_id, customer_id, epoch, cause, due_at, created_at)
    select $1, $2, m.customer_id, $3, jsonb_build_object('kind', $6::text), $4, $5
    from occurrence, segment_member m
    where m.segment_id = $7
    order by m.customer_id
    on conflict do nothing
    returning 1
  )
  select count(*)::int as audience from enrolled`;

export const COUNT_AUDIENCE = `
  update campaign_occurrence set audience = $3 where campaign_id = $1 and occurrence = $2`;

export const MOVE_ON = `
  update campaign set status = 'running', next_due_at = $2 where id = $1`;

export const SEGMENT_EXISTS = 'select 1 from segment where id = $1';

export const PAUSE_WITH_PROBLEM = `
  update campaign set status = 'paused', problem = $2, updated_at = $3 where id = $1`;
