import { base } from '../clv-base.sql.js';

/**
 * The customers models are fitted on: all of them, or so many of a thousand parts of a million that they are about the
 * wanted number; always the same ones of the same base. $2 the share in millionths.
 */
const sampled = `abs(hashint8(customer_id) % 1000000) < $2::int`;

export const countBuyers = `select count(*)::int as customers from purchase_summary where orders_count > 0`;

/** Customers with equal figures as one row with a weight; times in days. */
export const selectBuyers = `
  select repeats, recency, age, count(*)::int as weight from (${base(sampled)}) b
  group by repeats, recency, age order by repeats, age, recency`;

/** Customers who came back, with the mean amount of their orders where that is more than nothing. */
export const selectSpenders = `
  select orders, (total::double precision / orders) as mean from (${base(sampled)}) b
  where repeats > 0 and total > 0 order by customer_id`;

/**
 * The same customers as they stood at the cut-off $3, from their orders, and how many orders they made after it.
 * Nobody's first order was later than the cut-off.
 */
export const selectHeldOut = `
  select repeats, recency, age, count(*)::int as weight, sum(orders)::int as orders
  from (
    select (count(*) filter (where ordered_at <= $3))::int - 1 as repeats,
      round(extract(epoch from max(ordered_at) filter (where ordered_at <= $3) - min(ordered_at)) / 86400)::int as recency,
      round(extract(epoch from $3::timestamptz - min(ordered_at)) / 86400)::int as age,
      (count(*) filter (where ordered_at > $3))::int as orders
    from orders
    where kind = 'sale' and status = 'paid' and ordered_at <= $1
      and customer_id in (select customer_id from purchase_summary where first_order_at <= $3 and ${sampled})
    group by customer_id
  ) b
  group by repeats, recency, age order by repeats, age, recency`;
