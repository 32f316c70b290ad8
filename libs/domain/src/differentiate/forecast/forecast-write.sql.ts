import { holding, holdingJoins, standingOverrides } from './effective.sql.js';

/** In SQL what `bucketAt` is in code. $1 edges. */
const bucket = (edges: string): string =>
  `least(greatest(width_bucket(amount_minor::double precision, ${edges}::double precision[]) - 1, 0),
    array_upper(${edges}::double precision[], 1) - 2)`;

/** The states customers are in: few, however many customers there are. $1 edges. */
export const listStates = `
  select quiet_periods as "quietPeriods", orders, ${bucket('$1')} as bucket
  from forecast_base group by 1, 2, 3`;

const own = `quiet_periods, orders, amount_minor, margin, own_margin, expense_rate, smallest_expense_minor,
  model_minor, purchases_minor, margins, expense_minor, profit_minor, overridden`;

/**
 * Gives every customer the forecast of their state and writes the difference to what stands there: rows that are new,
 * changed or gone, and of each customer whose next period looks different a line of history.
 *
 * $1 kind of period, $2 first days of the periods ahead, $3 edges; the states: $4 quiet periods, $5 orders, $6 buckets,
 * $7–$9 purchases of each period ahead; by quiet periods: $10 the company's margin of the last traded one, $11 the
 * factor by which margins drifted since; $12 run, $13 instant.
 */
export const writeForecasts = `
  with state as (
    select * from unnest($4::int[], $5::int[], $6::int[], $7::bigint[], $8::bigint[], $9::bigint[])
      as s (quiet_periods, orders, bucket, one, two, three)
  ), b as (
    select f.customer_id, f.quiet_periods, f.orders, f.amount_minor, f.own_margin is not null as own_margin,
      coalesce(f.own_margin, ($10::double precision[])[f.quiet_periods + 1])
        * ($11::double precision[])[f.quiet_periods + 1] as margin,
      f.expense_rate, f.smallest_expense_minor, array[s.one, s.two, s.three] as model_minor
    from (select *, ${bucket('$3')} as bucket from forecast_base) f
    join state s on s.quiet_periods = f.quiet_periods and s.orders = f.orders and s.bucket = f.bucket
  ), forecasted as (
    select b.*, ${holding}
    from b left join (${standingOverrides}) v on v.customer_id = b.customer_id ${holdingJoins}
  ), difference as materialized (
    select coalesce(n.customer_id, o.customer_id) as id, n.*,
      n.customer_id is null as is_gone, o.customer_id is null as is_new,
      o.purchases_minor[1] as from_purchases, o.profit_minor[1] as from_profit
    from forecasted n full join forecast o on o.customer_id = n.customer_id
    where n.customer_id is null or o.customer_id is null
      or (${prefixed('n')}) is distinct from (${prefixed('o')})
  ), gone as (
    delete from forecast f using difference d where f.customer_id = d.id and d.is_gone
  ), changed as (
    update forecast f set (run_id, ${own}) = row($12::bigint, ${prefixed('d')})
    from difference d where f.customer_id = d.id and not d.is_gone and not d.is_new
  ), added as (
    insert into forecast (customer_id, run_id, ${own})
    select id, $12::bigint, ${own} from difference where is_new order by id
  )
  insert into forecast_change (customer_id, run_id, from_purchases_minor, to_purchases_minor, from_profit_minor,
    to_profit_minor, at)
  select id, $12::bigint, from_purchases, purchases_minor[1], from_profit, profit_minor[1], $13::timestamptz
  from difference
  where (from_purchases, from_profit) is distinct from (purchases_minor[1], profit_minor[1])
  order by id`;

function prefixed(alias: string): string {
  return own.replaceAll(/\w+/g, (column) => `${alias}.${column}`);
}

/** Takes the forecasts from everybody, where there is no model: figures of periods gone by would mislead. $1 run, $2 instant. */
export const forgetForecasts = `
  with gone as (
    delete from forecast returning customer_id, purchases_minor[1] as bought, profit_minor[1] as profit
  )
  insert into forecast_change (customer_id, run_id, from_purchases_minor, from_profit_minor, at)
  select customer_id, $1::bigint, bought, profit, $2::timestamptz from gone order by customer_id`;

/** Sums over everybody, for the record of a run. */
export const sumAhead = `
  select coalesce(sum(purchases_minor[at]), 0)::bigint as "purchasesMinor",
    coalesce(sum(expense_minor[at]), 0)::bigint as "expenseMinor",
    coalesce(sum(profit_minor[at]), 0)::bigint as "profitMinor"
  from generate_series(1, 3) at left join forecast on true
  group by at order by at`;

/** Customers for whom the company's margin stands in for their own. */
export const countCompanyMargins = `
  select (count(*) filter (where not own_margin and margin is not null))::int as customers from forecast`;

/**
 * What holds for some customers after something was set by hand or removed. Writes only who is different. $1 kind of
 * period, $2 first days of the periods ahead, $3 customers.
 */
export const applyOverrides = `
  update forecast f
  set purchases_minor = n.purchases_minor, margins = n.margins, expense_minor = n.expense_minor,
    profit_minor = n.profit_minor, overridden = n.overridden
  from (
    select b.customer_id, ${holding}
    from forecast b left join (${standingOverrides}) v on v.customer_id = b.customer_id ${holdingJoins}
    where b.customer_id = any ($3::bigint[])
  ) n
  where f.customer_id = n.customer_id
    and (f.purchases_minor, f.margins, f.expense_minor, f.profit_minor, f.overridden)
      is distinct from (n.purchases_minor, n.margins, n.expense_minor, n.profit_minor, n.overridden)`;
