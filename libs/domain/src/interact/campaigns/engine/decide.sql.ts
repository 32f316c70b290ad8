import { issueCoupons } from '../../../customize/offers/coupon-issue.js';
import { verdictQuery } from '../../policy/verdict-query.js';
import { factsQuery } from '../../templates/message-facts.js';
import { LEFT, GO_ON } from '../definition/exits.js';
import { languageQuery } from './language-query.js';
import { shardOf } from './shards.js';

/** The values of a decision as the statement names them: placeholders with their types, and pieces of SQL. */
export interface DecideOperands {
  rules: string;
  now: string;
  zone: string;
  campaign: string;
  version: string;
  step: string;
  shard: string;
  limit: string;
  channel: string;
  purpose: string;
  templateVersion: string;
  survey: string;
  lane: string;
  locales: string;
  defaultLocale: string;
  /** The offer everybody who is sent to gets a code of; null: none. */
  offer: string | null;
  /** Whether a step before may have given them one already. */
  assigned: boolean;
  /** A query of `key` and `refusal`, over {@link WOULD_GET}: who may not have the offer, and why; null: everybody may. */
  offerRefusals: string | null;
  /** What everybody's message knows of company, brand and time. */
  shared: string;
  locale: string;
  currency: string;
  /** Another message of the campaign since then is one too many, for whom this would be the first of their way. */
  receivedSince: string;
  tooLateBefore: string;
  /** The reason nobody gets it any more. */
  refusal: string;
  /** A query of the ids of those in `turn` who have reached the goal; null: there is none. */
  reached: string | null;
  /** Where everybody goes next, null: out; and when they are due there, over `w.customer_id`. */
  next: string;
  due: string;
  dueFrom: string;
}

/** Reasons for which one does not go on, but leaves. */
const ENDS = `('campaign-stopped', 'goal-reached')`;

const batch = (o: DecideOperands): string => `
    select id, customer_id, due_at, decisions from enrolment
    where version_id = ${o.version} and step = ${o.step} and ${shardOf('customer_id')} = ${o.shard}
      and state = 'waiting' and due_at <= ${o.now}
    order by due_at, id
    limit ${o.limit}`;

/** What the template is about now, whatever it was when the version was written. */
const topicOf = (version: string): string =>
  `select t.topic from template_version v join template t on t.id = v.template_id where v.id = ${version}`;

const candidates = (o: DecideOperands): string => `
  select t.id as key, t.customer_id, ${o.campaign} as campaign_id, ${o.channel} as channel, ${o.purpose} as purpose,
    null::text as address, case when t.decisions = 0 then ${o.receivedSince} end as received_since,
    null::bigint as message_id, (${topicOf(o.templateVersion)}) as topic,
    coalesce(${o.refusal}, case when t.due_at < ${o.tooLateBefore} then 'too-late' end
      ${o.reached === null ? '' : `, case when t.customer_id in (${o.reached}) then 'goal-reached' end`}) as refusal
  from turn t`;

// Where each stands is looked up by the table's key, once, and carried along: the planner takes a batch for one row, and
// would look for each of its rows among all of them.
const WEIGHED = `
    select r.*, e.visit, coalesce(e.entered_at, e.created_at) as entered_at
    from ruled r join enrolment e on e.id = r.key`;

/** Those whom nothing else keeps from the message. */
export const WOULD_GET = `select key, customer_id from weighed where reason is null`;

// Without what the message tells of, it is not sent.
const verdict = ({ offerRefusals }: DecideOperands): string =>
  offerRefusals === null
    ? `verdict as materialized (${WEIGHED})`
    : `weighed as materialized (${WEIGHED}),
  refused as materialized (${offerRefusals}),
  verdict as materialized (
    select w.key, w.customer_id, w.address, w.zone, w.locale, w.quiet_until, coalesce(w.reason, f.refusal) as reason,
      w.facts, w.visit, w.entered_at
    from weighed w left join refused f on f.key = w.key
  )`;

const RECIPIENTS = `
  select v.key, v.visit, v.customer_id, v.address, v.zone, v.quiet_until, l.locale
  from verdict v join language l on l.spoken is not distinct from v.locale
  where v.reason is null`;

const message = (o: DecideOperands): string => `
    insert into message (enrolment_id, step, visit, campaign_id, version_id, template_version_id, customer_id, channel,
      purpose, address, locale, facts, coupon_id, survey_id, lane, not_before, created_at, decided_at)
    select a.key, ${o.step}, a.visit, ${o.campaign}, ${o.version}, ${o.templateVersion}, a.customer_id, ${o.channel},
      ${o.purpose}, a.address, a.locale, a.facts, ${o.offer === null ? 'null' : 'a.coupon_id'}, ${o.survey}, ${o.lane},
      coalesce(a.quiet_until, ${o.now}), ${o.now}, ${o.now}
    from addressed a
    order by a.key`;

// Whoever was not sent to goes on like the others, but for reasons that end it all.
const moved = (o: DecideOperands): string => `
    update enrolment e set visit = e.visit + 1, decisions = e.decisions + 1, entered_at = ${o.now},
      step = coalesce(w.next, e.step), due_at = w.due, state = case when w.next is null then 'left' else 'waiting' end
    from (
      select s.key, s.next, ${o.due} as due
      from (select v.key, v.customer_id, case when v.reason in ${ENDS} then null else ${o.next} end as next from verdict v) s
      ${o.dueFrom}
    ) w
    where e.id = w.key`;

const facts = (o: DecideOperands): string => `
    insert into enrolment_step (enrolment_id, campaign_id, version_id, visit, step, arm, why, entered_at, left_at)
    select v.key, ${o.campaign}, ${o.version}, v.visit, ${o.step},
      case when v.reason in ${ENDS} then '${LEFT}' else '${GO_ON}' end, v.reason, v.entered_at, ${o.now}
    from verdict v`;

/**
 * Decides one batch at a send step: policy, decision for everybody, coupon and message for those who get it, and the
 * enrolments moved on, all in one statement and so in one snapshot. A customer who came in twice is decided about in two
 * batches, so that the second decision knows the first. The caller holds the shard.
 */
export const decide = (o: DecideOperands): string => `
  with batch as materialized (${batch(o)}),
  turn as materialized (
    select distinct on (customer_id) * from batch order by customer_id, due_at, id
  ),
  ruled as materialized (
    ${verdictQuery({ candidates: candidates(o), rules: o.rules, now: o.now, zone: o.zone })}
  ),
  ${verdict(o)},
  language as materialized (
    ${languageQuery({
      spoken: 'select locale from verdict where reason is null',
      workspaceLocale: o.locale,
      available: o.locales,
      defaultLocale: o.defaultLocale,
    })}
  ),
  recipient as materialized (${RECIPIENTS}),
  ${o.offer === null ? '' : `${issueCoupons({ people: 'select * from recipient', offer: o.offer, now: o.now, currency: o.currency, way: o.assigned ? 'p.key' : null })},`}
  addressed as (
    ${factsQuery({
      people: `select * from ${o.offer === null ? 'recipient' : 'issued'}`,
      offered: o.offer !== null,
      shared: o.shared,
      locale: o.locale,
      currency: o.currency,
    })}
  ),
  decided as (
    insert into decision (enrolment_id, campaign_id, customer_id, step, visit, outcome, reason, facts, at)
    select v.key, ${o.campaign}, v.customer_id, ${o.step}, v.visit,
      case when v.reason is null then 'send' else 'exclude' end, v.reason, v.facts, ${o.now}
    from verdict v
  ),
  written as (${message(o)}),
  moved as (${moved(o)}),
  facts as (${facts(o)})
  select count(*)::int as decided from verdict`;
