import { z } from 'zod';
import { segmentRuleSchema } from '../../differentiate/segments/rule/segment-rule.js';
import { skuSchema } from '../../identify/products/product.schema.js';
import { pageOf, pageQuery } from '../../kernel/page.js';
import { contradictionsOfOffer } from './contradictions-of-offer.js';
import { offerKinds } from './offer-kind.js';

const id = z.int().positive();
const instant = z.coerce.date();
const title = z.string().trim().min(1).max(120);
const text = z.string().trim().min(1).max(1000);
const minor = z.int().max(1_000_000_000_000);
const count = z.int().positive().max(1_000_000_000);

const channels = z.array(z.enum(['email', 'sms'])).max(2);

const termsSchema = z.strictObject({
  /** As the customer reads it. */
  name: z.strictObject({ 'zh-CN': title, en: title }),
  /** More about it, for the customer: what it is, what it is good for. */
  description: z.strictObject({ 'zh-CN': text, en: text }).nullable().default(null),
  kind: z.enum(offerKinds).default('percentage'),
  /** Of a percentage, and only of that. */
  percentOff: z.int().min(1).max(100).nullable().default(null),
  /** What it is worth to the customer, in minor units of the workspace's currency; of an amount what it takes off. */
  valueMinor: minor.positive().nullable().default(null),
  /** What one redemption costs the company. */
  costMinor: minor.nonnegative().nullable().default(null),
  /** What it is for, or what is given; nothing: anything. */
  skus: z.array(skuSchema).max(200).default([]),
  /** Begins every code of the offer. */
  codePrefix: z.string().regex(/^[A-Z0-9]{2,12}$/),
  /** A code is good for this many days from its issue, and within the offer's own time. */
  validDays: z.int().min(1).max(366),
  validFrom: instant.nullable().default(null),
  /** No code is given out, and none is good, from here on. */
  validUntil: instant.nullable().default(null),
  /** What all redemptions may cost together. */
  budgetMinor: minor.positive().nullable().default(null),
  /** How often it can be redeemed. */
  stock: count.nullable().default(null),
  limitPerCustomer: count.nullable().default(null),
  /** Who may get it; null: anybody. */
  eligibility: segmentRuleSchema.nullable().default(null),
  /** By which channels it may be told of; none: by all. */
  channels: channels.default([]),
});

/** What a customer is offered, by a code of their own. Terms that contradict each other are refused. */
export const saveOfferSchema = termsSchema
  .superRefine((offer, context) => {
    for (const { path, code, message } of contradictionsOfOffer(offer))
      context.addIssue({ code: 'custom', path, message, params: { code } });
  })
  .meta({ id: 'SaveOffer' });
export type SaveOffer = z.output<typeof saveOfferSchema>;
export type SaveOfferInput = z.input<typeof saveOfferSchema>;

export const offerSchema = termsSchema
  .extend({
    id,
    description: z.object({ 'zh-CN': z.string(), en: z.string() }).nullable(),
    kind: z.enum(offerKinds),
    percentOff: z.int().nullable(),
    valueMinor: z.int().nullable(),
    costMinor: z.int().nullable(),
    products: z.array(z.object({ sku: z.string(), name: z.string() })),
    skus: z.array(z.string()),
    validFrom: instant.nullable(),
    validUntil: instant.nullable(),
    budgetMinor: z.int().nullable(),
    stock: z.int().nullable(),
    limitPerCustomer: z.int().nullable(),
    eligibility: segmentRuleSchema.nullable(),
    channels,
    archivedAt: instant.nullable(),
    createdAt: instant,
    updatedAt: instant,
    /** Codes given out, those of them that are still good, and those that were redeemed. */
    issued: z.int(),
    open: z.int(),
    redeemed: z.int(),
    /** What the redemptions cost. */
    spentMinor: z.int(),
  })
  .meta({ id: 'Offer' });
export type OfferView = z.infer<typeof offerSchema>;

export const offerPageSchema = pageOf(offerSchema).meta({ id: 'OfferPage' });

export const offerListQuerySchema = pageQuery.extend({ archived: z.stringbool().default(false) });
export type OfferListQuery = z.infer<typeof offerListQuerySchema>;
