import { z } from 'zod';
import { pageOf, pageQuery } from '../../kernel/page.js';

const TEN_YEARS = 3650;
const minor = z.int().min(0);
const day = z.iso.date();

export const productSchema = z
  .object({
    id: z.int(),
    sku: z.string(),
    name: z.string(),
    category: z.string().nullable(),
    /** Minor units of the workspace's currency. */
    priceMinor: z.int().nullable(),
    /** What one costs the shop; orders written from now on are reckoned with it. */
    unitCostMinor: z.int().nullable(),
    /** After how many days somebody who bought it usually buys it again. */
    purchaseCycleDays: z.int().nullable(),
    launchedOn: day.nullable(),
    /** The first day it was not sold any more. */
    endedOn: day.nullable(),
    createdAt: z.coerce.date(),
    updatedAt: z.coerce.date(),
  })
  .meta({ id: 'Product' });
export type ProductView = z.infer<typeof productSchema>;

export const productRefSchema = z
  .object({ id: z.int(), sku: z.string(), name: z.string() })
  .meta({ id: 'ProductRef' });

/** A product with what goes with it, and the products that name it as going with them. */
export const productDetailSchema = productSchema
  .extend({
    complements: z.array(productRefSchema),
    related: z.array(productRefSchema),
    namedBy: z.array(productRefSchema),
  })
  .meta({ id: 'ProductDetail' });
export type ProductDetail = z.infer<typeof productDetailSchema>;

export const productListQuerySchema = pageQuery.extend({ search: z.string().trim().max(100).optional() });
export type ProductListQuery = z.infer<typeof productListQuerySchema>;
export const productPageSchema = pageOf(productSchema).meta({ id: 'ProductPage' });

export const skuSchema = z.string().trim().min(1).max(100);

const relations = z
  .array(skuSchema)
  .max(50)
  .transform((skus) => [...new Set(skus)]);

const fields = {
  name: z.string().trim().min(1).max(300),
  category: z.string().trim().min(1).max(200),
  priceMinor: minor,
  unitCostMinor: minor,
  purchaseCycleDays: z
    .int()
    .max(TEN_YEARS)
    .refine((days) => days > 0, {
      error: 'A purchase cycle lasts a day or longer.',
      params: { code: 'purchase-cycle-not-positive' },
    }),
  launchedOn: day,
  endedOn: day,
  /** Skus of what is needed beside it. */
  complements: relations,
  /** Skus of what the same people buy. */
  related: relations,
};

/** A product as a shop sends it: what is there is written, what is absent stays as it is. */
export const upsertProductSchema = z
  .strictObject({ sku: skuSchema, ...z.strictObject(fields).partial().shape, name: fields.name })
  .meta({ id: 'UpsertProduct' });
export type UpsertProduct = z.output<typeof upsertProductSchema>;
export type UpsertProductInput = z.input<typeof upsertProductSchema>;

/** An edit of one product: `null` clears a field. Its sku is what orders know it by, and stays. */
export const changeProductSchema = z
  .strictObject({
    name: fields.name.optional(),
    category: fields.category.nullable().optional(),
    priceMinor: fields.priceMinor.nullable().optional(),
    unitCostMinor: fields.unitCostMinor.nullable().optional(),
    purchaseCycleDays: fields.purchaseCycleDays.nullable().optional(),
    launchedOn: fields.launchedOn.nullable().optional(),
    endedOn: fields.endedOn.nullable().optional(),
    complements: fields.complements.optional(),
    related: fields.related.optional(),
  })
  .meta({ id: 'ChangeProduct' });
export type ChangeProduct = z.output<typeof changeProductSchema>;
