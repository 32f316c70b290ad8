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

/** `$1` campaign, `$2` version, `$3` occurrence, `$4` due instant, `$5` now. */
export const RECORD_FIRED = `
  insert into campaign_occurrence (campaign_id, version_id, occurrence, due_at, fired_at, outcome)
  values ($1, $2, $3, $4, $5, 'fired')
  on conflict do nothing`;

export const COUNT_AUDIENCE = `
  update campaign_occurrence set audience = $3 where campaign_id = $1 and occurrence = $2`;

export const MOVE_ON = `
  update campaign set status = 'running', next_due_at = $2 where id = $1`;

export const MISSING_SEGMENT = `
  select s.id from unnest($1::bigint[]) s (id) where not exists (select from segment where segment.id = s.id) limit 1`;

/** `$1` segments that should be kept by hand. */
export const MISSING_LIST = `
  select s.id from unnest($1::bigint[]) s (id)
  where not exists (select from segment where segment.id = s.id and segment.kind = 'static') limit 1`;

export const PAUSE_WITH_PROBLEM = `
  update campaign set status = 'paused', problem = $2, updated_at = $3 where id = $1`;
