/** SQL of what one redemption of an offer costs: as stated, else an amount off costs what it is worth. */
export const COST = `coalesce(f.cost_minor, case when f.kind = 'amount' then f.value_minor end)`;

interface RefusalOperands {
  /** A query with `key` and `customer_id` of those who would get a coupon. */
  people: string;
  /** Placeholders: the offer's id, the instant of issue. */
  offer: string;
  now: string;
  /** Whether a step before may have given them one on their way, which `key` names. */
  assigned: boolean;
  /** A query of the ids of those whom the offer's rule lets in; null: anybody. */
  eligible: string | null;
}

const LIVE = (now: string): string => `(k.redeemed_at is not null or k.expires_at > ${now})`;

/**
 * A query that tells of each of the people (`key`) why they get no coupon of the offer (`refusal`, null: they get one).
 * A coupon that is out and good holds its place in stock and budget, so that no more is promised than can be kept; who
 * has one on their way already needs no other place. The caller holds the offer's row, so that nobody counts beside it.
 */
export function offerRefusals({ people, offer, now, assigned, eligible }: RefusalOperands): string {
  const held = `exists (
      select from coupon k where k.enrolment_id = p.key and k.offer_id = f.id and k.redeemed_at is null
        and k.expires_at > ${now})`;
  const had = `(
      select count(*) from coupon k where k.customer_id = p.customer_id and k.offer_id = f.id and ${LIVE(now)})
      + row_number() over (partition by p.customer_id order by p.key) - 1`;
  return `
  with places as (
    select f.*, least(
      f.stock - f.redeemed - o.open,
      case when f.budget_minor is not null then (f.budget_minor - f.spent_minor) / nullif(${COST}, 0) - o.open end
    ) as left_over
    from offer f
    cross join lateral (
      select count(*) as open from coupon k
      where k.offer_id = f.id and k.redeemed_at is null and k.expires_at > ${now}
        and (f.stock is not null or f.budget_minor is not null)) o
    where f.id = ${offer}
  ), looked_at as (
    select p.key, f.left_over, ${assigned ? held : 'false'} as is_held, case
      when f.valid_until <= ${now} then 'offer-over'
      ${eligible === null ? '' : `when p.customer_id not in (${eligible}) then 'offer-ineligible'`}
      when f.limit_per_customer is not null and f.limit_per_customer <= ${had} then 'offer-limit'
    end as refusal
    from (${people}) p cross join places f
  )
  select key, case
    when is_held then null
    when refusal is not null then refusal
    when left_over < row_number() over (partition by is_held or refusal is not null order by key) then 'offer-exhausted'
  end as refusal
  from looked_at`;
}
