import { birthdaysBetween } from '../../../../identify/customers/birthdays.read.js';
import type { Entrants, LookScope, TimeWindow } from '../entrants.js';
import type { TriggerOf } from '../trigger.schema.js';
import { edgeDay, zoneDays, zoneOf } from '../zone-days.js';

/** Whose birthday is so many days off, at the hour of their own clocks. The epoch is the birthday's year. */
export function birthdayEntrants(
  { daysBefore, hour }: TriggerOf<'birthday'>,
  scope: LookScope,
  window: TimeWindow,
): Entrants {
  const days = scope.parameters.bind(daysBefore, 'int');
  return `
    with zone_day as materialized (${zoneDays(scope, window, hour)})
    select b.customer_id, 'birthday:' || extract(year from b.day) as epoch,
      jsonb_build_object('kind', 'birthday', 'on', b.day) as cause, z.due as due_at
    from (${birthdaysBetween(edgeDay('min', days), edgeDay('max', days))}) b
    join customer c on c.id = b.customer_id
    left join time_zone t on t.name = c.time_zone
    join zone_day z on z.day = b.day - ${days} and z.zone = ${zoneOf(scope)}`;
}
