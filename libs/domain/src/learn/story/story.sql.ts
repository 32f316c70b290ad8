import { cellTextOfNumberSql } from '../../differentiate/rfm/rfm-cell.js';

/**
 * The newest entries of one customer before a point in the story, newest first.
 *
 * $1 customer, $2 instant and $3 `kind:id` of the last entry shown (null at the beginning), $4 how many. Each arm reads
 * its table by (customer, time) and stops after $4 rows of its own, so the cost is bounded however long the story is.
 */
const arm = (kind: string, table: string, at: string, id: string, data: string, where = 'true'): string => `
  (select at, kind, id, data
   from (select ${at} as at, ${kind} as kind, ${id} as id, ${data} as data
         from ${table}
         where x.customer_id = $1 and ${at} <= coalesce($2::timestamptz, 'infinity') and ${where}) entry
   where $2::timestamptz is null or (at, kind || ':' || lpad(id::text, 19, '0')) < ($2, $3::text)
   order by at desc, kind desc, id desc
   limit $4)`;

const arms = [
  arm(
    `case x.kind when 'sale' then 'order' else 'refund' end`,
    `orders x`,
    'x.ordered_at',
    'x.id',
    `jsonb_build_object('externalId', x.external_id, 'status', x.status, 'totalMinor', x.total_minor,
      'currency', x.currency, 'couponCode', x.coupon_code,
      'items', (select count(*) from order_item i where i.order_id = x.id))`,
  ),
  arm(
    `'consent'`,
    'consent_change x',
    'x.at',
    'x.id',
    `jsonb_build_object('channel', x.channel, 'purpose', x.purpose, 'status', x.status, 'source', x.source)`,
  ),
  arm(
    `'attribute'`,
    'attribute_change x',
    'x.at',
    'x.id',
    `jsonb_build_object('attribute', x.attribute, 'value', x.value, 'source', x.source)`,
  ),
  arm(
    `'score'`,
    'rfm_change x',
    'x.at',
    'x.id',
    `jsonb_build_object('from', ${cellTextOfNumberSql('x.from_cell')}, 'to', ${cellTextOfNumberSql('x.to_cell')})`,
  ),
  arm(
    `'segment-' || x.kind`,
    'segment_transition x join segment s on s.id = x.segment_id',
    'x.at',
    'x.id',
    `jsonb_build_object('segmentId', s.id, 'segment', s.name, 'cause', x.cause)`,
  ),
  arm(
    `'not-sent'`,
    'decision x join campaign p on p.id = x.campaign_id',
    'x.at',
    'x.enrolment_id',
    `jsonb_build_object('campaignId', p.id, 'campaign', p.name, 'reason', x.reason, 'facts', x.facts)`,
    `x.outcome = 'exclude'`,
  ),
  arm(
    `'message'`,
    'message x join campaign p on p.id = x.campaign_id',
    'x.created_at',
    'x.id',
    `jsonb_build_object('campaignId', p.id, 'campaign', p.name, 'channel', x.channel, 'purpose', x.purpose,
      'state', x.state, 'reason', x.reason, 'notBefore', x.not_before, 'settledAt', x.settled_at)`,
  ),
  arm(
    `'reaction'`,
    'reaction x join campaign p on p.id = x.campaign_id',
    'x.at',
    'x.id',
    `jsonb_build_object('campaignId', p.id, 'campaign', p.name, 'messageId', x.message_id, 'reaction', x.kind,
      'verdict', x.verdict, 'link', x.link)`,
    `x.kind <> 'answered'`,
  ),
  arm(
    `'answer'`,
    'survey_response x join survey s on s.id = x.survey_id',
    'x.submitted_at',
    'x.id',
    `jsonb_build_object('surveyId', s.id, 'survey', s.name, 'score', x.score, 'answers', x.answers)`,
  ),
  arm(`'event'`, 'event x', 'x.at', 'x.id', `jsonb_build_object('name', x.name, 'properties', x.properties)`),
  arm(
    `'coupon'`,
    'coupon x join offer o on o.id = x.offer_id',
    'x.issued_at',
    'x.id',
    `jsonb_build_object('offerId', o.id, 'offer', o.name, 'code', x.code, 'expiresAt', x.expires_at,
      'redeemedAt', x.redeemed_at)`,
  ),
  arm(
    `'contact'`,
    'contact_entry x',
    'x.at',
    'x.id',
    `jsonb_build_object('kind', x.kind, 'phase', x.phase, 'note', x.note, 'satisfaction', x.satisfaction,
      'suggestion', x.suggestion, 'suggestionRating', x.suggestion_rating)`,
  ),
];

export const selectStory = `
  select * from (${arms.join('\n  union all')}) entries
  order by at desc, kind desc, id desc
  limit $4`;
