import { couponCode } from './coupon-code.js';

interface IssueOperands {
  /** A query with `customer_id` and `locale`: who gets a coupon, each once, and in what language they hear of it. */
  people: string;
  /** Placeholders: the offer's id, the instant of issue. */
  offer: string;
  now: string;
}

/**
 * CTEs that give each of the people a coupon of an offer: `issued` has `coupon_id`, `customer_id` and the facts a
 * message tells of it (`offer`, in the shape templates read). They are part of the statement that decides the
 * messages, so a coupon exists when, and only when, the message that tells of it does.
 */
export const issueCoupons = ({ people, offer, now }: IssueOperands): string => `
  holder as materialized (
    select p.customer_id, p.locale, ${couponCode('f.code_prefix')} as code, ${now} as issued_at,
      ${now} + make_interval(hours => 24 * f.valid_days) as expires_at, f.percent_off,
      coalesce(f.name ->> p.locale,
        f.name ->> case when split_part(p.locale, '-', 1) = 'zh' then 'zh-CN' else 'en' end) as name
    from (${people}) p
    join offer f on f.id = ${offer}
    -- Mentions the row, so that it is asked for each one anew.
    cross join lateral (select gen_random_uuid() as id where p.customer_id is not null) u
  ),
  coupon_made as (
    insert into coupon (offer_id, customer_id, code, issued_at, expires_at)
    select ${offer}, h.customer_id, h.code, h.issued_at, h.expires_at from holder h
    returning id, customer_id
  ),
  issued as (
    select m.id as coupon_id, h.customer_id, jsonb_build_object(
      'name', h.name, 'code', h.code, 'percent_off', h.percent_off,
      'expires_at', to_char(h.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) as offer
    from coupon_made m join holder h on h.customer_id = m.customer_id
  )`;
