import type { Entrants, LookScope, TimeWindow } from '../entrants.js';
import type { TriggerOf } from '../trigger.schema.js';

/**
 * Who last bought a product about as long ago as it lasts. The epoch is that purchase of the product. Only orders of the
 * days that count for some product are read; whether one of them was the customer's last of it is asked of their few.
 */
export function replenishmentEntrants(
  { daysBefore }: TriggerOf<'replenishment'>,
  { parameters }: LookScope,
  { after, until }: TimeWindow,
): Entrants {
  const [from, to] = [parameters.bind(after, 'timestamptz'), parameters.bind(until, 'timestamptz')];
  const lead = `make_interval(hours => 24 * ${parameters.bind(daysBefore, 'int')})`;
  const paid = (order: string) => `${order}.kind = 'sale' and ${order}.status = 'paid'`;
  return `
    with lasting as materialized (
      select id, sku, purchase_cycle_days * interval '24 hours' - ${lead} as rest from product
      where purchase_cycle_days is not null and (ended_on is null or ended_on > ${to}::date)
    ), bought as materialized (
      select o.customer_id, p.id as product_id, p.sku, max(o.ordered_at) as last_at
      from orders o
      join order_item i on i.order_id = o.id
      join lasting p on p.sku = i.sku
      where ${paid('o')}
        and o.ordered_at > ${from} - (select max(rest) from lasting) and o.ordered_at <= ${to} - (select min(rest) from lasting)
        and o.ordered_at > ${from} - p.rest and o.ordered_at <= ${to} - p.rest
      group by o.customer_id, p.id, p.sku
    )
    select b.customer_id,
      'product:' || b.product_id || ':' || to_char(b.last_at at time zone 'UTC', 'YYYY-MM-DD') as epoch,
      jsonb_build_object('kind', 'replenishment', 'productId', b.product_id, 'lastAt', b.last_at) as cause,
      ${to} as due_at
    from bought b
    where not (
      select exists (
        select from orders l join order_item i on i.order_id = l.id and i.sku = b.sku
        where l.customer_id = b.customer_id and ${paid('l')} and l.ordered_at > b.last_at and l.ordered_at <= ${to}
        offset 0))`;
}
