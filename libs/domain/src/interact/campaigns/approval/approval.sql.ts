/** `$1` campaign, `$2` definition, `$3` who, `$4` when. */
export const SUBMIT = `
  insert into campaign_approval (campaign_id, definition, submitted_by, submitted_at) values ($1, $2, $3, $4)`;

/** The one asked for last. `$1` campaign. */
export const LATEST = `
  select id, submitted_by as "submittedBy", verdict from campaign_approval
  where campaign_id = $1 order by id desc limit 1`;

/** `$1` approval, `$2` verdict, `$3` who, `$4` when, `$5` note. */
export const JUDGE = `
  update campaign_approval set verdict = $2, decided_by = $3, decided_at = $4, note = $5 where id = $1`;

/** The word spoken last about exactly this definition. `$1` campaign, `$2` definition. */
export const VERDICT_ON = `
  select verdict from campaign_approval
  where campaign_id = $1 and definition = $2::jsonb
  order by id desc limit 1`;

/** Latest first. `$1` campaign. */
export const APPROVALS = `
  select a.id, s.name as "submittedBy", a.submitted_by as "submittedById", a.submitted_at as "submittedAt", a.verdict, d.name as "decidedBy",
    a.decided_at as "decidedAt", a.note, a.definition = coalesce(c.next_definition, c.definition) as "isCurrent"
  from campaign_approval a
  join campaign c on c.id = a.campaign_id
  left join app_user s on s.id = a.submitted_by
  left join app_user d on d.id = a.decided_by
  where a.campaign_id = $1
  order by a.id desc
  limit 100`;

/** `$1` user. */
export const ROLE = `select role from app_user where id = $1`;

/** `$1` segments, `$2` segments that are left out. */
export const AUDIENCE_SIZE = `
  select count(distinct m.customer_id)::int as people from segment_member m
  where m.segment_id = any ($1::bigint[]) and not exists (
    select from segment_member x where x.segment_id = any ($2::bigint[]) and x.customer_id = m.customer_id)`;
