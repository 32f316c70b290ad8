import type { RuleContext } from '../compiler/rule-context.js';
import type { RowSource } from '../compiler/shared-rows.js';
import { happened } from './happened-field.js';
import type { CheckedCondition, SegmentField } from './segment-field.js';

const issued: RowSource = { from: 'coupon u', customer: 'u.customer_id', at: 'u.issued_at' };
const redeemed: RowSource = { ...issued, at: 'u.redeemed_at' };

const ofOffer = ({ offer }: CheckedCondition, context: RuleContext): string[] =>
  offer === undefined ? [] : [`u.offer_id = ${context.bind(offer, 'bigint')}`];

/** The coupons the customers hold, got and redeemed. */
export const offerFields: SegmentField[] = [
  happened({
    key: 'offers.held',
    family: 'offers',
    source: issued,
    params: { offer: false },
    // Still to be redeemed, and still valid.
    where: (condition, context) => [
      `u.redeemed_at is null and u.expires_at > ${context.instant()}`,
      ...ofOffer(condition, context),
    ],
  }),
  happened({
    key: 'offers.received',
    family: 'offers',
    source: issued,
    params: { offer: false },
    where: (condition, context) => ['true', ...ofOffer(condition, context)],
  }),
  happened({
    key: 'offers.redeemed',
    family: 'offers',
    source: redeemed,
    params: { offer: false },
    where: (condition, context) => ['u.redeemed_at is not null', ...ofOffer(condition, context)],
  }),
];
