const columns = `p.id, p.sku, p.name, p.category, p.price_minor as "priceMinor", p.unit_cost_minor as "unitCostMinor",
  p.purchase_cycle_days as "purchaseCycleDays", p.launched_on::text as "launchedOn", p.ended_on::text as "endedOn",
  p.created_at as "createdAt", p.updated_at as "updatedAt"`;

const shape = `sku text, name text, category text, price_minor bigint, unit_cost_minor bigint,
  purchase_cycle_days int, launched_on date, ended_on date, complements text[], related text[]`;

const valueColumns = ['name', 'category', 'price_minor', 'unit_cost_minor', 'purchase_cycle_days', 'launched_on',
  'ended_on']; // prettier-ignore
const values = (of: (column: string) => string): string => valueColumns.map(of).join(', ');

/** What stands of the products named, to judge what is said of them by. $1 skus. */
export const knownProducts = `
  select sku, launched_on::text as "launchedOn", ended_on::text as "endedOn" from product where sku = any ($1)`;

/**
 * Writes products; what a row leaves out stays. Gives the ids of those created or changed. $1 rows as JSON, one of each
 * sku, $2 business time.
 */
export const upsertProducts = `
  insert into product as p (sku, ${values((column) => column)}, created_at, updated_at)
  select sku, ${values((column) => column)}, $2::timestamptz, $2::timestamptz
  from jsonb_to_recordset($1::jsonb) as row (${shape}) order by sku
  on conflict (sku) do update set ${values((column) => `${column} = coalesce(excluded.${column}, p.${column})`)},
    updated_at = excluded.updated_at
  where (${values((column) => `p.${column}`)}) is distinct from
    (${values((column) => `coalesce(excluded.${column}, p.${column})`)})
  returning id, sku, xmax = 0 as "isNew"`;

/**
 * Makes what goes with the products what their rows say, where they say it. Gives the ids of products where that moved.
 * $1 rows as JSON, $2 business time.
 */
export const writeRelations = `
  with said as materialized (
    select p.id, row.complements, row.related from jsonb_to_recordset($1::jsonb) as row (${shape}) join product p using (sku)
  ), wanted as (
    select s.id as product_id, o.id as other_id, kind.kind
    from said s
    cross join lateral (values ('complement', s.complements), ('related', s.related)) as kind (kind, skus)
    join product o on o.sku = any (kind.skus)
  ), gone as (
    delete from product_relation r using said s
    where r.product_id = s.id
      and case r.kind when 'complement' then s.complements else s.related end is not null
      and not exists (
        select from wanted w where (w.product_id, w.other_id, w.kind) = (r.product_id, r.other_id, r.kind))
    returning r.product_id
  ), come as (
    insert into product_relation (product_id, other_id, kind)
    select product_id, other_id, kind from wanted order by product_id, other_id, kind on conflict do nothing
    returning product_id
  ), moved as (
    select product_id from gone union select product_id from come
  )
  update product p set updated_at = $2 from moved where p.id = moved.product_id returning p.id`;

export const idsOfSkus = `select id, sku from product where sku = any ($1)`;

/** Makes the products a select of (sku, name) names and nobody knew; the shortest way to tell is an anti join. */
export const ensureProducts = (select: string): string => `
  insert into product (sku, name, created_at, updated_at)
  select sku, coalesce(max(name), sku), $1, $1 from (${select}) as sold (sku, name)
  where not exists (select from product p where p.sku = sold.sku)
  group by sku order by sku
  on conflict (sku) do nothing`;

/** By sku, so that the unique index gives the page. $1 the sku it starts after, $2 pattern or null, $3 limit. */
export const listProducts = `
  select ${columns} from product p
  where ($1::text is null or p.sku > $1)
    and ($2::text is null or lower(p.sku || ' ' || p.name || ' ' || coalesce(p.category, '')) like $2)
  order by p.sku limit $3`;

const others = (relation: string): string => `
  (select coalesce(jsonb_agg(o order by o.sku), '[]') from (
     select distinct o.id, o.sku, o.name from product_relation r join product o on ${relation}) as o)`;

/** $1 the product. */
export const productDetail = `
  select ${columns},
    ${others(`o.id = r.other_id where r.product_id = p.id and r.kind = 'complement'`)} as complements,
    ${others(`o.id = r.other_id where r.product_id = p.id and r.kind = 'related'`)} as related,
    ${others('o.id = r.product_id where r.other_id = p.id')} as "namedBy"
  from product p where p.id = $1`;
