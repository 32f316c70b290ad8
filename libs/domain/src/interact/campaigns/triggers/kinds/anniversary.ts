import { birthdayKeys } from '../../../../identify/customers/birthdays.read.js';
import type { Entrants, LookScope, TimeWindow } from '../entrants.js';
import type { TriggerOf } from '../trigger.schema.js';
import { edgeDay, zoneDays, zoneOf } from '../zone-days.js';

const DATE = '^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])';

/** The customer's date as text, `YYYY-MM-DD`: a value that is no date is compared with none, and raises nothing. */
function dateOf({ of, attribute }: TriggerOf<'anniversary'>, { parameters, timeZone }: LookScope): string {
  switch (of) {
    case 'first-order':
      return `(select to_char(p.first_order_at at time zone ${parameters.bind(timeZone, 'text')}, 'YYYY-MM-DD')
        from purchase_summary p where p.customer_id = c.id)`;
    case 'relationship':
      return `to_char(c.relationship_since, 'YYYY-MM-DD')`;
    case 'acquired':
      return `to_char(c.acquired_on, 'YYYY-MM-DD')`;
    case 'attribute':
      return `substring(c.attributes ->> ${parameters.bind(attribute, 'text')} from '${DATE}')`;
  }
}

/** Yearly: from the year after on, 29 February on the 28th of a common year. Once: on the very day. */
const onKey = (repeats: TriggerOf<'anniversary'>['repeats']): string =>
  repeats === 'once'
    ? `a.date = to_char(k.day, 'YYYY-MM-DD')`
    : `substr(a.date, 6) = to_char(k.month, 'FM00') || '-' || to_char(k.date, 'FM00')
      and substr(a.date, 1, 4) < to_char(k.day, 'YYYY')`;

/** Whose date comes round so many days from now, at the hour of their own clocks. The epoch is the day. */
export function anniversaryEntrants(
  trigger: TriggerOf<'anniversary'>,
  scope: LookScope,
  window: TimeWindow,
): Entrants {
  const days = scope.parameters.bind(trigger.daysBefore, 'int');
  const keys = birthdayKeys(edgeDay('min', days), edgeDay('max', days));
  // Nobody is asked for a date while it is the hour nowhere, which is most of the time.
  return `
    with zone_day as materialized (${zoneDays(scope, window, trigger.hour)}),
    key as materialized (select distinct day, month, date from (${keys}) k where calendar = 'solar'),
    dated as materialized (
      select c.id, ${zoneOf(scope)} as zone, ${dateOf(trigger, scope)} as date
      from customer c left join time_zone t on t.name = c.time_zone
      where exists (select from zone_day)
    )
    select distinct on (a.id, k.day) a.id as customer_id, 'anniversary:' || k.day as epoch,
      jsonb_build_object('kind', 'anniversary', 'on', k.day, 'date', a.date) as cause, z.due as due_at
    from dated a
    join key k on ${onKey(trigger.repeats)}
    join zone_day z on z.day = k.day - ${days} and z.zone = a.zone
    order by a.id, k.day`;
}
