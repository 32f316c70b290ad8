const VIEW = `s.id, s.key, s.name, s.version, s.open, s.created_at as "createdAt", s.updated_at as "updatedAt",
  r.responses, r.average as "averageScore"`;
const WITH_RESPONSES = `survey s cross join lateral (
  select count(*)::int as responses, round(avg(score), 2)::float8 as average
  from survey_response where survey_id = s.id) r`;

export const listSurveys = `select ${VIEW} from ${WITH_RESPONSES} order by s.id`;

export const findSurvey = `select ${VIEW}, s.definition from ${WITH_RESPONSES} where s.id = $1`;

export const insertSurvey = `
  insert into survey (name, definition, created_at, updated_at) values ($1, $2, $3, $3) returning id`;

/** The version tells the answers which questions they were given to; a change of the name alone is none. */
export const updateSurvey = `
  update survey set name = $2, definition = $3, updated_at = $4,
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

const pageOf = (owner: 'survey_id' | 'customer_id'): string => `
  select ${RESPONSE}
  where r.${owner} = $1
    and ($2::timestamptz is null or (r.submitted_at, r.id) < ($2::timestamptz, $3::bigint))
  order by r.submitted_at desc, r.id desc limit $4`;

export const responsesOfSurvey = pageOf('survey_id');
export const responsesOfCustomer = pageOf('customer_id');

/** How many people answered each question. */
export const countRespondents = `
  select key, count(*)::int as count
  from survey_response r cross join lateral jsonb_object_keys(r.answers) as key
  where r.survey_id = $1 group by key`;

/** How often each answer was given to the questions `$2`; of several choices each counts. */
export const countAnswers = `
  select a.key, v.value, count(*)::int as count
  from survey_response r
    cross join lateral jsonb_each(r.answers) a
    cross join lateral (
      select jsonb_array_elements_text(a.value) as value where jsonb_typeof(a.value) = 'array'
      union all
      select a.value #>> '{}' where jsonb_typeof(a.value) <> 'array'
    ) v
  where r.survey_id = $1 and a.key = any($2)
  group by a.key, v.value`;

/** Invitations the next server took. */
export const countInvited = `
  select count(*)::int as invited from message where survey_id = $1 and state = 'accepted'`;

/** The survey a message invites to, and whom the answer is from. */
export const findInvitation = `
  select m.id as "messageId", m.customer_id as "customerId", m.campaign_id as "campaignId", m.locale,
    coalesce(m.settled_at, m.created_at) as "sentAt", s.id as "surveyId", s.version, s.open, s.definition
  from message m join survey s on s.id = m.survey_id
  where m.id = $1`;

/** With the message locked: its answers are recorded one at a time. */
export const lockInvitation = `${findInvitation} for no key update of m`;

export const findAnswers = `select id, answers from survey_response where message_id = $1`;

export const insertResponse = `
  insert into survey_response
    (survey_id, survey_version, message_id, customer_id, answers, score, submitted_at, updated_at)
  values ($1, $2, $3, $4, $5, $6, $7, $7) returning id`;

export const updateResponse = `
  update survey_response set survey_version = $2, answers = $3, score = $4, updated_at = $5 where id = $1`;
