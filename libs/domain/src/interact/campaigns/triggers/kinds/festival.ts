import type { Entrants, LookScope, TimeWindow } from '../entrants.js';
import type { TriggerOf } from '../trigger.schema.js';
import { zoneDays, zoneOf } from '../zone-days.js';

/** Everybody, at the hour of their own clocks, so many days before the festival. The epoch is the festival's day. */
export function festivalEntrants(
  { festivalId, daysBefore, hour }: TriggerOf<'festival'>,
  scope: LookScope,
  window: TimeWindow,
): Entrants {
  const { parameters } = scope;
  return `
    with zone_day as materialized (${zoneDays(scope, window, hour)}),
    festive as materialized (
      select f.day, z.zone, z.due from zone_day z
      join festival_day f on f.festival_id = ${parameters.bind(festivalId, 'bigint')} and f.kind = 'festival'
        and not f.is_removed and f.day - ${parameters.bind(daysBefore, 'int')} = z.day
    )
    select c.id as customer_id, 'festival:' || f.day as epoch,
      jsonb_build_object('kind', 'festival', 'on', f.day) as cause, f.due as due_at
    from festive f
    join (
      select c.id, ${zoneOf(scope)} as zone from customer c left join time_zone t on t.name = c.time_zone
      where exists (select from festive)
    ) c on c.zone = f.zone`;
}
