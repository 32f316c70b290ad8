import type { FactTable } from '../facts/fact-table.js';

export const expenseTable: FactTable = {
  name: 'customer_expense',
  columns: { kind: 'text', amount_minor: 'bigint', spent_on: 'date', note: 'text' },
  keepsUpdates: false,
};

/** Latest first. $1 customer, $2 and $3 the day and id of the cursor or null, $4 limit. */
export const expensesOfCustomer = `
  select id, external_id as "externalId", kind, amount_minor as "amountMinor", spent_on::text as "spentOn", note
  from customer_expense
  where customer_id = $1 and ($2::date is null or (spent_on, id) < ($2, $3::bigint))
  order by spent_on desc, id desc limit $4`;

export const expenseTotals = `
  select coalesce(sum(amount_minor) filter (where kind = 'acquisition'), 0)::bigint as "acquisitionMinor",
    coalesce(sum(amount_minor) filter (where kind = 'marketing'), 0)::bigint as "marketingMinor"
  from customer_expense where customer_id = $1`;
