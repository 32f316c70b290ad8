const reacted = (kind: string): string =>
  `exists (select from reaction r where r.message_id = m.id and r.kind = '${kind}' and r.verdict = 'human')`;

const VIEW = `m.id, m.customer_id as "customerId", c.name as "customerName", m.campaign_id as "campaignId",
  p.name as "campaignName", m.channel, m.purpose, m.address, m.state, m.reason, m.attempts,
  m.not_before as "notBefore", m.created_at as "createdAt", m.settled_at as "settledAt",
  ${reacted('opened')} as opened, ${reacted('clicked')} as clicked,
  ${reacted('answered')} as answered, ${reacted('unsubscribed')} as unsubscribed`;

const VIEW_FROM = `message m join customer c on c.id = m.customer_id join campaign p on p.id = m.campaign_id`;

/** A filter of the list and the index that serves it, each with the parameter it takes. */
const FILTERS = {
  customerId: 'm.customer_id = ',
  campaignId: 'm.campaign_id = ',
  state: 'm.state = ',
  channel: 'm.channel = ',
  since: 'm.created_at > ',
} as const;
export type MessageFilter = keyof typeof FILTERS;

/**
 * `$1` limit, `$2`/`$3` cursor, then one parameter for each filter. Only the filters asked for are written into the
 * statement, so that each combination gets a plan of its own and the index it deserves.
 */
export function listMessages(filters: readonly MessageFilter[]): string {
  const conditions = filters.map((name, index) => `and ${FILTERS[name]}$${index + 4}`).join(' ');
  return `
    select ${VIEW} from ${VIEW_FROM}
    where ($2::timestamptz is null or (m.created_at, m.id) < ($2::timestamptz, $3::bigint)) ${conditions}
    order by m.created_at desc, m.id desc limit $1`;
}

export const findMessage = `
  select ${VIEW}, m.enrolment_id as "enrolmentId", m.template_version_id as "templateVersionId", m.locale, m.facts,
    m.survey_id as "surveyId", m.smtp_message_id as "smtpMessageId", m.response, m.decided_at as "decidedAt"
  from ${VIEW_FROM} where m.id = $1`;

/** What rendering a message again takes. */
export const findRenderable = `
  select m.id, m.template_version_id as "templateVersionId", m.campaign_id as "campaignId",
    m.customer_id as "customerId", m.channel, m.purpose, m.address, m.locale, m.facts, m.survey_id as "surveyId",
    m.state, m.created_at as "createdAt", m.settled_at as "settledAt"
  from message m where m.id = $1`;

export const listReactions = `
  select id, kind, verdict, link, detail, at from reaction where message_id = $1 order by at, id limit 500`;

/** A person's wish: the message goes out once more, under the same Message-ID. */
export const resendUncertain = `
  update message set state = 'pending', reason = 'resend', not_before = $2, attempts = 0, first_attempt_at = null,
    settled_at = null, lease_until = null
  where id = $1 and state = 'uncertain'`;

/** It stays uncertain, since nobody learned what became of it; it only asks for nobody's attention any more. */
export const closeUncertain = `update message set reason = 'closed' where id = $1 and state = 'uncertain'`;
