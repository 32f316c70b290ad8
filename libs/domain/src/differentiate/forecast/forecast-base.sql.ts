/** Two runs never interleave, and a customer is not deleted in the middle of one. */
export const lockForecasts = `select pg_advisory_xact_lock(7140864)`;

/** Grouping ten million orders in memory instead of on disk halves the time of a run. */
export const giveMemory = `set local work_mem = '256MB'`;

/**
 * What customers did in the periods looked back over, a row each where they did anything; periods count from 1. The
 * index on (customer, time) carries all that is asked for. $1 borders: where the periods begin and the last one ends.
 */
export const takeCells = `
  create temporary table forecast_cell on commit drop as
  select o.customer_id, width_bucket(o.ordered_at, $1::timestamptz[]) as period,
    (count(*) filter (where o.kind = 'sale'))::int as orders, sum(o.base_minor)::bigint as bought_minor,
    sum(o.base_minor) filter (where o.cost_minor is not null)::bigint as costed_minor,
    sum(o.cost_minor)::bigint as cost_minor
  from orders o
  where o.status = 'paid' and o.ordered_at >= ($1::timestamptz[])[1]
    and o.ordered_at < ($1::timestamptz[])[array_upper($1::timestamptz[], 1)]
  group by 1, 2`;

/**
 * What marketing to customers cost in those periods; what it cost to win them is no part of what comes next.
 * $1 first days of the periods, $2 the first day after them.
 */
export const takeExpenses = `
  create temporary table forecast_expense on commit drop as
  select e.customer_id, width_bucket(e.spent_on, $1::date[]) as period, sum(e.amount_minor)::bigint as spent_minor
  from customer_expense e
  where e.kind = 'marketing' and e.spent_on >= ($1::date[])[1] and e.spent_on < $2::date
  group by 1, 2`;

/** A period in which a customer bought, and did not give it all back. */
const traded = 'orders > 0 and bought_minor > 0';
const perOrder = (cell = 'forecast_cell'): string =>
  `greatest(1, round(${cell}.bought_minor::double precision / ${cell}.orders))::bigint`;

/**
 * Every customer who bought, by the last period they bought in, with what their whole history says about margin and
 * expense. $1 how many periods there are.
 */
export const takeBase = `
  create temporary table forecast_base on commit drop as
  select customer_id, ($1::int - c.period)::smallint as quiet_periods, c.orders, ${perOrder('c')} as amount_minor,
    case when c.costed_minor > 0 then 1 - c.cost_minor::double precision / c.costed_minor end as own_margin,
    case when w.bought_minor > 0 then coalesce(e.spent_minor, 0)::double precision / w.bought_minor else 0 end
      as expense_rate,
    e.smallest_minor as smallest_expense_minor
  from (
    select customer_id, max(period) filter (where ${traded}) as period, sum(bought_minor) as bought_minor
    from forecast_cell group by customer_id
  ) w
  join forecast_cell c using (customer_id, period)
  left join (
    select customer_id, sum(spent_minor) as spent_minor,
      min(spent_minor) filter (where spent_minor > 0) as smallest_minor
    from forecast_expense group by customer_id
  ) e using (customer_id)`;

/** What the planner should know of tables that were made a moment ago: nobody else tells it. */
export const analyzeCells = `analyze forecast_cell, forecast_expense`;
export const analyzeBase = `analyze forecast_base`;

/** What everybody did together, a row for each period. $1 how many periods there are. */
export const sumPeriods = `
  select coalesce(b.customers, 0) as customers, coalesce(b.orders, 0) as orders,
    coalesce(b.bought_minor, 0) as "purchasesMinor", b.margin, coalesce(e.spent_minor, 0) as "expenseMinor"
  from generate_series(1, $1::int) period
  left join (
    select period, (count(*) filter (where orders > 0))::int as customers, sum(orders)::int as orders,
      sum(bought_minor)::bigint as bought_minor,
      case when sum(costed_minor) > 0 then 1 - sum(cost_minor)::double precision / sum(costed_minor)::double precision
      end as margin
    from forecast_cell group by period
  ) b using (period)
  left join (
    select period, sum(spent_minor)::bigint as spent_minor from forecast_expense group by period
  ) e using (period)
  order by period`;

/**
 * How often customers bought in each complete period after the one of their first order: in that one everybody did.
 * Periods without a purchase are those that are left. $1 borders.
 */
export const countFrequencies = `
  with newcomer as (
    select customer_id, width_bucket(first_order_at, $1::timestamptz[]) as first
    from purchase_summary
    where first_order_at < ($1::timestamptz[])[array_upper($1::timestamptz[], 1)]
  ), bought as (
    select c.orders, count(*)::bigint as customers
    from forecast_cell c join newcomer n using (customer_id)
    where c.period > n.first and c.orders > 0 group by c.orders
  ), watched as (
    select sum(array_upper($1::timestamptz[], 1) - 1 - first)::bigint as periods from newcomer
  )
  select orders, customers::bigint as customers from (
    select orders, customers from bought
    union all
    select 0, coalesce((select periods from watched), 0) - coalesce((select sum(customers) from bought), 0)
  ) counted
  where customers > 0
  order by orders`;

/** Amounts half a percent apart are taken together: it moves no digit of the parameters that is shown. */
export const countAmounts = `
  select avg(amount)::double precision as amount, count(*)::int as customers
  from (select ${perOrder()} as amount from forecast_cell where ${traded}) seen
  group by round(ln(amount) * 200)
  order by 1`;

/** The largest figures of the history, over whose range the models are used, and how many customers have any. */
export const findExtremes = `
  select (select count(*)::int from forecast_base) as customers, max(orders) as "mostOrders",
    min(${perOrder()}) as "smallestAmount", max(${perOrder()}) as "largestAmount", count(*)::int as "amountsSeen"
  from forecast_cell where ${traded}`;

/** Who has no forecast, and who has orders from the future. $1 borders, $2 instant of the run. */
export const countWithout = `
  select (count(*) filter (where last_order_at < ($1::timestamptz[])[1]))::int as "longAgo",
    (count(*) filter (where first_order_at >= ($1::timestamptz[])[array_upper($1::timestamptz[], 1)]))::int
      as newcomers,
    (count(*) filter (where last_order_at > $2))::int as "withFutureOrders"
  from purchase_summary where orders_count > 0`;
