import { cellSql } from '../../differentiate/rfm/rfm-cell.js';
import { cellsOfGroups } from '../../differentiate/rfm/rfm-group-of-cell.js';

/*
 * One statement per stage, each over indexes: a home page asks them side by side. $1 is the instant they hold for.
 */

// Reachable = address known, consent granted, not suppressed; counted from the consents, which are far fewer than
// customers × channels, and probed into suppression by its key.
const reachable = (channel: 'email' | 'sms', column: 'email' | 'phone'): string => `
  (select count(*)::int from consent k join customer c on c.id = k.customer_id
   where k.channel = '${channel}' and k.purpose = 'promotion' and k.status = 'granted' and c.${column} is not null
     and not exists (select 1 from suppression s where s.channel = '${channel}' and s.address = c.${column}))`;

export const identifyFigures = `
  select
    (select count(*)::int from customer) as customers,
    (select count(*)::int from customer
     where external_id is not null or email is not null or phone is not null) as identified,
    ${reachable('email', 'email')} as "reachableEmail",
    ${reachable('sms', 'phone')} as "reachableSms",
    year.orders as "ordersLastYear",
    year.revenue as "revenueLastYearMinor"
  from (
    select count(*) filter (where kind = 'sale')::int as orders, coalesce(sum(base_minor), 0)::bigint as revenue
    from orders
    where status = 'paid' and ordered_at > $1::timestamptz - interval '365 days' and ordered_at <= $1
  ) year`;

const inGroup = (group: string): string => `${cellSql('rfm_score')} in ${cellsOfGroups(`array['${group}']`)}`;

/** Champions and at-risk by the map of named groups. */
export const differentiateFigures = `
  select
    (select count(*)::int from rfm_score) as scored,
    (select finished_at from measure_run where measure = 'rfm' and status = 'finished' order by id desc limit 1) as "lastRunAt",
    (select count(*)::int from segment) as segments,
    (select count(*)::int from rfm_score where ${inGroup('champions')}) as champions,
    (select count(*)::int from rfm_score where ${inGroup('at-risk')}) as "atRisk"`;

export const interactFigures = `
  select
    (select count(*)::int from campaign where status = 'running') as "campaignsRunning",
    m.messages as "messages30d", m.accepted as "accepted30d", m.rejected as "rejected30d",
    (select count(*)::int from message where state = 'uncertain') as uncertain,
    (select count(*)::int from decision
     where outcome = 'exclude' and at > $1::timestamptz - interval '30 days' and at <= $1) as "excluded30d"
  from (
    select count(*)::int as messages,
      count(*) filter (where state = 'accepted')::int as accepted,
      count(*) filter (where state = 'rejected')::int as rejected
    from message where created_at > $1::timestamptz - interval '30 days' and created_at <= $1
  ) m`;

export const customizeFigures = `
  select
    (select count(*)::int from template where archived_at is null) as templates,
    (select count(*)::int from offer where archived_at is null) as offers,
    (select count(*)::int from coupon) as "couponsIssued",
    (select count(*)::int from coupon where redeemed_at is not null) as "couponsRedeemed"`;

// Only people count: machine hits are stored with their verdict and left out here.
export const learnFigures = `
  select
    count(distinct message_id) filter (where kind = 'opened')::int as "humanOpens30d",
    count(distinct message_id) filter (where kind = 'clicked')::int as "humanClicks30d",
    (select count(*)::int from survey_response
     where submitted_at > $1::timestamptz - interval '30 days' and submitted_at <= $1) as "answers30d",
    (select avg(score)::float8 from survey_response
     where submitted_at > $1::timestamptz - interval '30 days' and submitted_at <= $1) as "averageScore",
    (select count(distinct customer_id)::int from attribute_change
     where source = 'survey' and at > $1::timestamptz - interval '30 days' and at <= $1) as "profilesChanged30d"
  from reaction
  where verdict = 'human' and at > $1::timestamptz - interval '30 days' and at <= $1`;

/** What a person should look at, with the figure that says how much. A closed message is nobody's task any more. */
export const attentionFigures = `
  select
    (select count(*)::int from message where state = 'uncertain' and reason is distinct from 'closed') as uncertain,
    (select count(*)::int from message
     where state = 'rejected' and created_at > $1::timestamptz - interval '7 days') as rejected,
    (select count(*)::int from import_job
     where status = 'failed' and created_at > $1::timestamptz - interval '7 days') as "importsFailed",
    (select count(*)::int from survey_response
     where score <= 2 and submitted_at > $1::timestamptz - interval '7 days') as unhappy,
    (select count(*)::int from campaign_occurrence
     where outcome = 'missed' and due_at > $1::timestamptz - interval '7 days') as missed`;
