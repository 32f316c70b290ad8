import type { Entrants, LookScope, TimeWindow } from '../entrants.js';
import type { TriggerOf } from '../trigger.schema.js';

/** Who last bought a product about as long ago as it lasts. The epoch is that purchase of the product. */
export function replenishmentEntrants(
  { daysBefore }: TriggerOf<'replenishment'>,
  { parameters }: LookScope,
  { after, until }: TimeWindow,
): Entrants {
  const [from, to] = [parameters.bind(after, 'timestamptz'), parameters.bind(until, 'timestamptz')];
  const lead = `make_interval(hours => 24 * ${parameters.bind(daysBefore, 'int')})`;
  return `
    with lasting as materialized (
      select id, sku, purchase_cycle_days * interval '24 hours' as cycle from product
      where purchase_cycle_days is not null and (ended_on is null or ended_on > ${to}::date)
    ), bought as materialized (
      select o.customer_id, p.id as product_id, p.cycle, max(o.ordered_at) as last_at
      from lasting p
      join order_item i on i.sku = p.sku
      join orders o on o.id = i.order_id
      where o.kind = 'sale' and o.status = 'paid' and o.ordered_at <= ${to}
      group by o.customer_id, p.id, p.cycle
    )
    select b.customer_id,
      'product:' || b.product_id || ':' || to_char(b.last_at at time zone 'UTC', 'YYYY-MM-DD') as epoch,
      jsonb_build_object('kind', 'replenishment', 'productId', b.product_id, 'lastAt', b.last_at) as cause,
      ${to} as due_at
    from bought b
    where b.last_at + b.cycle - ${lead} > ${from} and b.last_at + b.cycle - ${lead} <= ${to}`;
}
