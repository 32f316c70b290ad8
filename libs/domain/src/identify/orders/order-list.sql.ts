/** A customer's orders, latest first, each with its items: one look-up by key per order, for one page only. */
export const ordersOfCustomer = `
  select o.id, o.external_id as "externalId", o.kind, o.status, o.ordered_at as "orderedAt", o.currency,
    o.total_minor as "totalMinor", o.base_minor as "baseMinor", o.cost_minor as "costMinor", o.coupon_code as "couponCode", items.items
  from orders o
  cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object('line', i.line, 'sku', i.sku, 'name', i.name, 'quantity', i.quantity,
      'unitPrice', i.unit_price, 'amountMinor', i.amount_minor,
      'unitCost', i.unit_cost) order by i.line), '[]') as items
    from order_item i where i.order_id = o.id
  ) as items
  where o.customer_id = $1 and ($3::timestamptz is null or (o.ordered_at, o.id) < ($3, $4::bigint))
  order by o.ordered_at desc, o.id desc limit $2`;
