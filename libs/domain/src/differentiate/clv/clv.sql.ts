/** By tenths of the chance of still buying; one pass over the scores, as are all of these. */
export const tallyAlive = `
  select least(9, floor(alive * 10))::int as bin, count(*)::int as customers,
    sum(expected_orders)::double precision as "expectedOrders", sum(value_minor)::bigint as "valueMinor"
  from clv_score group by 1 order by 1`;

/** By which of the edges $1, which begin at 0, the value has reached. */
export const tallyValue = `
  select greatest(1, width_bucket(value_minor, $1::bigint[])) - 1 as bin, count(*)::int as customers,
    sum(expected_orders)::double precision as "expectedOrders", sum(value_minor)::bigint as "valueMinor"
  from clv_score where value_minor is not null group by 1 order by 1`;

export const countCustomers = `select count(*)::int as customers from customer`;

const columns = `s.alive, s.expected_orders as "expectedOrders", s.spend_minor as "spendMinor",
  s.value_minor as "valueMinor", s.scored_at as "scoredAt"`;

/**
 * The most valuable first, and where values are not known, those of whom most orders are expected. $1 to $4 the ranges
 * of chance and value, each null for any; $5 and $6 what the last one shown was ordered by and its id; $7 how many.
 * Reads all scores (0.2 s for a million) and keeps the first.
 */
export const listForeseen = `
  select c.id as "customerId", c.name, c.email, coalesce(p.orders_count, 0) as "ordersCount",
    p.last_order_at as "lastOrderAt", s.worth, ${columns}
  from (
    select *, coalesce(value_minor, expected_orders)::double precision as worth from clv_score
    where ($1::double precision is null or alive >= $1) and ($2::double precision is null or alive < $2)
      and ($3::bigint is null or value_minor >= $3) and ($4::bigint is null or value_minor < $4)
      and ($5::double precision is null
        or (coalesce(value_minor, expected_orders)::double precision, customer_id) < ($5, $6::bigint))
    order by worth desc, customer_id desc
    limit $7
  ) s
  join customer c on c.id = s.customer_id
  left join purchase_summary p on p.customer_id = s.customer_id
  order by s.worth desc, s.customer_id desc`;

export const scoreOfCustomer = `select ${columns} from clv_score s where s.customer_id = $1`;

export const pathOfCustomer = `
  select at, from_fifth as "from", to_fifth as "to" from clv_change where customer_id = $1 order by id desc limit 100`;
