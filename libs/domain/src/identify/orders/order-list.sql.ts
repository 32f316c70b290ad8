/** The latest of one side, by its index. */
const page = (side: 'customer_id' | 'buyer_id'): string => `(
      select * from orders
      where ${side} = $1 and ($3::timestamptz is null or (ordered_at, id) < ($3, $4::bigint))
      order by ordered_at desc, id desc limit $2)`;

/** A customer's orders, those placed for their organization too, latest first, each with its items: one look-up by key per order, for one page only. */
export const ordersOfCustomer = `
  select o.id, o.external_id as "externalId", o.kind, o.status, o.ordered_at as "orderedAt", o.currency,
    o.total_minor as "totalMinor", o.base_minor as "baseMinor", o.cost_minor as "costMinor", o.coupon_code as "couponCode",
    case when o.buyer_id <> $1 then jsonb_build_object('id', b.id, 'name', b.name) end as buyer,
    case when o.buyer_id = $1 then jsonb_build_object('id', a.id, 'name', a.name) end as account, items.items
  from (
    ${page('customer_id')}
    union all
    ${page('buyer_id')}
  ) as o
  left join customer b on b.id = o.buyer_id
  left join customer a on a.id = o.customer_id
  cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object('line', i.line, 'sku', i.sku, 'name', i.name, 'quantity', i.quantity,
      'unitPrice', i.unit_price, 'amountMinor', i.amount_minor,
      'unitCost', i.unit_cost) order by i.line), '[]') as items
    from order_item i where i.order_id = o.id
  ) as items
  order by o.ordered_at desc, o.id desc limit $2`;
