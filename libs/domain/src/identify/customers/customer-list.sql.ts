const row = `
  c.id, c.external_id as "externalId", c.kind, c.name, c.email, c.phone, c.country, c.region, c.city, c.tags,
  c.created_at as "createdAt", coalesce(s.orders_count, 0) as "ordersCount",
  coalesce(s.refunds_count, 0) as "refundsCount", coalesce(s.revenue_minor, 0)::bigint as "revenueMinor",
  s.margin_minor as "marginMinor", s.costed_revenue_minor as "costedRevenueMinor",
  s.first_order_at as "firstOrderAt", s.last_order_at as "lastOrderAt"`;

/*
 * All take $1 LIKE patterns or null, $2 limit, $3 and $4 the values of the cursor or null, $5 a kind or null. With the values at hand the
 * planner drops what is null and chooses: the trigram index where few fit, else the index of the sort order, walked
 * until the page is full. Looked at with 1,000,000 customers on 2 shared cores: a page without search 0.1–4 ms; a
 * pattern that fits nobody 0.1 ms, 2,000 customers 30 ms, 8,000 customers 70 ms, a quarter of all 0.1 ms.
 */
const fits = '($1::text[] is null or c.search_text like any ($1)) and ($5::text is null or c.kind = $5)';

/** By creation, latest first. $3 an instant, $4 an id. */
export const newestCustomers = `
  select ${row} from customer c left join purchase_summary s on s.customer_id = c.id
  where ($3::timestamptz is null or (c.created_at, c.id) < ($3, $4::bigint)) and ${fits}
  order by c.created_at desc, c.id desc limit $2`;

/** Who brought the most, first. $3 minor units, $4 an id. */
export const customersByRevenue = `
  select ${row} from purchase_summary s join customer c on c.id = s.customer_id
  where ($3::bigint is null or (s.revenue_minor, s.customer_id) < ($3, $4::bigint)) and ${fits}
  order by s.revenue_minor desc, s.customer_id desc limit $2`;

/** Who bought last, first. $3 an instant, $4 an id. */
export const customersByLastOrder = `
  select ${row} from purchase_summary s join customer c on c.id = s.customer_id
  where s.last_order_at is not null
    and ($3::timestamptz is null or (s.last_order_at, s.customer_id) < ($3, $4::bigint)) and ${fits}
  order by s.last_order_at desc nulls last, s.customer_id desc limit $2`;

/** The end of the two lists above: who has nothing to be sorted by, latest first. $3 is not used, $4 an id. */
const remaining = (sorted: string): string => `
  select ${row} from customer c left join purchase_summary s on s.customer_id = c.id
  where $3::text is null and ($4::bigint is null or c.id < $4) and ${fits}
    and not exists (select from purchase_summary p where p.customer_id = c.id and ${sorted})
  order by c.id desc limit $2`;

export const customersWithoutRevenue = remaining('true');
export const customersWithoutOrder = remaining('p.last_order_at is not null');
