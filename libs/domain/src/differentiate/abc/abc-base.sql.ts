import type { AbcSettings } from './abc-settings.js';

/** What a customer is worth, from their orders `o` and from their summary; null where no cost is known. */
const worth = {
  revenue: { orders: 'sum(o.base_minor)', summary: 'revenue_minor' },
  margin: { orders: 'sum(o.base_minor - o.cost_minor)', summary: 'margin_minor' },
} satisfies Record<AbcSettings['measure'], { orders: string; summary: string }>;

/** Whom a base is about: the placeholder of its instant, and what limits a column of customer ids. */
export interface BaseScope {
  instant: string;
  limit(customerId: string): string;
}

const everybody: BaseScope = { instant: '$1', limit: () => 'true' };

/**
 * All time: from the per-customer summaries. Only customers with orders dated after the run are counted anew from
 * their orders up to it.
 */
const allTime = ({ measure }: AbcSettings, { instant, limit }: BaseScope): string => `
  select customer_id, ${worth[measure].summary} as value
  from purchase_summary
  where ${worth[measure].summary} is not null and (last_order_at is null or last_order_at <= ${instant})
    and ${limit('customer_id')}
  union all
  select o.customer_id, ${worth[measure].orders}::bigint
  from purchase_summary p join orders o on o.customer_id = p.customer_id
  where p.last_order_at > ${instant} and o.status = 'paid' and o.ordered_at <= ${instant}
    and ${limit('p.customer_id')}
  group by o.customer_id having ${worth[measure].orders} is not null`;

/** A window: from the orders in it. */
const inWindow = ({ measure, windowDays }: AbcSettings, { instant, limit }: BaseScope): string => `
  select o.customer_id, ${worth[measure].orders}::bigint as value
  from orders o
  where o.status = 'paid' and o.ordered_at <= ${instant}
    and o.ordered_at > ${instant}::timestamptz - make_interval(hours => 24 * ${Number(windowDays)})
    and ${limit('o.customer_id')}
  group by o.customer_id having ${worth[measure].orders} is not null`;

/** Who is classed, and by which value (minor units): customers with paid orders, refunds taken off. */
export const selectBase = (settings: AbcSettings, scope: BaseScope = everybody): string =>
  settings.windowDays === null ? allTime(settings, scope) : inWindow(settings, scope);

/** What every statement of a run looks at, taken once, so that all of them see the same orders. $1 instant. */
export const takeBase = (settings: AbcSettings): string => `
  create temporary table abc_base on commit drop as ${selectBase(settings)}`;

/** Of the base: how many, how many above zero, and what those bring in all. */
export const totalsOfBase = `
  select count(*)::int as customers, (count(*) filter (where value > 0))::int as positive,
    coalesce(sum(value) filter (where value > 0), 0)::bigint as "totalMinor"
  from abc_base`;

/** Customers who bought by then but of whose orders not one has a known cost. $1 instant. */
export const countWithoutCost = `
  select count(*)::int as customers from purchase_summary where margin_minor is null and first_order_at <= $1`;

export const countWithFutureOrders = `
  select count(*)::int as customers from purchase_summary where last_order_at > $1`;
