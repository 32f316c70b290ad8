const VIEW = `f.id, f.name, f.description, f.kind, f.code_prefix as "codePrefix", f.percent_off as "percentOff",
  f.value_minor as "valueMinor", f.cost_minor as "costMinor", f.valid_days as "validDays", f.valid_from as "validFrom",
  f.valid_until as "validUntil", f.budget_minor as "budgetMinor", f.stock, f.limit_per_customer as "limitPerCustomer",
  f.eligibility, f.channels, f.archived_at as "archivedAt", f.created_at as "createdAt", f.updated_at as "updatedAt",
  f.redeemed, f.spent_minor as "spentMinor", p.products, p.skus,
  (select count(*)::int from coupon k where k.offer_id = f.id) as issued,
  (select count(*)::int from coupon k where k.offer_id = f.id and k.redeemed_at is null and k.expires_at > $1) as open`;

const FROM = `offer f
  cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object('sku', d.sku, 'name', d.name) order by d.sku), '[]') as products,
      coalesce(jsonb_agg(d.sku order by d.sku), '[]') as skus
    from product d where d.id = any (f.product_ids)) p`;

/** `$1` now, `$2` archived?, `$3`/`$4` cursor, `$5` limit. */
export const LIST = `
  select ${VIEW} from ${FROM}
  where (f.archived_at is not null) = $2
    and ($3::timestamptz is null or (f.created_at, f.id) < ($3, $4::bigint))
  order by f.created_at desc, f.id desc
  limit $5`;

/** `$1` now, `$2` offer. */
export const DETAIL = `select ${VIEW} from ${FROM} where f.id = $2`;

/** Ids of products by sku; of what is not there, nothing. */
export const PRODUCTS = `select id, sku from product where sku = any ($1::text[])`;
