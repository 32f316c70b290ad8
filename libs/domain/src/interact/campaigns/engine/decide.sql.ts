import { issueCoupons } from '../../../customize/offers/coupon-issue.js';
import { verdictQuery } from '../../policy/verdict-query.js';
import { factsQuery } from '../../templates/message-facts.js';
import { languageQuery } from './language-query.js';
import { shardOf } from './shards.js';

// $1 policy rules, $2 now, $3 the workspace's zone, $4 version, $5 shard, $6 channel, $7 purpose, $8 received since,
// $9 too late before, $10 refusal of all, $11 shared facts, $12 the workspace's locale, $13 currency, $14 template's
// locales, $15 its default locale, $16 campaign, $17 template version, $18 survey, $19 lane, $20 how many at most,
// $21 offer.
const NOW = '$2::timestamptz';

const CANDIDATES = `
  select t.id as key, t.customer_id, $16::bigint as campaign_id, $6::text as channel, $7::text as purpose,
    null::text as address, $8::timestamptz as received_since, null::bigint as message_id,
    coalesce($10::text, case when t.due_at < $9::timestamptz then 'too-late' end) as refusal
  from turn t`;

const RECIPIENTS = `
  select v.key, v.customer_id, v.address, v.zone, v.quiet_until, l.locale
  from verdict v join language l on l.spoken is not distinct from v.locale
  where v.reason is null`;

/**
 * Decides one batch: policy, decision for everybody, coupon and message for those who get it, and the enrolments moved
 * on, all in one statement and so in one snapshot. A customer who came in twice is decided about in two batches, so
 * that the second decision knows the first. The caller holds the shard.
 */
const decide = (offered: boolean): string => `
  with batch as materialized (
    select id, customer_id, due_at from enrolment
    where version_id = $4 and ${shardOf('customer_id')} = $5 and state = 'waiting' and due_at <= ${NOW}
    order by due_at, id
    limit $20
  ),
  turn as materialized (
    select distinct on (customer_id) id, customer_id, due_at from batch order by customer_id, due_at, id
  ),
  verdict as materialized (
    ${verdictQuery({ candidates: CANDIDATES, rules: '$1', now: NOW, zone: '$3' })}
  ),
  language as materialized (
    ${languageQuery({
      spoken: 'select locale from verdict where reason is null',
      workspaceLocale: '$12',
      available: '$14',
      defaultLocale: '$15',
    })}
  ),
  recipient as materialized (${RECIPIENTS}),
  ${offered ? `${issueCoupons({ people: 'select * from recipient', offer: '$21', now: NOW })},` : ''}
  addressed as (
    ${factsQuery({
      people: `select * from ${offered ? 'issued' : 'recipient'}`,
      offered,
      shared: '$11',
      locale: '$12',
      currency: '$13',
    })}
  ),
  decided as (
    insert into decision (enrolment_id, campaign_id, customer_id, outcome, reason, facts, at)
    select v.key, $16, v.customer_id, case when v.reason is null then 'send' else 'exclude' end, v.reason, v.facts, $2
    from verdict v
    returning enrolment_id
  ),
  written as (
    insert into message (enrolment_id, campaign_id, version_id, template_version_id, customer_id, channel, purpose,
      address, locale, facts, coupon_id, survey_id, lane, not_before, created_at, decided_at)
    select a.key, $16, $4, $17, a.customer_id, $6, $7, a.address, a.locale, a.facts,
      ${offered ? 'a.coupon_id' : 'null'}, $18, $19, coalesce(a.quiet_until, $2), $2, $2
    from addressed a
    order by a.key
  ),
  moved as (
    update enrolment e set state = 'decided' from decided d where e.id = d.enrolment_id
  )
  select count(*)::int as decided from decided`;

export const DECIDE = decide(false);
export const DECIDE_WITH_OFFER = decide(true);
