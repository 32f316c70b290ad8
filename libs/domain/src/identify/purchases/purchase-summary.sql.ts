/**
 * Makes the summaries of a set of customers equal to what their orders say. Always computed afresh from all orders of
 * the customer and never by adding to what stands there: so no order of arrival, repetition or correction can make it
 * drift. Only summaries that differ are written. A customer without any order has no row.
 */
const recompute = (customerIds: string): string => `
  with affected (customer_id) as not materialized (${customerIds}),
  counted as (
    select o.customer_id,
      count(*) filter (where o.kind = 'sale')::int as orders_count,
      count(*) filter (where o.kind = 'refund')::int as refunds_count,
      coalesce(sum(o.base_minor), 0)::bigint as revenue_minor,
      sum(o.base_minor - o.cost_minor)::bigint as margin_minor,
      (sum(o.base_minor) filter (where o.cost_minor is not null))::bigint as costed_revenue_minor,
      min(o.ordered_at) filter (where o.kind = 'sale') as first_order_at,
      max(o.ordered_at) filter (where o.kind = 'sale') as last_order_at
    from orders o
    where o.status <> 'cancelled' and o.customer_id in (select customer_id from affected)
    group by o.customer_id
  ), written as (
    insert into purchase_summary as s
      (customer_id, orders_count, refunds_count, revenue_minor, margin_minor, costed_revenue_minor, first_order_at,
       last_order_at)
    select * from counted order by customer_id
    on conflict (customer_id) do update set
      orders_count = excluded.orders_count, refunds_count = excluded.refunds_count,
      revenue_minor = excluded.revenue_minor, margin_minor = excluded.margin_minor,
      costed_revenue_minor = excluded.costed_revenue_minor,
      first_order_at = excluded.first_order_at, last_order_at = excluded.last_order_at
    where (s.orders_count, s.refunds_count, s.revenue_minor, s.margin_minor, s.costed_revenue_minor,
        s.first_order_at, s.last_order_at)
      is distinct from (excluded.orders_count, excluded.refunds_count, excluded.revenue_minor, excluded.margin_minor,
        excluded.costed_revenue_minor, excluded.first_order_at, excluded.last_order_at)
  )
  delete from purchase_summary s using affected a
  where s.customer_id = a.customer_id and not exists (select from counted c where c.customer_id = a.customer_id)`;

export const recomputeListed = recompute('select distinct unnest($1::bigint[])');
export const recomputeSelected = (select: string): string => recompute(select);

export const summaryOf = `
  select orders_count as "ordersCount", refunds_count as "refundsCount", revenue_minor as "revenueMinor",
    margin_minor as "marginMinor", costed_revenue_minor as "costedRevenueMinor",
    first_order_at as "firstOrderAt", last_order_at as "lastOrderAt"
  from purchase_summary where customer_id = $1`;
