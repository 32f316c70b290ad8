const columns = `id, sku, name, category, price_minor as "priceMinor", unit_cost_minor as "unitCostMinor",
  created_at as "createdAt", updated_at as "updatedAt"`;

/** Of several rows of one sku the last one holds; what a row leaves out stays. $1 rows as JSON, $2 business time. */
export const upsertProducts = `
  insert into product as p (sku, name, category, price_minor, unit_cost_minor, created_at, updated_at)
  select distinct on (sku) sku, name, category, price_minor, unit_cost_minor, $2::timestamptz, $2::timestamptz
  from jsonb_to_recordset($1::jsonb) as row (
    ordinal int, sku text, name text, category text, price_minor bigint, unit_cost_minor bigint)
  order by sku, ordinal desc
  on conflict (sku) do update set name = excluded.name, category = coalesce(excluded.category, p.category),
    price_minor = coalesce(excluded.price_minor, p.price_minor),
    unit_cost_minor = coalesce(excluded.unit_cost_minor, p.unit_cost_minor), updated_at = excluded.updated_at
  where (p.name, p.category, p.price_minor, p.unit_cost_minor) is distinct from (excluded.name,
    coalesce(excluded.category, p.category), coalesce(excluded.price_minor, p.price_minor),
    coalesce(excluded.unit_cost_minor, p.unit_cost_minor))`;

/** Makes the products a select of (sku, name) names and nobody knew; the shortest way to tell is an anti join. */
export const ensureProducts = (select: string): string => `
  insert into product (sku, name, created_at, updated_at)
  select sku, coalesce(max(name), sku), $1, $1 from (${select}) as sold (sku, name)
  where not exists (select from product p where p.sku = sold.sku)
  group by sku order by sku
  on conflict (sku) do nothing`;

/** By sku, so that the unique index gives the page. $1 the sku it starts after, $2 pattern or null, $3 limit. */
export const listProducts = `
  select ${columns} from product
  where ($1::text is null or sku > $1) and ($2::text is null or lower(sku || ' ' || name) like $2)
  order by sku limit $3`;
