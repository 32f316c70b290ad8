import { dayWinner, lastWithin, unmoved, untouchedFor } from './between-campaigns.js';
import { CUSTOMERS_WISHES } from './customers-wishes.js';
import { isoUtc } from './iso-utc.js';
import { RULE_COLUMNS } from './policy-rules.js';
import { quietDaysOver } from './quiet-days.js';
import { quietUntil } from './quiet-hours.js';
import { smsCountry, smsHours } from './sms-hours.js';

/** A message waits at most this long between its decision and its sending; then it is excluded as `expired`. */
export const HELD_AT_MOST_DAYS = 30;

interface VerdictOperands {
  /** A query that gives the candidates, with all of {@link CANDIDATE_COLUMNS}. */
  candidates: string;
  /** Placeholders: the policy's rules (jsonb), the instant of the verdict, the workspace's zone. */
  rules: string;
  now: string;
  zone: string;
}

/**
 * What a candidate is: `key` names it for the caller; `address` is null where the customer's own counts;
 * `received_since` is the instant since which another message of the campaign would be one too many, or null;
 * `message_id` is the message itself, where there is one already; `topic` is what its template is about, or null;
 * `refusal` is a reason the caller has found.
 */
export const CANDIDATE_COLUMNS = [
  'key',
  'customer_id',
  'campaign_id',
  'channel',
  'purpose',
  'address',
  'received_since',
  'message_id',
  'topic',
  'refusal',
] as const;

const days = (count: string) => `make_interval(hours => 24 * (${count}))`;

// What caps count: the customer's messages of the same purpose that went out in the window, or are about to. A message
// that is looked at again counts only those decided before it and those that are out, so that of two messages in hand
// at once the earlier goes, instead of each standing back for the other.
const seen = (now: string): string => `
  message m
  where m.customer_id = p.customer_id and m.purpose = p.purpose
    and m.created_at > ${now} - ${days(`greatest(r.channel_days, r.total_days) + ${HELD_AT_MOST_DAYS}`)}
    and m.state in ('pending', 'sending', 'accepted', 'uncertain')
    and (p.message_id is null or m.id < p.message_id
      or (m.id > p.message_id and m.state in ('accepted', 'uncertain')))`;

const ADDRESS = `coalesce(k.address, case k.channel when 'email' then c.email else c.phone end)`;

const AT = 'coalesce(m.settled_at, m.created_at)';
const OF_CHANNEL = 'm.channel = p.channel';

// A call or a visit is on no channel a cap has, and counts with all of its purpose.
const spokenWith = `
  task t where t.customer_id = p.customer_id and t.purpose = p.purpose and t.state = 'done'`;

const countSeen = (now: string): string => `
  select
    (count(*) filter (where ${OF_CHANNEL} and ${AT} > ${now} - ${days('r.channel_days')}))::int as by_channel,
    (count(*) filter (where ${AT} > ${now} - ${days('r.total_days')}) + (
      select count(*) from ${spokenWith} and t.settled_at > ${now} - ${days('r.total_days')}))::int as in_all
  from ${seen(now)}`;

// When the last of so many leaves its window. Asked only about the few whom a cap stops.
const freeAgain = (now: string, cap: 'channel' | 'total'): string => `
  (select x.at + ${days(`r.${cap}_days`)}
   from (
     select ${AT} as at from ${seen(now)} ${cap === 'channel' ? `and ${OF_CHANNEL}` : `union all select t.settled_at from ${spokenWith}`}
   ) x
   order by x.at desc offset r.${cap}_max - 1 limit 1)`;

// Fenced by `offset 0`: of a campaign that is just being decided the planner's figures are minutes old, and it would
// read all its messages for each customer instead of the customer's few.
const receivedBefore = `
  exists (
    select from (
      select m.id, m.campaign_id, m.state from message m
      where m.customer_id = p.customer_id and m.created_at > p.received_since
      offset 0
    ) m
    where m.campaign_id = p.campaign_id and m.state in ('pending', 'sending', 'accepted', 'uncertain')
      and (p.message_id is null or m.id < p.message_id)
  )`;

/**
 * A query that says of each candidate whether the policy lets a message go to them: `reason` (null: it may go),
 * `quiet_until` (null: at once), the `address` and `zone` it would go to, the customer's `locale`, and the `facts` looked at. One statement for
 * one candidate or a million; a dry run, a decision and the check at the send instant are the same query.
 */
export const verdictQuery = ({ candidates, rules, now, zone }: VerdictOperands): string => `
  with candidate as materialized (${candidates}),
  rule as materialized (
    select r.*, jsonb_strip_nulls(jsonb_build_object(
      'channelMax', channel_max, 'channelDays', channel_days, 'totalMax', total_max, 'totalDays', total_days
    )) as limits
    from jsonb_to_recordset(${rules}::jsonb) as r (${RULE_COLUMNS})
  ),
  -- A zone the database does not know (it came in from outside) must not stop everybody else's message.
  person as materialized (
    select k.key, k.customer_id, k.campaign_id, k.channel, k.purpose, k.received_since, k.message_id, k.topic, k.refusal,
      ${ADDRESS} as address, coalesce(z.name, ${zone}) as zone, z.name is not null as is_own_zone, c.locale,
      ${smsCountry({ channel: 'k.channel', purpose: 'k.purpose', address: ADDRESS })} as sms_country, ${CUSTOMERS_WISHES}
    from candidate k
    join customer c on c.id = k.customer_id
    left join time_zone z on z.name = c.time_zone
  ),
  -- Wall clocks are asked once per zone, not once per person.
  hours as materialized (
    select z.zone, r.channel, r.purpose, r.quiet_days, r.quiet_from, r.quiet_to,
      ${quietUntil({ now, zone: 'z.zone', from: 'r.quiet_from', to: 'r.quiet_to' })} as until
    from (select distinct zone, channel, purpose from person) z
    join rule r on r.channel = z.channel and r.purpose = z.purpose
  ),
  days as materialized (
    select h.zone, h.channel, h.purpose,
      coalesce(${quietDaysOver({
        at: `coalesce(h.until, ${now})`,
        zone: 'h.zone',
        days: 'h.quiet_days',
        from: 'h.quiet_from',
        to: 'h.quiet_to',
      })}, h.until) as until
    from hours h
  ),
  quiet as materialized (
    select d.*, date_trunc('day', coalesce(d.until, ${now}) at time zone d.zone) at time zone d.zone as day_start,
      (date_trunc('day', coalesce(d.until, ${now}) at time zone d.zone) + interval '1 day') at time zone d.zone as day_end
    from days d
  ),
  sms_hours as materialized (
    ${smsHours(`
      select distinct p.zone, p.is_own_zone, p.purpose, p.sms_country as country, coalesce(d.until, ${now}) as at
      from person p join days d on d.zone = p.zone and d.channel = p.channel and d.purpose = p.purpose
      where p.sms_country is not null`)}
  ),
  -- Materialized, both of them: each of their columns is asked for several times, and would be found out anew each time.
  looked_at as materialized (
    select p.*, coalesce(o.until, q.until) as quiet_until, o.until is not null as is_held_by_hours,
      r.consent as consent_needed, r.limits, n.status as consent, s.reason as suppression, t.by_channel, t.in_all,
      greatest(
        case when t.by_channel >= r.channel_max then ${freeAgain(now, 'channel')} end,
        case when t.in_all >= r.total_max then ${freeAgain(now, 'total')} end
      ) as capped_until,
      r.own_rules, r.braked, r.gap_hours, r.fatigue_messages, r.fatigue_days, r.budget_left, r.open_left,
      r.reserve_days,
      case when r.gap_hours is not null then ${lastWithin(now, 'r.gap_hours')} end as gap_from,
      case when p.rest_days is not null then ${lastWithin(now, '24 * p.rest_days')} end as rested_from,
      case when r.fatigue_days is not null then ${lastWithin(now, '24 * r.fatigue_days')} end as tired_from,
      case when r.one_a_day then ${dayWinner} end as winner,
      case when r.open_left is not null then ${untouchedFor(now, 'r.reserve_days')} end as is_untouched
    from person p
    join rule r on r.channel = p.channel and r.purpose = p.purpose
    join quiet q on q.zone = p.zone and q.channel = p.channel and q.purpose = p.purpose
    left join sms_hours o on o.zone = p.zone and o.is_own_zone = p.is_own_zone and o.purpose = p.purpose
      and o.country = p.sms_country
    left join consent n
      on n.customer_id = p.customer_id and n.channel = p.channel and n.purpose = p.purpose
    left join suppression s on s.channel = p.channel and s.address = p.address
    left join lateral (${countSeen(now)}) t on r.channel_max is not null or r.total_max is not null
  ),
  judged as materialized (
  select p.*,
    case
      when p.refusal is not null then p.refusal
      when p.address is null then 'no-address'
      when p.suppression is not null then 'suppressed'
      when p.consent_needed = 'opt-in' and p.consent is distinct from 'granted' then 'no-consent'
      when p.consent_needed = 'opt-out' and p.consent = 'withdrawn' then 'no-consent'
      when p.topic = any (p.unwanted_topics) then 'topic-unwanted'
      when p.received_since is not null and ${receivedBefore} then 'already-received'
      when p.braked then 'complaint-brake'
      when p.paused_until > ${now} then 'customer-pause'
      when p.rested_from is not null then 'customer-frequency'
      when p.capped_until is not null then 'frequency-cap'
      when p.gap_from is not null then 'minimum-gap'
      when p.tired_from is not null and ${unmoved('p.fatigue_messages')} then 'fatigue'
      when p.winner is not null then 'outranked'
    end as found
  from looked_at p
  ),
  -- The budget goes to those whom nothing else keeps back, and where a part of it is kept for customers nobody has talked
  -- to, to them first. What is decided already was counted when it was.
  placed as (
    select p.*, case when p.is_untouched
        then count(*) filter (where p.found is null and p.is_untouched) over (rows unbounded preceding)
        else count(*) filter (where p.found is null and p.is_untouched is not true) over (rows unbounded preceding)
          + case when p.open_left is null then 0 else (select count(*) from judged where found is null and is_untouched) end
      end as place
    from judged p
  ),
  afforded as (
    select p.*, case when p.found is null and p.message_id is null
        and p.place > case when p.is_untouched then p.budget_left else least(p.open_left, p.budget_left) end then 'budget'
      else p.found end as reason
    from placed p
  )
  select p.key, p.customer_id, p.address, p.zone, p.locale, p.quiet_until, p.reason,
    jsonb_build_object(
      'zone', p.zone, 'consent', p.consent, 'suppression', p.suppression, 'sentByChannel', p.by_channel,
      'sentInAll', p.in_all, 'limits', p.limits,
      'allowedAgainAt', ${isoUtc(`case p.reason
        when 'customer-pause' then p.paused_until
        when 'customer-frequency' then p.rested_from + make_interval(hours => 24 * p.rest_days)
        when 'minimum-gap' then p.gap_from + make_interval(hours => p.gap_hours)
        when 'fatigue' then p.tired_from + make_interval(hours => 24 * p.fatigue_days)
        else p.capped_until end`)},
      'quietUntil', ${isoUtc('p.quiet_until')}
    ) || case when p.own_rules <> '{}' then jsonb_build_object('campaignRules', to_jsonb(p.own_rules)) else '{}' end
    || case when p.is_held_by_hours then '{"heldBy": "sms-hours"}'::jsonb else '{}' end || case p.reason
      when 'topic-unwanted' then jsonb_build_object('topic', p.topic)
      when 'customer-frequency' then jsonb_build_object('restDays', p.rest_days, 'lastAt', ${isoUtc('p.rested_from')})
      when 'minimum-gap' then jsonb_build_object('gapHours', p.gap_hours, 'lastAt', ${isoUtc('p.gap_from')})
      when 'fatigue' then jsonb_build_object('unansweredMessages', p.fatigue_messages, 'lastAt', ${isoUtc('p.tired_from')})
      when 'outranked' then jsonb_build_object('wonBy', p.winner)
      when 'budget' then jsonb_strip_nulls(jsonb_build_object('budgetLeft', p.budget_left,
        'reserveDays', case when not p.is_untouched and p.open_left < p.budget_left then p.reserve_days end))
      else '{}' end as facts
  from afforded p`;
