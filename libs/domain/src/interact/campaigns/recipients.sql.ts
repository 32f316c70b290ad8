import type { RecipientQuery } from './campaign.schema.js';

const OUTCOME = `case
    when d.outcome is null or m.state in ('pending', 'sending') then 'pending'
    when d.outcome = 'exclude' then 'excluded'
    else m.state
  end`;

const COLUMNS = `e.id as "enrolmentId", e.customer_id as "customerId", p.name as "customerName", e.epoch,
  e.created_at as "enrolledAt", d.step, d.visit, ${OUTCOME} as outcome,
  case d.outcome when 'exclude' then d.reason else m.reason end as reason,
  d.facts, d.at as "decidedAt", m.id as "messageId"`;

// Each coming to a send step is a row: decided about, or about to be; and so is who has come to none yet.
const FROM = `enrolment e
  join customer p on p.id = e.customer_id
  join campaign_version v on v.id = e.version_id
  cross join lateral (
    select d.step, d.visit, d.outcome, d.reason, d.facts, d.at from decision d where d.enrolment_id = e.id
    union all
    select e.step, e.visit, null, null, null, null
    where e.state = 'waiting' and (e.decisions = 0 or v.definition -> 'steps' -> e.step ->> 'kind' = 'send')
  ) d
  left join message m on m.enrolment_id = e.id and m.visit = d.visit and d.outcome = 'send'`;

const ofMessages = (condition: string): string =>
  `select enrolment_id from message where campaign_id = $1 and ${condition}`;
const messageState = (state: string): string =>
  `and e.id in (${ofMessages(`state = '${state}'`)}) and m.state = '${state}'`;
const IN_HAND = `state in ('pending', 'sending')`;

// Each filter names the set it wants, so that a rare outcome among a million is found by its own index.
const FILTERS: Record<NonNullable<RecipientQuery['outcome']>, string> = {
  pending: `and (e.state = 'waiting' or e.id in (${ofMessages(IN_HAND)})) and (d.outcome is null or m.${IN_HAND})`,
  accepted: messageState('accepted'),
  rejected: messageState('rejected'),
  uncertain: messageState('uncertain'),
  excluded: `and e.id in (
    select enrolment_id from decision
    where campaign_id = $1 and outcome = 'exclude' and ($5::text is null or reason = $5)
    union all
    ${ofMessages(`state = 'excluded' and ($5::text is null or reason = $5)`)})
    and (d.outcome = 'exclude' or m.state = 'excluded') and ($5::text is null or $5 in (d.reason, m.reason))`,
};

/** `$1` campaign, `$2`/`$3`/`$6` cursor (customer, enrolment, visit), `$4` limit, `$5` reason (of excluded ones). */
export const recipientsOf = (outcome: RecipientQuery['outcome']): string => `
  select ${COLUMNS} from ${FROM}
  where e.campaign_id = $1
    and ($2::bigint is null or (e.customer_id, e.id, d.visit) > ($2, $3::bigint, $6::int))
    and ($5::text is null or $5 = $5)
    ${outcome ? FILTERS[outcome] : ''}
  order by e.customer_id, e.id, d.visit
  limit $4`;

/** `$1` customer, `$2`/`$4` cursor (enrolment, visit), `$3` limit. Latest first. */
export const DECISIONS_OF_CUSTOMER = `
  select ${COLUMNS}, c.id as "campaignId", c.name as "campaignName"
  from ${FROM} join campaign c on c.id = e.campaign_id
  where e.customer_id = $1 and ($2::bigint is null or (e.id, d.visit) < ($2, $4::int))
  order by e.id desc, d.visit desc
  limit $3`;
