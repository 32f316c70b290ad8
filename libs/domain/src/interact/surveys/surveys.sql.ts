const VIEW = `s.id, s.key, s.name, s.version, s.open, s.quota,
  s.expiry_days as "expiryDays", s.created_at as "createdAt", s.updated_at as "updatedAt",
  r.responses, r.average as "averageScore"`;
const WITH_RESPONSES = `survey s cross join lateral (
  select count(*)::int as responses, round(avg(score), 2)::float8 as average
  from survey_response where survey_id = s.id) r`;

export const listSurveys = `select ${VIEW} from ${WITH_RESPONSES} order by s.id`;

export const findSurvey = `select ${VIEW}, s.definition from ${WITH_RESPONSES} where s.id = $1`;

export const insertSurvey = `
  insert into survey (name, definition, created_at, updated_at, quota, expiry_days)
  values ($1, $2, $3, $3, $4, $5) returning id`;

/** The version tells the answers which questions they were given to; a change of the name alone is none. */
export const updateSurvey = `
  update survey set name = $2, definition = $3, updated_at = $4, quota = $5, expiry_days = $6,
    version = version + (definition is distinct from $3::jsonb)::int
  where id = $1`;

export const setOpen = `update survey set open = $2, updated_at = $3 where id = $1`;

export const ensureSurvey = `
  insert into survey (key, name, definition, created_at, updated_at) values ($1, $2, $3, $4, $4)
  on conflict (key) do nothing`;

const RESPONSE = `r.id, r.survey_id as "surveyId", s.name as "surveyName", r.survey_version as "surveyVersion",
  r.message_id as "messageId", r.customer_id as "customerId", c.name as "customerName", r.answers,
  r.score::float8 as score, r.submitted_at as "submittedAt", r.updated_at as "updatedAt"
  from survey_response r join survey s on s.id = r.survey_id join customer c on c.id = r.customer_id`;

const pageOf = (owner: 'survey_id' | 'customer_id', narrowing = ''): string => `
  select ${RESPONSE}
  where r.${owner} = $1 ${narrowing}
    and ($2::timestamptz is null or (r.submitted_at, r.id) < ($2::timestamptz, $3::bigint))
  order by r.submitted_at desc, r.id desc limit $4`;

/** `$5` a pattern or null, `$6` the keys of the questions whose answers are searched for it. */
export const responsesOfSurvey = pageOf(
  'survey_id',
  `and ($5::text is null or exists (
    select from unnest($6::text[]) as asked (key) where lower(r.answers ->> asked.key) like $5))`,
);
export const responsesOfCustomer = pageOf('customer_id');

/** How many people answered each question. */
export const countRespondents = `
  select key, count(*)::int as count
  from survey_response r cross join lateral jsonb_object_keys(r.answers) as key
  where r.survey_id = $1 group by key`;

/**
 * How often each answer was given to the questions `$2`: of several choices each counts, a matrix counts as `row.column`.
 * `rank` is the mean place of a choice in its list, for rankings.
 */
export const countAnswers = `
  select a.key, v.value, count(*)::int as count, (count(*) filter (where v.place = 1))::int as first,
    avg(v.place)::float8 as rank
  from survey_response r
    cross join lateral jsonb_each(r.answers) a
    cross join lateral (
      select value, place from jsonb_array_elements_text(case when jsonb_typeof(a.value) = 'array' then a.value
        else '[]' end) with ordinality as listed (value, place)
      union all
      select key || '.' || value, null from jsonb_each_text(case when jsonb_typeof(a.value) = 'object' then a.value
        else '{}' end)
      union all
      select a.value #>> '{}', null where jsonb_typeof(a.value) not in ('array', 'object')
    ) v
  where r.survey_id = $1 and a.key = any($2)
  group by a.key, v.value`;

/** Invitations the next server took. */
export const countInvited = `
  select count(*)::int as invited from message where survey_id = $1 and state = 'accepted'`;

/** The survey a message invites to, and whom the answer is from. */
export const findInvitation = `
  select m.id as "messageId", m.customer_id as "customerId", m.campaign_id as "campaignId", m.locale,
    coalesce(m.settled_at, m.created_at) as "sentAt", s.id as "surveyId",
    s.name as "surveyName", s.version, s.open, s.quota, s.expiry_days as "expiryDays", s.definition
  from message m join survey s on s.id = m.survey_id
  where m.id = $1`;

/** With the message locked: its answers are recorded one at a time. */
export const lockInvitation = `${findInvitation} for no key update of m`;

/** Nobody else counts its answers until the transaction ends. */
export const lockSurvey = `select open from survey where id = $1 for no key update`;

/** How many have answered, at most `$2`. */
export const countUpTo = `
  select count(*)::int as count from (select from survey_response where survey_id = $1 limit $2) answered`;

export const findAnswers = `select id, answers from survey_response where message_id = $1`;

export const insertResponse = `
  insert into survey_response
    (survey_id, survey_version, message_id, customer_id, answers, score, submitted_at, updated_at)
  values ($1, $2, $3, $4, $5, $6, $7, $7) returning id`;

export const updateResponse = `
  update survey_response set survey_version = $2, answers = $3, score = $4, updated_at = $5 where id = $1`;
