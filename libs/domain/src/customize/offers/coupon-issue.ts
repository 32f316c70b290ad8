import { couponCode } from './coupon-code.js';

interface IssueOperands {
  /** A query with `customer_id` and `locale`: who gets a coupon, each once, and in what language they hear of it. */
  people: string;
  /** Placeholders: the offer's id, the instant of issue, the workspace's currency. */
  offer: string;
  now: string;
  currency: string;
  /** SQL, over `p`, of the way through a campaign a coupon belongs to; null where it belongs to one message alone. */
  way: string | null;
}

// Asked for each of the people alone, by the index on the way.
const onTheWay = ({ way, offer, now }: IssueOperands): string => `
    left join lateral (
      select k.id, k.code, k.expires_at from coupon k
      where k.enrolment_id = ${way} and k.offer_id = ${offer} and k.redeemed_at is null and k.expires_at > ${now}
      order by k.id desc limit 1
    ) h on true`;

const inLanguage = (texts: string): string => `coalesce(${texts} ->> p.locale,
        ${texts} ->> case when split_part(p.locale, '-', 1) = 'zh' then 'zh-CN' else 'en' end)`;

// Days count from when it can be used first, and the offer's own end ends them.
const expiry = (now: string): string =>
  `least(greatest(${now}, f.valid_from) + make_interval(hours => 24 * f.valid_days), f.valid_until)`;

/**
 * CTEs that give each of the people a coupon of an offer: `issued` has all columns of the people, `coupon_id`, and what
 * a message tells of the coupon (`offer`, in the shape templates read). They are part of the statement that decides
 * the messages, so a coupon exists when, and only when, the message that tells of it does. Ids are drawn first, so that
 * nothing has to be joined with what was inserted. Who was given one on their way, and can still use it, keeps it.
 */
export function issueCoupons(operands: IssueOperands): string {
  const { people, offer, now, currency, way } = operands;
  const held = (column: string, drawn: string) => (way === null ? drawn : `coalesce(h.${column}, ${drawn})`);
  return `
  drawn as materialized (
    select p.*, ${held('id', `nextval(pg_get_serial_sequence('coupon', 'id'))`)} as coupon_id,
      ${held('code', couponCode('f.code_prefix'))} as code, ${held('expires_at', expiry(now))} as expires_at,
      f.kind as offer_kind, f.percent_off, f.value_minor, ${inLanguage('f.name')} as offer_name,
      ${inLanguage('f.description')} as offer_description,
      ${way ?? 'null::bigint'} as way, ${way === null ? 'false' : 'h.id is not null'} as is_held
    from (${people}) p
    join offer f on f.id = ${offer}
    -- Mentions the row, so that it is asked for each one anew.
    cross join lateral (select gen_random_uuid() as id where p.customer_id is not null) u
    ${way === null ? '' : onTheWay(operands)}
  ),
  coupon_made as (
    insert into coupon (id, offer_id, customer_id, code, issued_at, expires_at, enrolment_id)
    overriding system value
    select d.coupon_id, ${offer}, d.customer_id, d.code, ${now}, d.expires_at, d.way from drawn d where not d.is_held
  ),
  issued as (
    select d.*, jsonb_build_object(
      'name', d.offer_name, 'description', d.offer_description, 'code', d.code, 'kind', d.offer_kind,
      'percent_off', d.percent_off, 'value', d.value_minor, 'currency', ${currency}::text,
      'expires_at', to_char(d.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) as offer
    from drawn d
  )`;
}
