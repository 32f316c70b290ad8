// What concerns a customer's messages of all campaigns together, as scalar queries that stand behind a `case`: nobody
// is asked them while the rule is off. `p` is the candidate, `r` the rule, `q` the quiet hours of their zone.

const IN_HAND = `('pending', 'sending', 'accepted', 'uncertain')`;
const OTHER = `m.customer_id = p.customer_id and m.purpose <> 'transactional' and m.state in ${IN_HAND}`;
// A message that is looked at again counts only those decided before it and those that are out already.
const BEFORE = `(p.message_id is null or m.id < p.message_id or (m.id > p.message_id and m.state in ('accepted', 'uncertain')))`;
const AT = 'coalesce(m.settled_at, m.created_at)';

/** SQL: when the customer last got a message, or has one coming, within so many hours; null where not. */
export const lastWithin = (now: string, hours: string): string => `(
  select max(${AT}) from message m
  where ${OTHER} and ${BEFORE} and m.created_at > ${now} - make_interval(hours => ${hours} + 24 * 30)
    and ${AT} > ${now} - make_interval(hours => ${hours}))`;

/** SQL: whether nobody has talked to the customer in so many days: no message is out or on its way, no call or visit was. */
export const untouchedFor = (now: string, days: string): string => `(
  ${lastWithin(now, `24 * ${days}`)} is null and not exists (
    select from contact_entry t
    where t.customer_id = p.customer_id and t.at > ${now} - make_interval(hours => 24 * ${days})))`;

/** SQL: whether the customer's last so many messages that arrived moved them to nothing. */
export const unmoved = (messages: string): string => `(
  select count(*) = ${messages} and bool_and(not moved) from (
    select exists (
      select from reaction a where a.message_id = m.id and a.verdict = 'human' and a.kind <> 'unsubscribed') as moved
    from message m
    where m.customer_id = p.customer_id and m.purpose <> 'transactional' and m.state = 'accepted'
    order by m.created_at desc
    limit ${messages}
  ) m)`;

/** What a campaign of which nothing is known yet promises: between a poor and a good one. */
const UNKNOWN_WORTH = 0.02;
const worth = (alias: string): string => `coalesce(${alias}.response, ${UNKNOWN_WORTH})`;

/**
 * SQL: the campaign to which the customer's day goes, as json of its id and name; null where it is this one's. One that
 * is out already keeps the day; of those in hand the one that promises more has it, of equals the earlier.
 */
export const dayWinner = `(
  select jsonb_build_object('campaignId', m.campaign_id, 'campaignName', c.name, 'promises', round(${worth('w')}::numeric, 4))
  from message m
  join campaign c on c.id = m.campaign_id
  left join campaign_worth w on w.campaign_id = m.campaign_id
  where ${OTHER} and m.purpose = 'promotion' and m.campaign_id is distinct from p.campaign_id
    and m.created_at > q.day_start - interval '30 days'
    and coalesce(m.settled_at, greatest(m.not_before, m.created_at)) >= q.day_start
    and coalesce(m.settled_at, greatest(m.not_before, m.created_at)) < q.day_end
    and (m.state <> 'pending'
      or (${worth('w')}, -m.id) > (
        coalesce((select response from campaign_worth own where own.campaign_id = p.campaign_id), ${UNKNOWN_WORTH}),
        -coalesce(p.message_id, 9223372036854775807)))
  order by ${worth('w')} desc, m.id
  limit 1)`;
