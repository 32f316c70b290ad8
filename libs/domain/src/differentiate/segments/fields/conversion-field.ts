import type { RowSource } from '../compiler/shared-rows.js';
import { happened } from './happened-field.js';
import type { SegmentField } from './segment-field.js';

/** An order so soon after a click counts as brought by the message. */
export const CONVERSION_DAYS = 7;

/**
 * Paid orders that a message brought: made within seven days after a human clicked in it, or with the coupon it
 * carried. An order that several messages brought is one of each of them. One that a contact person placed for an organization is theirs
 * who clicked: the message went to the person.
 */
const conversions: RowSource = {
  from: `(
    select r.customer_id, r.campaign_id, o.ordered_at
    from reaction r join orders o on o.customer_id = r.customer_id and o.kind = 'sale' and o.status = 'paid'
      and o.ordered_at >= r.at and o.ordered_at <= r.at + interval '${CONVERSION_DAYS} days'
    where r.kind = 'clicked' and r.verdict = 'human'
    union all
    select r.customer_id, r.campaign_id, o.ordered_at
    from reaction r join orders o on o.buyer_id = r.customer_id and o.kind = 'sale' and o.status = 'paid'
      and o.ordered_at >= r.at and o.ordered_at <= r.at + interval '${CONVERSION_DAYS} days'
    where r.kind = 'clicked' and r.verdict = 'human'
    union all
    select u.customer_id, m.campaign_id, o.ordered_at
    from coupon u join message m on m.customer_id = u.customer_id and m.coupon_id = u.id
      join orders o on o.id = u.redeemed_order_id and o.kind = 'sale' and o.status = 'paid'
  ) b`,
  customer: 'b.customer_id',
  at: 'b.ordered_at',
};

/** Who bought because of a message. */
export const conversionField: SegmentField = happened({
  key: 'messages.converted',
  family: 'messages',
  source: conversions,
  params: { campaign: false },
  where: ({ campaign }, context) => [
    `b.ordered_at <= ${context.instant()}`,
    ...(campaign === undefined ? [] : [`b.campaign_id = ${context.bind(campaign, 'bigint')}`]),
  ],
});
