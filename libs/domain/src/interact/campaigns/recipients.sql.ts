import type { RecipientQuery } from './campaign.schema.js';

const OUTCOME = `case
    when d.outcome is null or m.state in ('pending', 'sending') then 'pending'
    when d.outcome = 'exclude' then 'excluded'
    else m.state
  end`;

const COLUMNS = `e.id as "enrolmentId", e.customer_id as "customerId", p.name as "customerName", e.epoch,
  e.created_at as "enrolledAt", ${OUTCOME} as outcome,
  case d.outcome when 'exclude' then d.reason else m.reason end as reason,
  d.facts, d.at as "decidedAt", m.id as "messageId"`;

const FROM = `enrolment e
  join customer p on p.id = e.customer_id
  left join decision d on d.enrolment_id = e.id
  left join message m on m.enrolment_id = e.id`;

const ofMessages = (condition: string): string =>
  `select enrolment_id from message where campaign_id = $1 and ${condition}`;
const messageState = (state: string): string => `and e.id in (${ofMessages(`state = '${state}'`)})`;

// Each filter names the set it wants, so that a rare outcome among a million is found by its own index.
const FILTERS: Record<NonNullable<RecipientQuery['outcome']>, string> = {
  pending: `and (e.state = 'waiting' or e.id in (${ofMessages(`state in ('pending', 'sending')`)}))`,
  accepted: messageState('accepted'),
  rejected: messageState('rejected'),
  uncertain: messageState('uncertain'),
  excluded: `and e.id in (
    select enrolment_id from decision
    where campaign_id = $1 and outcome = 'exclude' and ($5::text is null or reason = $5)
    union all
    ${ofMessages(`state = 'excluded' and ($5::text is null or reason = $5)`)})`,
};

/** `$1` campaign, `$2`/`$3` cursor (customer, enrolment), `$4` limit, `$5` reason (of excluded ones). */
export const recipientsOf = (outcome: RecipientQuery['outcome']): string => `
  select ${COLUMNS} from ${FROM}
  where e.campaign_id = $1
    and ($2::bigint is null or (e.customer_id, e.id) > ($2, $3::bigint))
    and ($5::text is null or $5 = $5)
    ${outcome ? FILTERS[outcome] : ''}
  order by e.customer_id, e.id
  limit $4`;

/** `$1` customer, `$2` cursor (enrolment), `$3` limit. Latest first. */
export const DECISIONS_OF_CUSTOMER = `
  select ${COLUMNS}, c.id as "campaignId", c.name as "campaignName"
  from ${FROM} join campaign c on c.id = e.campaign_id
  where e.customer_id = $1 and ($2::bigint is null or e.id < $2)
  order by e.id desc
  limit $3`;
