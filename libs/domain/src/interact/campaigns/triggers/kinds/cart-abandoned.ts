import type { Entrants, LookScope, TimeWindow } from '../entrants.js';
import type { TriggerOf } from '../trigger.schema.js';

/** An event may come in so long after it happened and still be seen to have been abandoned. */
const LATE_HOURS = 1;

/** Asked one by one, so that each is a probe of an index by customer and time; together they read all of a customer's orders. */
const boughtAs = (who: 'customer_id' | 'buyer_id'): string => `exists (
      select from orders o
      where o.${who} = e.customer_id and o.kind = 'sale' and o.ordered_at > e.at and o.ordered_at <= e.over)`;

/** Whose last event of a kind was followed by nothing for so long. The epoch is that event. */
export function cartEntrants(
  { event, without, afterMinutes }: TriggerOf<'cart-abandoned'>,
  { parameters }: LookScope,
  { after, until, startedAt }: TimeWindow,
): Entrants {
  const wait = `make_interval(mins => ${parameters.bind(afterMinutes, 'int')})`;
  const names = parameters.bind(without ? [event, without] : [event], 'text[]');
  return `
    select e.customer_id, 'event:' || e.id as epoch,
      jsonb_build_object('kind', 'cart-abandoned', 'eventId', e.id) as cause, e.over as due_at
    from (
      select id, customer_id, at, at + ${wait} as over from event
      where name = ${parameters.bind(event, 'text')} and customer_id is not null
        and at > ${parameters.bind(after, 'timestamptz')} - ${wait} - interval '${LATE_HOURS} hour'
        and at > ${parameters.bind(startedAt, 'timestamptz')} - ${wait}
        and at <= ${parameters.bind(until, 'timestamptz')} - ${wait}
    ) e
    where not exists (
        select from event l
        where l.customer_id = e.customer_id and l.name = any (${names}) and l.at > e.at and l.at <= e.over)
      ${without ? '' : `and not ${boughtAs('customer_id')} and not ${boughtAs('buyer_id')}`}`;
}
