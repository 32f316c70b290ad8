/**
 * What the models need of customers with an order, $1 being the instant they are looked at from: `repeats`, orders after
 * the first; `recency` and `age`, days from the first order to the last and to that instant; `orders`, and `total`, what
 * they came to less refunds, in minor units, never below nought.
 *
 * Orders count, not days with an order: so that all figures come from the summaries, and ten million orders need not
 * be read every night. From the orders themselves only for customers who have some that are dated later than $1.
 */
export const base = (among = 'true'): string => `
  select customer_id, orders_count - 1 as repeats, ${days('last_order_at', 'first_order_at')} as recency,
    ${days('$1::timestamptz', 'first_order_at')} as age, orders_count as orders,
    greatest(revenue_minor, 0) as total
  from purchase_summary
  where orders_count > 0 and last_order_at <= $1 and ${among}
  union all
  select customer_id, ${sales} - 1, ${days(lastSale, firstSale)}, ${days('$1::timestamptz', firstSale)}, ${sales},
    greatest(sum(base_minor), 0)::bigint
  from orders
  where status = 'paid' and ordered_at <= $1
    and customer_id in (select customer_id from purchase_summary where last_order_at > $1 and ${among})
  group by customer_id having ${sales} > 0`;

const SALE = `filter (where kind = 'sale')`;
const sales = `(count(*) ${SALE})::int`;
const firstSale = `min(ordered_at) ${SALE}`;
const lastSale = `max(ordered_at) ${SALE}`;

const days = (later: string, earlier: string): string =>
  `round(extract(epoch from (${later}) - (${earlier})) / 86400)::int`;
