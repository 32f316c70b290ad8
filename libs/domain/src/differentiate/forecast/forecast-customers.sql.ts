import type { ForecastCustomersQuery } from './forecast-customer.schema.js';

const sortable = {
  profit: 'f.profit_minor[1]',
  purchases: 'f.purchases_minor[1]',
  expense: 'f.expense_minor[1]',
};

/** A profit that nobody knows comes last, whichever way the list goes. */
function sortOf(sort: ForecastCustomersQuery['sort']) {
  const isFalling = sort.startsWith('-');
  const key = sortable[sort.replace('-', '') as keyof typeof sortable];
  const last = isFalling ? '-9223372036854775807' : '9223372036854775807';
  return {
    value: `coalesce(${key}, ${last})`,
    way: isFalling ? 'desc' : 'asc',
    beyond: isFalling ? '<' : '>',
  };
}

/**
 * Customers with a forecast. Reads all forecasts and keeps the first of them: 0.2 s for a million. $1 filter, $2 up to
 * where a profit is near zero, $3 tier or 'none', $4 search patterns, $5 and $6 sort value and id of the last customer
 * shown, $7 how many; each of $1, $3–$6 null for any.
 */
export function listForecasts(sort: ForecastCustomersQuery['sort']): string {
  const { value, way, beyond } = sortOf(sort);
  return `
  select f.customer_id as "customerId", c.name, c.email, s.tier, f.overridden, ${value}::text as "sortValue",
    ${forecastColumns}
  from forecast f
  join customer c on c.id = f.customer_id
  left join abc_score s on s.customer_id = f.customer_id
  where case $1::text
      when 'below-zero' then f.profit_minor[1] < 0
      when 'near-zero' then f.profit_minor[1] <= $2::bigint
      when 'overridden' then f.overridden
      else true end
    and ($3::text is null or s.tier is not distinct from nullif($3::text, 'none'))
    and ($4::text is null or c.search_text like any ($4::text[]))
    and ($5::bigint is null or (${value}, f.customer_id) ${beyond} ($5::bigint, $6::bigint))
  order by ${value} ${way}, f.customer_id ${way}
  limit $7`;
}

/** Arrays as JSON, whose whole numbers the client reads as numbers. */
const forecastColumns = `
    to_jsonb(f.purchases_minor) as "purchasesMinor", to_jsonb(f.margins) as margins,
    to_jsonb(f.expense_minor) as "expenseMinor", to_jsonb(f.profit_minor) as "profitMinor",
    to_jsonb(f.model_minor) as "modelMinor"`;

/**
 * What some customers did in some periods, a row each where they did anything. $1 customers, $2 borders of the periods,
 * $3 first days of them, $4 the first day after them.
 */
export const donePeriods = `
  with bought as (
    select o.customer_id, width_bucket(o.ordered_at, $2::timestamptz[]) as period,
      (count(*) filter (where o.kind = 'sale'))::int as orders, sum(o.base_minor)::bigint as bought_minor,
      case when sum(o.base_minor) filter (where o.cost_minor is not null) > 0 then 1 - sum(o.cost_minor)::double precision
        / (sum(o.base_minor) filter (where o.cost_minor is not null))::double precision end as margin
    from orders o
    where o.customer_id = any ($1::bigint[]) and o.status = 'paid' and o.ordered_at >= ($2::timestamptz[])[1]
      and o.ordered_at < ($2::timestamptz[])[array_upper($2::timestamptz[], 1)]
    group by 1, 2
  ), spent as (
    select e.customer_id, width_bucket(e.spent_on, $3::date[]) as period, sum(e.amount_minor)::bigint as spent_minor
    from customer_expense e
    where e.customer_id = any ($1::bigint[]) and e.kind = 'marketing' and e.spent_on >= ($3::date[])[1]
      and e.spent_on < $4::date
    group by 1, 2
  )
  select customer_id as "customerId", period, coalesce(orders, 0) as orders,
    coalesce(bought_minor, 0) as "purchasesMinor", margin, coalesce(spent_minor, 0) as "expenseMinor"
  from bought full join spent using (customer_id, period)`;

export const forecastOfCustomer = `
  select f.quiet_periods as "quietPeriods", f.orders, f.amount_minor as "amountMinor", f.margin,
    f.own_margin as "ownMargin", f.expense_rate as "expenseRate", f.smallest_expense_minor as "smallestExpenseMinor",
    ${forecastColumns}
  from forecast f where f.customer_id = $1`;

export const pathOfCustomer = `
  select at, from_purchases_minor as "fromPurchasesMinor", to_purchases_minor as "toPurchasesMinor",
    from_profit_minor as "fromProfitMinor", to_profit_minor as "toProfitMinor"
  from forecast_change where customer_id = $1 order by run_id desc limit 50`;
