import type { LookScope, TimeWindow } from './entrants.js';

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
      -- The limit keeps it a probe for each zone: for an exists all customers are read.
      and (h.zone = ${parameters.bind(timeZone, 'text')}
        or (select true from customer c where c.time_zone = h.zone limit 1))`;
}

/** The customer's zone where the database knows it, else the workspace's; needs `customer c` and `time_zone t` joined. */
export const zoneOf = ({ parameters, timeZone }: LookScope): string =>
  `coalesce(t.name, ${parameters.bind(timeZone, 'text')})`;

/** The first and the last day of `zone_day`, moved by so many days. */
export const edgeDay = (which: 'min' | 'max', days: string): string =>
  `(select ${which}(day) + ${days} from zone_day)`;
