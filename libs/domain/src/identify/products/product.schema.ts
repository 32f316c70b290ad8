import { z } from 'zod';
import { pageOf, pageQuery } from '../../kernel/page.js';

const minor = z.int().min(0);

export const productSchema = z
  .object({
    id: z.int(),
    sku: z.string(),
    name: z.string(),
    category: z.string().nullable(),
    /** Minor units of the workspace's currency. */
    priceMinor: z.int().nullable(),
    unitCostMinor: z.int().nullable(),
    createdAt: z.coerce.date(),
    updatedAt: z.coerce.date(),
  })
  .meta({ id: 'Product' });
export type ProductView = z.infer<typeof productSchema>;

export const productListQuerySchema = pageQuery.extend({ search: z.string().trim().max(100).optional() });
export type ProductListQuery = z.infer<typeof productListQuerySchema>;
export const productPageSchema = pageOf(productSchema).meta({ id: 'ProductPage' });

export const skuSchema = z.string().trim().min(1).max(100);

export const upsertProductSchema = z
  .strictObject({
    sku: skuSchema,
    name: z.string().trim().min(1).max(300),
    category: z.string().trim().min(1).max(200).optional(),
    priceMinor: minor.optional(),
    unitCostMinor: minor.optional(),
  })
  .meta({ id: 'UpsertProduct' });
export type UpsertProduct = z.output<typeof upsertProductSchema>;
