import { PERIODS_AHEAD } from './model/purchase-forecast.js';

const ahead = Array.from({ length: PERIODS_AHEAD }, (_, at) => at + 1);

const arrayOf = (name: string, type: string): string =>
  `array[${ahead.map((at) => `a${at}.${name}`).join(', ')}]::${type}[] as ${name}`;

/**
 * What was set by hand for the periods ahead, a row per customer with an array per measure. $1 kind of period, $2 first
 * days of the periods.
 */
export const standingOverrides = `
  select customer_id, ${['purchases', 'margin', 'expense']
    .map(
      (measure) =>
        `array[${ahead.map((at) => `max(value) filter (where measure = '${measure}' and period = ($2::date[])[${at}])`).join(', ')}] as ${measure}`,
    )
    .join(', ')}
  from forecast_override
  where removed_at is null and period_kind = $1 and period = any ($2::date[])
  group by customer_id`;

/**
 * From rows `b` (what the model says of each customer) and `v` (what was set by hand) to what holds. The rules of
 * `model/expense.ts`: in proportion, no less than the smallest there was, unless the purchase is smaller than that.
 */
export const holdingJoins = ahead
  .map(
    (at) => `
  cross join lateral (
    select coalesce(round(v.purchases[${at}]), b.model_minor[${at}])::bigint as bought,
      coalesce(v.margin[${at}], b.margin) as share
  ) m${at}
  cross join lateral (
    select m${at}.bought as purchases_minor, m${at}.share as margins,
      round(coalesce(v.expense[${at}], case
        when b.smallest_expense_minor is null or m${at}.bought * b.expense_rate > b.smallest_expense_minor
          or m${at}.bought < b.smallest_expense_minor then m${at}.bought * b.expense_rate
        else b.smallest_expense_minor end))::bigint as expense_minor
  ) x${at}
  cross join lateral (
    select x${at}.*, round(x${at}.purchases_minor * x${at}.margins - x${at}.expense_minor)::bigint as profit_minor
  ) a${at}`,
  )
  .join('');

/** The columns those joins give. */
export const holding = [
  arrayOf('purchases_minor', 'bigint'),
  arrayOf('margins', 'double precision'),
  arrayOf('expense_minor', 'bigint'),
  arrayOf('profit_minor', 'bigint'),
  'v.customer_id is not null as overridden',
].join(', ');
