import { COST } from '../offer-refusals.sql.js';

/** One caller's redemptions of one name at a time, so that the same call twice at once is known to be the same. */
export const HOLD_KEY = `select pg_advisory_xact_lock(hashtextextended('coupon ' || $1, 0))`;

/**
 * Holds the offers of these codes, in the order of their ids. What is used up of an offer changes under this lock alone;
 * statements after it see all that was done before.
 */
export const HOLD_OFFERS = `
  select f.id from offer f where f.id in (select k.offer_id from coupon k where k.code = any ($1::text[]))
  order by f.id for no key update`;

const VIEW = `r.id, r.key, k.code, k.offer_id as "offerId", k.customer_id as "customerId", r.order_id as "orderId",
  r.order_external_id as "orderExternalId", r.cost_minor as "costMinor", r.redeemed_at as "redeemedAt",
  r.returned_at as "returnedAt", r.returned_why as "returnedWhy"`;

export const BY_KEY = `
  select ${VIEW} from coupon_redemption r join coupon k on k.id = r.coupon_id where r.key = $1`;

export const LIVE_OF_CODE = `
  select ${VIEW} from coupon_redemption r join coupon k on k.id = r.coupon_id
  where k.code = $1 and r.returned_at is null`;

const attempts = `
  select a.n, a.code, a.key, a.source, a."orderId" as order_id, a."orderExternalId" as order_external_id, a.at,
    a."customerIds" as customer_ids
  from jsonb_to_recordset($1::jsonb) as a (n int, code text, key text, source text, "orderId" bigint,
    "orderExternalId" text, at timestamptz, "customerIds" bigint[])`;

/**
 * Redeems coupons for as many attempts as there are, or says of each why not: the same words for one caller as for a
 * thousand orders. Of attempts that want the same, the first in time gets it. An offer's limits are counted here and
 * nowhere else; the caller holds the offers.
 *
 * `$1` attempts as JSON: `n`, `code`, `key`, `source`, `orderId`, `orderExternalId`, `at`, `customerIds` (whoever of them
 * it is; null: anybody).
 */
export const REDEEM = `
  with attempt as materialized (${attempts}),
  known as (
    select a.*, k.id as coupon_id, k.offer_id, k.customer_id, f.stock, f.redeemed, f.budget_minor, f.spent_minor,
      f.limit_per_customer, coalesce(${COST}, 0) as cost_minor,
      case
        when k.id is null then 'coupon-unknown'
        when k.customer_id <> all (a.customer_ids) then 'coupon-of-another'
        when k.redeemed_at is not null then 'coupon-used'
        when k.expires_at <= a.at then 'coupon-expired'
        when f.valid_from > a.at then 'coupon-not-yet-valid'
      end as fault
    from attempt a
    left join coupon k on k.code = a.code
    left join offer f on f.id = k.offer_id
  ),
  first_come as (
    select k.*, coalesce(k.fault, case
      when row_number() over (partition by k.coupon_id, k.fault order by k.at, k.n) > 1 then 'coupon-used'
    end) as once
    from known k
  ),
  by_customer as (
    select k.*, coalesce(k.once, case
      when k.limit_per_customer < row_number() over (partition by k.offer_id, k.customer_id, k.once order by k.at, k.n) + (
        select count(*) from coupon o
        where o.customer_id = k.customer_id and o.offer_id = k.offer_id and o.redeemed_at is not null)
      then 'coupon-limit-reached'
    end) as within
    from first_come k
  ),
  judged as materialized (
    select b.*, coalesce(b.within, case
      when b.stock < b.redeemed + row_number() over (partition by b.offer_id, b.within order by b.at, b.n)
        then 'offer-out-of-stock'
      when b.budget_minor
          < b.spent_minor + b.cost_minor * row_number() over (partition by b.offer_id, b.within order by b.at, b.n)
        then 'offer-out-of-budget'
    end) as refusal
    from by_customer b
  ),
  counted as (
    update offer f set redeemed = f.redeemed + j.times, spent_minor = f.spent_minor + j.cost
    from (
      select offer_id, count(*)::int as times, sum(cost_minor)::bigint as cost from judged where refusal is null
      group by offer_id
    ) j
    where f.id = j.offer_id
  ),
  used as (
    update coupon k set redeemed_at = j.at, redeemed_order_id = j.order_id
    from judged j where j.refusal is null and k.id = j.coupon_id
  ),
  recorded as (
    insert into coupon_redemption (coupon_id, key, source, order_id, order_external_id, cost_minor, redeemed_at)
    select coupon_id, key, source, order_id, order_external_id, cost_minor, at from judged where refusal is null
    order by at, n
  )
  select n, refusal, offer_id as "offerId" from judged order by n`;

/**
 * Gives back what redemptions used: the coupon is good again until it expires, and its place in stock and budget free.
 * @param which a query of `id` (of a redemption that stands) and `why`; `$1` is now
 */
export const giveBack = (which: string): string => `
  with returned as (
    update coupon_redemption r set returned_at = $1, returned_why = w.why
    from (${which}) w where r.id = w.id and r.returned_at is null
    returning r.coupon_id, r.cost_minor
  ),
  freed as (
    update coupon k set redeemed_at = null, redeemed_order_id = null
    from returned r where k.id = r.coupon_id
    returning k.offer_id, r.cost_minor
  ),
  counted as (
    update offer f set redeemed = f.redeemed - g.times, spent_minor = f.spent_minor - g.cost
    from (
      select offer_id, count(*)::int as times, sum(cost_minor)::bigint as cost from freed group by offer_id
    ) g
    where f.id = g.offer_id
  )
  select count(*)::int as returned from freed`;

/** `$1` now, `$2` the redemption. */
export const GIVE_BACK_ONE = giveBack(`select $2::bigint as id, 'by-hand' as why`);

/** Refused attempts, for whoever looks after the offer. `$1` as JSON, `$2` caller or null. */
export const RECORD_REFUSALS = `
  insert into coupon_refusal (code, offer_id, order_id, reason, source, caller, at)
  select r.code, r."offerId", r."orderId", r.reason, r.source, $2, r.at
  from jsonb_to_recordset($1::jsonb) as r (code text, "offerId" bigint, "orderId" bigint, reason text, source text,
    at timestamptz)`;

/** Codes a caller guessed since: `$1` caller, `$2` since. */
export const COUNT_GUESSES = `
  select count(*)::int as guesses, min(at) as oldest from coupon_refusal
  where caller = $1 and at > $2 and reason in ('coupon-unknown', 'coupon-of-another')`;

/** Whom an id means, which may have been merged into another's. */
export const MEANT_BY_ID = `
  select id from customer where id = coalesce(
    (select current_id from customer_merge where loser_id = $1 and undone_at is null), $1)`;

/** Whom an external id means, whichever of theirs it is. */
export const MEANT_BY_EXTERNAL_ID = `
  select id from customer where external_id = $1
  union select customer_id from identity_key where kind = 'external_id' and value = $1`;

/** Everybody an address may be of. */
export const MEANT_BY_EMAIL = `
  select id from customer where email = $1
  union select customer_id from identity_key where kind = 'email' and value = $1`;

/** An order by the shop's number. */
export const ORDER = `select id, status from orders where external_id = $1`;
