import { z } from 'zod';
import { customerRefSchema } from '../../identify/customers/customer-ref.schema.js';
import { pageOf, pageQuery } from '../../kernel/page.js';

const id = z.int().positive();
const instant = z.coerce.date();

export const couponSchema = z
  .object({
    id,
    offerId: id,
    offerName: z.strictObject({ 'zh-CN': z.string(), en: z.string() }),
    percentOff: z.int().nullable(),
    customerId: id,
    customerName: z.string().nullable(),
    code: z.string(),
    issuedAt: instant,
    expiresAt: instant,
    redeemedAt: instant.nullable(),
    redeemedOrderId: id.nullable(),
  })
  .meta({ id: 'Coupon' });
export type CouponView = z.infer<typeof couponSchema>;

export const couponPageSchema = pageOf(couponSchema).meta({ id: 'CouponPage' });

/** How a code may be typed or read out: it is looked up in capitals, without spaces around it. */
export const couponCodeSchema = z.string().trim().min(1).max(60).toUpperCase();

export const couponListQuerySchema = pageQuery.extend({
  /** How a code begins, or a part of the customer's name. */
  search: z.string().trim().min(1).max(60).optional(),
  state: z.enum(['open', 'redeemed', 'expired']).optional(),
});
export type CouponListQuery = z.infer<typeof couponListQuerySchema>;

/** A coupon being used, as a till or a shop tells it. */
export const redeemCouponSchema = z
  .strictObject({
    /** The caller's own name for this redemption, such as the number of the order: the same again is no second one. */
    key: z.string().trim().min(1).max(200),
    /** Who uses it; where they are named, it must be theirs. */
    customer: customerRefSchema.optional(),
    /** The order it is used for; once that is cancelled, the coupon is good again. */
    orderExternalId: z.string().trim().min(1).max(200).optional(),
  })
  .meta({ id: 'RedeemCoupon' });
export type RedeemCoupon = z.output<typeof redeemCouponSchema>;

export const redemptionSchema = z
  .object({
    id,
    /** `unchanged`: the same call came before. */
    result: z.enum(['redeemed', 'unchanged']),
    key: z.string().nullable(),
    code: z.string(),
    offerId: id,
    customerId: id,
    orderId: id.nullable(),
    orderExternalId: z.string().nullable(),
    /** What it costs the company, in minor units of the workspace's currency. */
    costMinor: z.int(),
    redeemedAt: instant,
    /** When it was given back, and why: the coupon is good again, or was used anew. */
    returnedAt: instant.nullable(),
    returnedWhy: z.enum(['order-cancelled', 'order-refunded', 'code-changed', 'by-hand']).nullable(),
  })
  .meta({ id: 'Redemption' });
export type RedemptionView = z.output<typeof redemptionSchema>;

/** Why a code is not taken, in the order in which it is looked for. */
export const couponRefusals = [
  'coupon-unknown',
  'coupon-of-another',
  'coupon-used',
  'coupon-expired',
  'coupon-not-yet-valid',
  'coupon-limit-reached',
  'offer-out-of-stock',
  'offer-out-of-budget',
] as const;
export type CouponRefusal = (typeof couponRefusals)[number];

export const refusedCouponSchema = z
  .object({
    id,
    code: z.string(),
    reason: z.enum(couponRefusals),
    source: z.enum(['api', 'hand', 'order']),
    orderId: id.nullable(),
    at: instant,
  })
  .meta({ id: 'RefusedCoupon' });
export type RefusedCoupon = z.output<typeof refusedCouponSchema>;
export const refusedCouponPageSchema = pageOf(refusedCouponSchema).meta({ id: 'RefusedCouponPage' });
