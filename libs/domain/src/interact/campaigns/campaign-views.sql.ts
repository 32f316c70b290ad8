// Channel and purpose of a launched campaign are those of the version it was launched with.
const VIEW = `c.id, c.name, c.status, c.definition, c.next_due_at as "nextDueAt", c.problem,
  coalesce(v.definition -> 'message' ->> 'channel', t.channel) as channel,
  coalesce(v.definition -> 'message' ->> 'purpose', t.purpose) as purpose,
  s.name as "segmentName", t.name as "templateName", c.created_at as "createdAt", c.updated_at as "updatedAt",
  c.launched_at as "launchedAt", c.finished_at as "finishedAt"`;

const VIEW_FROM = `campaign c
  left join campaign_version v on v.id = c.current_version_id
  left join template t on t.id = (c.definition ->> 'templateId')::bigint
  left join segment s on s.id = (c.definition ->> 'segmentId')::bigint`;

/** `$1` status, `$2` search, `$3`/`$4` cursor, `$5` limit. */
export const LIST = `
  select ${VIEW} from ${VIEW_FROM}
  where ($1::text is null or c.status = $1)
    and ($2::text is null or position(lower($2) in lower(c.name)) > 0)
    and ($3::timestamptz is null or (c.updated_at, c.id) < ($3, $4::bigint))
  order by c.updated_at desc, c.id desc
  limit $5`;

export const DETAIL = `
  select ${VIEW}, f.name as "offerName", q.name as "surveyName", w.version as "templateVersion"
  from ${VIEW_FROM}
  left join offer f on f.id = (c.definition ->> 'offerId')::bigint
  left join survey q on q.id = (c.definition ->> 'surveyId')::bigint
  left join template_version w on w.id = v.template_version_id
  where c.id = $1`;

export const OCCURRENCES = `
  select occurrence, due_at as "dueAt", fired_at as "firedAt", outcome, audience
  from campaign_occurrence where campaign_id = $1 order by due_at desc, id desc limit $2`;
