// The message a list tells of: that of the first step, or of the send step whose id comes first. Channel and purpose of
// a launched campaign are those it was launched with.
const firstSend = (definition: string): string => `
  left join lateral (
    select s.value as step from jsonb_each(${definition} -> 'steps') s
    where s.value ->> 'kind' in ('send', 'survey')
    order by s.key = ${definition} ->> 'start' desc, s.key
    limit 1
  )`;

const VIEW = `c.id, c.name, c.status, c.definition, c.next_due_at as "nextDueAt", c.problem,
  coalesce(l.step -> 'message' ->> 'channel', t.channel) as channel,
  coalesce(l.step -> 'message' ->> 'purpose', t.purpose) as purpose,
  (select string_agg(s.name, ', ' order by s.name) from segment s
    where c.definition -> 'audience' -> 'segmentIds' @> to_jsonb(s.id)) as "segmentName",
  t.name as "templateName", c.created_at as "createdAt", c.updated_at as "updatedAt",
  c.launched_at as "launchedAt", c.finished_at as "finishedAt"`;

const VIEW_FROM = `campaign c
  left join campaign_version v on v.id = c.current_version_id
  ${firstSend('v.definition')} l on true
  ${firstSend('c.definition')} d on true
  left join template t on t.id = (d.step ->> 'templateId')::bigint`;

/** `$1` status, `$2` search, `$3`/`$4` cursor, `$5` limit. */
export const LIST = `
  select ${VIEW} from ${VIEW_FROM}
  where ($1::text is null or c.status = $1)
    and ($2::text is null or position(lower($2) in lower(c.name)) > 0)
    and ($3::timestamptz is null or (c.updated_at, c.id) < ($3, $4::bigint))
  order by c.updated_at desc, c.id desc
  limit $5`;

export const DETAIL = `
  select ${VIEW}, c.next_definition as "nextDefinition", f.name as "offerName", q.name as "surveyName", w.version as "templateVersion"
  from ${VIEW_FROM}
  left join offer f on f.id = (d.step ->> 'offerId')::bigint
  left join survey q on q.id = (d.step ->> 'surveyId')::bigint
  left join template_version w on w.id = (l.step -> 'message' ->> 'templateVersionId')::bigint
  where c.id = $1`;

export const OCCURRENCES = `
  select occurrence, due_at as "dueAt", fired_at as "firedAt", outcome, audience
  from campaign_occurrence where campaign_id = $1 order by due_at desc, id desc limit $2`;
