import type { ApiData, ApiRow } from '../../api';
import type { WriteInit } from '../../api/types';

export type ProductRow = ApiRow<'/api/products'>;
export type Product = ApiData<'/api/products/{id}'>;
export type ProductBody = WriteInit<'patch', '/api/products/{id}'>['body'];
export type NewProductBody = WriteInit<'post', '/api/products'>['body'];

/** What of a product is written; what goes with it by its skus. */
export const bodyOf = (product: Product): ProductBody => ({
  name: product.name,
  category: product.category,
  priceMinor: product.priceMinor,
  unitCostMinor: product.unitCostMinor,
  purchaseCycleDays: product.purchaseCycleDays,
  launchedOn: product.launchedOn,
  endedOn: product.endedOn,
  complements: product.complements.map(({ sku }) => sku),
  related: product.related.map(({ sku }) => sku),
});

/** The same of a form: a text that was emptied is none. */
export const cleaned = (body: ProductBody): ProductBody => ({
  ...body,
  category: body.category?.trim() || null,
});

/** A new product says only what is known of it. */
export function newBody({ sku, ...body }: ProductBody & { sku: string; name: string }): NewProductBody {
  const known = Object.entries(cleaned(body)).filter(([, value]) => value !== null && value !== undefined);
  return { ...(Object.fromEntries(known) as Omit<NewProductBody, 'sku'>), sku };
}
