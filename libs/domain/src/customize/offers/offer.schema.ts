import { z } from 'zod';
import { pageOf, pageQuery } from '../../kernel/page.js';

const id = z.int().positive();
const instant = z.coerce.date();
const title = z.string().trim().min(1).max(120);

/** What a customer is offered: a share off their next order, by a code of their own. */
export const saveOfferSchema = z
  .strictObject({
    /** As the customer reads it. */
    name: z.strictObject({ 'zh-CN': title, en: title }),
    /** Begins every code of the offer. */
    codePrefix: z.string().regex(/^[A-Z0-9]{2,12}$/),
    percentOff: z.int().min(1).max(100),
    /** A code is good for this many days from its issue. */
    validDays: z.int().min(1).max(366),
  })
  .meta({ id: 'SaveOffer' });
export type SaveOffer = z.infer<typeof saveOfferSchema>;

export const offerSchema = saveOfferSchema
  .extend({
    id,
    archivedAt: instant.nullable(),
    createdAt: instant,
    updatedAt: instant,
    /** Codes given out, and those of them that came back with a paid order. */
    issued: z.int(),
    redeemed: z.int(),
  })
  .meta({ id: 'Offer' });
export type OfferView = z.infer<typeof offerSchema>;

export const offerPageSchema = pageOf(offerSchema).meta({ id: 'OfferPage' });

export const offerListQuerySchema = pageQuery.extend({ archived: z.stringbool().default(false) });
export type OfferListQuery = z.infer<typeof offerListQuerySchema>;

export const couponSchema = z
  .object({
    id,
    offerId: id,
    offerName: z.strictObject({ 'zh-CN': z.string(), en: z.string() }),
    percentOff: z.int(),
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
