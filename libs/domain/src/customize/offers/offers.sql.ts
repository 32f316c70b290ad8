import { issueCoupons } from './coupon-issue.js';

// Of an order that was cancelled later, the code counts as unused again.
const VIEW = `f.id, f.name, f.code_prefix as "codePrefix", f.percent_off as "percentOff", f.valid_days as "validDays",
  f.archived_at as "archivedAt", f.created_at as "createdAt", f.updated_at as "updatedAt",
  (select count(*)::int from coupon k where k.offer_id = f.id) as issued,
  (select count(*)::int from coupon k join orders o on o.id = k.redeemed_order_id and o.status = 'paid'
    where k.offer_id = f.id) as redeemed`;

/** `$1` archived?, `$2`/`$3` cursor, `$4` limit. */
export const LIST = `
  select ${VIEW} from offer f
  where (f.archived_at is not null) = $1
    and ($2::timestamptz is null or (f.created_at, f.id) < ($2, $3::bigint))
  order by f.created_at desc, f.id desc
  limit $4`;

export const DETAIL = `select ${VIEW} from offer f where f.id = $1`;

const COUPON = `k.id, k.offer_id as "offerId", f.name as "offerName", f.percent_off as "percentOff",
  k.customer_id as "customerId", c.name as "customerName", k.code, k.issued_at as "issuedAt",
  k.expires_at as "expiresAt", k.redeemed_at as "redeemedAt", k.redeemed_order_id as "redeemedOrderId"`;
const COUPON_FROM = 'coupon k join offer f on f.id = k.offer_id join customer c on c.id = k.customer_id';

/** `$1` offer, `$2` cursor (an id), `$3` limit. */
export const COUPONS_OF_OFFER = `
  select ${COUPON} from ${COUPON_FROM}
  where k.offer_id = $1 and ($2::bigint is null or k.id < $2)
  order by k.id desc
  limit $3`;

export const COUPONS_OF_CUSTOMER = `
  select ${COUPON} from ${COUPON_FROM} where k.customer_id = $1 order by k.issued_at desc, k.id desc limit $2`;

// Orders written since the last look, or whose code was corrected. Of several orders with one code the first in time
// redeems it, and what is redeemed stays so. Skipping locked orders lets an import finish; they come at the next look.
export const REDEEM = `
  with unseen as materialized (
    select id, upper(btrim(coupon_code)) as code, kind, status, ordered_at
    from orders
    where coupon_code is distinct from coupon_seen
    order by id
    limit $1
    for no key update skip locked
  ),
  seen as (
    update orders o set coupon_seen = o.coupon_code from unseen u where o.id = u.id
  ),
  redeemed as (
    update coupon k set redeemed_at = u.ordered_at, redeemed_order_id = u.id
    from (
      select distinct on (code) code, id, ordered_at from unseen
      where kind = 'sale' and status = 'paid' and code is not null
      order by code, ordered_at, id
    ) u
    where k.code = u.code and k.redeemed_at is null
    returning k.customer_id
  )
  select (select count(*)::int from unseen) as seen, (select count(*)::int from redeemed) as redeemed`;

/** `$1` whom, as JSON of `enrolmentId` and `customerId`; `$2` offer, `$3` now. */
export const ASSIGN = `
  with ${issueCoupons({
    people: `select r."enrolmentId" as key, r."customerId" as customer_id, null::text as locale
      from jsonb_to_recordset($1::jsonb) as r ("enrolmentId" bigint, "customerId" bigint)`,
    offer: '$2::bigint',
    now: '$3::timestamptz',
    way: 'p.key',
  })}
  select count(*)::int as assigned from issued`;
