import type { LookScope, TimeWindow } from './entrants.js';

// From zone to zone along the index. Asked of each zone whether anybody lives in it, the planner, which takes all
// customers to live in one, would read all of them for each zone in which nobody does.
const INHABITED = `
  with recursive inhabited as (
    (select time_zone as zone from customer where time_zone is not null order by time_zone limit 1)
    union all
    select (select c.time_zone from customer c where c.time_zone > i.zone order by c.time_zone limit 1)
    from inhabited i
    where i.zone is not null
  )
  select zone from inhabited where zone is not null`;

/**
 * A query of `zone, day, due`: the days on which it became `hour` on the clocks of each zone somebody lives in within the
 * window. The zones' clocks, not ours, decide; most of the time it is no row at all, and then no customer is looked at.
 */
export function zoneDays(scope: LookScope, { after, until }: TimeWindow, hour: number): string {
  const { parameters, timeZone } = scope;
  const [from, to] = [parameters.bind(after, 'timestamptz'), parameters.bind(until, 'timestamptz')];
  const wall = `(d.day::date + make_time(${parameters.bind(hour, 'int')}, 0, 0))`;
  return `
    select h.zone, h.day, h.due from (
      select z.name as zone, d.day::date as day, wall_instant(${wall}, z.name) as due
      from time_zone z
      cross join generate_series(${from}::date - 1, ${to}::date + 1, interval '1 day') d (day)
      -- No zone is further off UTC than this: the others need not be asked.
      where ${wall} between (${from} at time zone 'UTC') - interval '15 hours'
        and (${to} at time zone 'UTC') + interval '15 hours'
      offset 0
    ) h
    where h.due > ${from} and h.due <= ${to}
      and (h.zone = ${parameters.bind(timeZone, 'text')} or h.zone in (${INHABITED}))`;
}

/** The customer's zone where the database knows it, else the workspace's; needs `customer c` and `time_zone t` joined. */
export const zoneOf = ({ parameters, timeZone }: LookScope): string =>
  `coalesce(t.name, ${parameters.bind(timeZone, 'text')})`;

/** The first and the last day of `zone_day`, moved by so many days. */
export const edgeDay = (which: 'min' | 'max', days: string): string =>
  `(select ${which}(day) + ${days} from zone_day)`;
