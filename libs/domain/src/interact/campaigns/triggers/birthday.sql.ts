import { birthdaysBetween } from '../../../identify/customers/birthdays.read.js';

// The zone's clocks, not ours, say when it is the hour: of every zone the days on which the hour fell into the time
// looked at, which is a handful of rows. A campaign that was not looked at for days finds all birthdays of those days;
// deciding then tells which come too late.
const ZONE_DAY = `
  select * from (
    select z.name as zone, d.day::date as day, ((d.day::date + make_time($6, 0, 0)) at time zone z.name) as due
    from time_zone z
    cross join generate_series($4::timestamptz::date - 1, $5::timestamptz::date + 1, interval '1 day') d (day)
    offset 0
  ) h
  where h.due > $4 and h.due <= $5`;

/** The birthdays looked for: days before the day it becomes the hour. */
const edge = (which: 'min' | 'max'): string => `(select ${which}(day) + $7::int from zone_day)`;

/**
 * `$1` campaign, `$2` version, `$3` segment, `$4`/`$5` the time looked at (after, until), `$6` hour, `$7` days before,
 * `$8` the workspace's zone. The epoch is the birthday's year, so that one birthday is enrolled once.
 */
export const ENROL_BIRTHDAYS = `
  with zone_day as materialized (${ZONE_DAY})
  insert into enrolment (campaign_id, version_id, customer_id, epoch, cause, due_at, created_at)
  select $1, $2, b.customer_id, 'birthday:' || extract(year from b.day),
    jsonb_build_object('kind', 'birthday', 'on', b.day), z.due, $5
  from (${birthdaysBetween(edge('min'), edge('max'))}) b
  join segment_member m on m.segment_id = $3 and m.customer_id = b.customer_id
  join customer c on c.id = b.customer_id
  left join time_zone t on t.name = c.time_zone
  join zone_day z on z.day = b.day - $7::int and z.zone = coalesce(t.name, $8)
  order by b.customer_id
  on conflict do nothing`;

export const READ_UNTIL = 'select read_until as "readUntil" from campaign_cursor where campaign_id = $1';
export const SET_READ_UNTIL = 'update campaign_cursor set read_until = $2 where campaign_id = $1';
