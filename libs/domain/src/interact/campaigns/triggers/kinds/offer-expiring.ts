import type { Entrants, LookScope, TimeWindow } from '../entrants.js';
import type { TriggerOf } from '../trigger.schema.js';

/** Whose coupon will be void in so many days. The epoch is the coupon. */
export function couponEntrants(
  { offerId, daysBefore }: TriggerOf<'offer-expiring'>,
  { parameters }: LookScope,
  { after, until }: TimeWindow,
): Entrants {
  const lead = `make_interval(hours => 24 * ${parameters.bind(daysBefore, 'int')})`;
  return `
    select k.customer_id, 'coupon:' || k.id as epoch,
      jsonb_build_object('kind', 'offer-expiring', 'couponId', k.id, 'offerId', k.offer_id) as cause,
      k.expires_at - ${lead} as due_at
    from coupon k
    where k.redeemed_at is null
      and k.expires_at > ${parameters.bind(after, 'timestamptz')} + ${lead}
      and k.expires_at <= ${parameters.bind(until, 'timestamptz')} + ${lead}
      ${offerId === undefined ? '' : `and k.offer_id = ${parameters.bind(offerId, 'bigint')}`}`;
}
