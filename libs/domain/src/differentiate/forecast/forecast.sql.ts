const totals = [1, 2, 3]
  .map(
    (at) => `jsonb_build_object('purchasesMinor', coalesce(sum(f.purchases_minor[${at}]), 0),
      'expenseMinor', coalesce(sum(f.expense_minor[${at}]), 0),
      'profitMinor', coalesce(sum(f.profit_minor[${at}]), 0))`,
  )
  .join(', ');

/**
 * One pass over the forecasts: what the customers of each value tier amount to, and how many are of concern. $1 up to
 * where a profit is near zero.
 */
export const tallyTiers = `
  select s.tier, count(*)::int as customers, jsonb_build_array(${totals}) as ahead,
    (count(*) filter (where f.profit_minor[1] < 0))::int as "belowZero",
    (count(*) filter (where f.profit_minor[1] between 0 and $1))::int as "nearZero",
    (count(*) filter (where f.overridden))::int as overridden
  from forecast f left join abc_score s on s.customer_id = f.customer_id
  group by s.tier`;

/** What had been forecast for periods that are over: by the last run of each that looked ahead from it. $1 kind. */
export const pastForecasts = `
  select distinct on (start) outcome #>> '{ahead,0,start}' as start,
    (outcome #>> '{ahead,0,purchasesMinor}')::bigint as "forecastMinor"
  from measure_run
  where measure = 'forecast' and status = 'finished' and options ->> 'period' = $1
    and jsonb_typeof(outcome -> 'model') = 'object'
  order by start, id desc`;
