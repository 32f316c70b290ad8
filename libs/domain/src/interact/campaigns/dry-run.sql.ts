import { cellSql } from '../../differentiate/rfm/rfm-cell.js';
import { verdictQuery } from '../policy/verdict-query.js';
import { audienceQuery } from './audience.sql.js';
import { lotOf } from './engine/lots.js';
import { languageQuery } from './engine/language-query.js';

// $1 policy rules, $2 now, $3 the workspace's zone, $4 channel, $5 purpose, $6 the workspace's locale, $7 template's
// locales, $8 its default locale, $9 its topic, $10 segments or customer.
const candidates = (people: string, refusal: string): string => `
  select p.customer_id as key, p.customer_id, null::bigint as campaign_id, $4::text as channel, $5::text as purpose,
    null::text as address, null::timestamptz as received_since, null::bigint as message_id,
    $9::text as topic, ${refusal} as refusal
  from (${people}) p`;

const judged = (people: string, refusal = 'null::text'): string => `
  verdict as materialized (
    ${verdictQuery({ candidates: candidates(people, refusal), rules: '$1', now: '$2::timestamptz', zone: '$3' })}
  ),
  language as materialized (
    ${languageQuery({
      spoken: 'select locale from verdict',
      workspaceLocale: '$6',
      available: '$7',
      defaultLocale: '$8',
    })}
  )`;

// As many as will be; who it is depends on the campaign, which a draft may not be yet.
const HELD_OUT = `case when ${lotOf('p.customer_id', '0')} < $13::bigint then 'hold-out' end`;

const OUTCOME = `case when v.reason is null then 'send' else 'exclude' end`;

const counted = (column: string, query: string): string => `
  (select coalesce(jsonb_agg(jsonb_build_object('${column}', x.${column}, 'count', x.n) order by x.n desc, x.${column}), '[]')
   from (${query}) x)`;

/**
 * Everybody is judged once; figures and sample are taken from that. In the sample stands in turn one of each verdict, so
 * that a rare one is among them. `$11` how many at most, `$12` excluded segments,
 * `$13` the lot below which somebody is held out.
 */
export const DRY_RUN = `
  with ${judged(audienceQuery('$10', '$12'), HELD_OUT)},
  sample as (
    select v.*, row_number() over (partition by v.reason order by v.customer_id) as place
    from verdict v
    order by place, v.reason nulls first
    limit $11
  )
  select count(*)::int as audience,
    count(*) filter (where reason is null)::int as sendable,
    count(*) filter (where reason is null and quiet_until is not null)::int as held,
    ${counted(
      'reason',
      'select reason, count(*)::int as n from verdict where reason is not null group by reason',
    )} as excluded,
    ${counted(
      'locale',
      `select l.locale, count(*)::int as n from verdict v join language l on l.spoken is not distinct from v.locale
       where v.reason is null group by l.locale`,
    )} as "byLocale",
    ${counted(
      'cell',
      `select coalesce(${cellSql('s')}, 0) as cell, count(*)::int as n
       from verdict v left join rfm_score s using (customer_id) where v.reason is null group by 1`,
    )} as "byCell",
    (select coalesce(jsonb_agg(jsonb_build_object(
        'customerId', v.customer_id, 'customerName', c.name, 'outcome', ${OUTCOME}, 'reason', v.reason,
        'heldUntil', v.quiet_until, 'locale', l.locale, 'facts', v.facts
      ) order by v.reason nulls first, v.customer_id), '[]')
      from sample v
      join customer c on c.id = v.customer_id
      join language l on l.spoken is not distinct from v.locale) as sample
  from verdict`;

export const VERDICT_OF_ONE = `
  with ${judged('select $10::bigint as customer_id')}
  select v.customer_id as "customerId", c.name as "customerName", ${OUTCOME} as outcome, v.reason,
    v.quiet_until as "heldUntil", l.locale, v.facts
  from verdict v
  join customer c on c.id = v.customer_id
  join language l on l.spoken is not distinct from v.locale`;
