import { issueCoupons } from './coupon-issue.js';

interface AssignOperands {
  /** A query with `key`, their way, and `customer_id`. */
  people: string;
  /** A query of `key` and `refusal`; null: everybody gets one. */
  refusals: string | null;
  offer: string;
  now: string;
}

/** Coupons that belong to a way; nothing is told of them here, so they need neither language nor currency. */
export const assign = ({ people, refusals, offer, now }: AssignOperands): string => `
  with ${refusals === null ? '' : `refused as materialized (${refusals}),`}
  ${issueCoupons({
    people: `select r.*, null::text as locale from (${people}) r
      ${refusals === null ? '' : 'where r.key in (select key from refused where refusal is null)'}`,
    ...{ offer, now, currency: 'null', way: 'p.key' },
  })}
  select count(*)::int as assigned from issued`;

const COUPON = `k.id, k.offer_id as "offerId", f.name as "offerName", f.percent_off as "percentOff",
  k.customer_id as "customerId", c.name as "customerName", k.code, k.issued_at as "issuedAt",
  k.expires_at as "expiresAt", k.redeemed_at as "redeemedAt", k.redeemed_order_id as "redeemedOrderId"`;
const COUPON_FROM = 'coupon k join offer f on f.id = k.offer_id join customer c on c.id = k.customer_id';

/** `$1` offer, `$2` cursor (an id), `$3` limit, `$4`/`$5` how a code begins, a part of a name; `$6` state, `$7` now. */
export const COUPONS_OF_OFFER = `
  select ${COUPON} from ${COUPON_FROM}
  where k.offer_id = $1 and ($2::bigint is null or k.id < $2)
    and ($4::text is null or k.code like $4 or c.name ilike $5)
    and case $6::text
      when 'redeemed' then k.redeemed_at is not null
      when 'open' then k.redeemed_at is null and k.expires_at > $7
      when 'expired' then k.redeemed_at is null and k.expires_at <= $7
      else true end
  order by k.id desc
  limit $3`;

export const COUPONS_OF_CUSTOMER = `
  select ${COUPON} from ${COUPON_FROM} where k.customer_id = $1 order by k.issued_at desc, k.id desc limit $2`;

/** What was refused of an offer's codes, latest first. `$1` offer, `$2` cursor (an id), `$3` limit. */
export const REFUSED_OF_OFFER = `
  select id, code, reason, source, order_id as "orderId", at from coupon_refusal
  where offer_id = $1 and ($2::bigint is null or id < $2)
  order by id desc
  limit $3`;
