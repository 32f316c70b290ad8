/** What is asked of the statements below: SQL that may stand wherever its name does. */
export interface NeedsScope {
  /** Limits a column of customer ids. */
  limit(customerId: string): string;
  /** The instant of the look. */
  asOf: string;
  /** Days ahead. */
  horizonDays: string;
  /** 0 to 1 each. */
  complementShare: string;
  relatedShare: string;
}

const DAY = `interval '24 hours'`;

/**
 * What customers will need: `customer_id, product_id, reason, due_on, quantity, value_minor`, at most one row for a
 * customer and a product, the surest reason first.
 *
 * - `cycle`: a product they bought is used up every so many days; every purchase that falls due within the horizon
 *   counts, at the quantity of the last one. Who has missed two cycles has found another shop, and needs nothing.
 * - `complement`, `related`: a product that goes with one they bought within the horizon's length and that they never
 *   bought themselves, at a share of its price.
 *
 * Products without a price foretell nothing, nor do those that are not yet or no longer sold. Only items of products
 * that have a cycle or relations are looked at.
 */
export const futureNeeds = (scope: NeedsScope): string => {
  const { limit, asOf, horizonDays, complementShare, relatedShare } = scope;
  const horizon = `(${asOf} + ${horizonDays}::float8 * ${DAY})`;
  return `
  with speaking as materialized (
    select id, sku, price_minor, purchase_cycle_days as cycle, launched_on, ended_on from product p
    where purchase_cycle_days is not null
      or exists (select from product_relation r where p.id in (r.product_id, r.other_id))
  ), bought as materialized (
    select o.customer_id, s.id as product_id, max(o.ordered_at) as last_at,
      (array_agg(i.quantity order by o.ordered_at desc))[1] as quantity
    from speaking s
    join order_item i on i.sku = s.sku
    join orders o on o.id = i.order_id
    where o.kind = 'sale' and o.status = 'paid' and o.ordered_at <= ${asOf} and ${limit('o.customer_id')}
    group by o.customer_id, s.id
  ), again as (
    select b.customer_id, b.product_id, 'cycle' as reason, s.price_minor, b.quantity,
      b.last_at + s.cycle * ${DAY} as due_at, s.cycle
    from bought b join speaking s on s.id = b.product_id
    where s.cycle is not null and s.price_minor is not null
      and b.last_at + 2 * s.cycle * ${DAY} > ${asOf} and b.last_at + s.cycle * ${DAY} <= ${horizon}
      and (s.ended_on is null or s.ended_on > greatest(b.last_at + s.cycle * ${DAY}, ${asOf}))
  ), beside as (
    select distinct on (b.customer_id, r.other_id) b.customer_id, r.other_id as product_id, r.kind as reason,
      q.price_minor, b.last_at
    from bought b
    join product_relation r on r.product_id = b.product_id
    join product q on q.id = r.other_id
    where b.last_at > ${asOf} - ${horizonDays}::float8 * ${DAY} and q.price_minor is not null
      and (q.launched_on is null or q.launched_on <= ${horizon}) and (q.ended_on is null or q.ended_on > ${asOf})
    order by b.customer_id, r.other_id, r.kind
  ), wanted as (
    select customer_id, product_id, reason, greatest(due_at, ${asOf}) as due_at, quantity,
      price_minor * quantity
        * (1 + floor(extract(epoch from ${horizon} - greatest(due_at, ${asOf})) / (86400 * cycle))) as value
    from again
    union all
    select w.customer_id, w.product_id, w.reason, null, 1,
      w.price_minor * case w.reason when 'complement' then ${complementShare} else ${relatedShare} end
    from beside w
    where not exists (
      select from bought b where b.customer_id = w.customer_id and b.product_id = w.product_id)
  )
  select distinct on (customer_id, product_id) customer_id, product_id, reason, due_at::date as due_on, quantity,
    round(value)::bigint as value_minor
  from wanted
  order by customer_id, product_id, array_position(array['cycle', 'complement', 'related'], reason)`;
};
