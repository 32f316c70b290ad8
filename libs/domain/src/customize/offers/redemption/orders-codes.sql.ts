import { giveBack } from './redemptions.sql.js';

const CODE = 'upper(btrim(o.coupon_code))';

/**
 * Orders whose code nobody looked at since it was written, or since the order was cancelled or paid after all; each is
 * then looked at. Skipping locked orders lets an import finish; they come at the next look. `$1` how many.
 * `code` is null where it is none of ours; `held` is the code of a coupon that stands redeemed by the order.
 */
export const SEE = `
  with unseen as materialized (
    select id from orders where coupon_code is distinct from coupon_seen
    order by id
    limit $1
    for no key update skip locked
  ),
  seen as (
    update orders o set coupon_seen = o.coupon_code from unseen u where o.id = u.id
  )
  select o.id, o.external_id as "externalId", o.kind, o.status, o.ordered_at as "orderedAt",
    array_remove(array[o.customer_id, o.buyer_id], null) as "customerIds", k.code, h.code as held
  from unseen u
  join orders o on o.id = u.id
  left join coupon k on k.code = ${CODE}
  left join lateral (
    select c.code from coupon_redemption r join coupon c on c.id = r.coupon_id
    where r.order_id = o.id and r.returned_at is null order by r.id limit 1
  ) h on true
  order by o.id`;

/**
 * A coupon that was redeemed before its order came gets that order, so that it is not used a second time, and is given
 * back with it. `$1` ids of orders.
 */
export const LINK = `
  with linked as (
    update coupon_redemption r set order_id = w.order_id
    from (
      select distinct on (r.id) r.id, o.id as order_id
      from orders o join coupon k on k.code = ${CODE} join coupon_redemption r on r.coupon_id = k.id
      where o.id = any ($1::bigint[]) and o.kind = 'sale' and o.status = 'paid' and r.order_id is null
        and r.returned_at is null and coalesce(r.order_external_id, o.external_id) = o.external_id
        and k.customer_id in (o.customer_id, o.buyer_id)
      order by r.id, o.ordered_at, o.id
    ) w
    where r.id = w.id
    returning r.coupon_id, r.order_id
  )
  update coupon k set redeemed_order_id = l.order_id from linked l where k.id = l.coupon_id`;

/** What orders used that are cancelled, or that name another code by now. `$1` now, `$2` ids of orders. */
export const GIVE_BACK_CANCELLED = giveBack(`
  select r.id, case when o.status <> 'paid' or o.kind <> 'sale' then 'order-cancelled' else 'code-changed' end as why
  from coupon_redemption r join coupon k on k.id = r.coupon_id join orders o on o.id = r.order_id
  where r.order_id = any ($2::bigint[]) and r.returned_at is null
    and (o.status <> 'paid' or o.kind <> 'sale' or r.source = 'order' and ${CODE} is distinct from k.code)`);

/**
 * What orders used that were taken back whole: refunds that name the code, of the same customer, come to no less than the
 * order did. A part taken back leaves the coupon used. `$1` now, `$2` codes.
 */
export const GIVE_BACK_REFUNDED = giveBack(`
  select r.id, 'order-refunded' as why
  from coupon_redemption r join coupon k on k.id = r.coupon_id join orders s on s.id = r.order_id
  where k.code = any ($2::text[]) and r.returned_at is null and s.total_minor <= (
    select -sum(o.total_minor) from orders o
    where o.customer_id = s.customer_id and o.kind = 'refund' and o.status = 'paid' and ${CODE} = k.code)`);
