import { HELD_AT_MOST_DAYS, verdictQuery } from './verdict-query.js';

// A message whose campaign was stopped, or that was held for a month, is past judging; all others are judged again.
const MESSAGES = `
  select m.id as key, m.customer_id, m.campaign_id, m.channel, m.purpose, m.address,
    null::timestamptz as received_since, m.id as message_id, t.topic,
    case when c.status = 'stopped' then 'campaign-stopped'
      when m.created_at < $2::timestamptz - make_interval(days => ${HELD_AT_MOST_DAYS}) then 'expired'
    end as refusal
  from message m join campaign c on c.id = m.campaign_id
  join template_version v on v.id = m.template_version_id join template t on t.id = v.template_id
  where m.id = any($4::bigint[])`;

/** `$1` rules, `$2` now, `$3` the workspace's zone, `$4` message ids. */
export const RECHECK = `
  select v.key as "messageId", v.reason, v.quiet_until as "quietUntil", c.status = 'paused' as paused
  from (${verdictQuery({ candidates: MESSAGES, rules: '$1', now: '$2::timestamptz', zone: '$3' })}) v
  join message m on m.id = v.key join campaign c on c.id = m.campaign_id`;

/** Of messages, those whose campaign has rules of its own, by what it was launched with. `$1` message ids. */
export const STRICTER = `
  select v.campaign_id as "campaignId", v.policy, jsonb_agg(m.id) as "messageIds"
  from message m join campaign_version v on v.id = m.version_id
  where m.id = any($1::bigint[]) and v.policy is not null
  group by v.id`;
