import type { DataSource } from 'typeorm';
import { LunarYear } from 'tyme4ts';

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

interface CalendarDays {
  day: string[];
  year: number[];
  month: number[];
  leap: boolean[];
  lunarDay: number[];
  monthDays: number[];
}

/** Fills `calendar_day` once: every lunar month from 1990 to 2100, day by day, as the library computes it. */
export async function seedCalendar(source: DataSource): Promise<void> {
  const filled: unknown[] = await source.query('select 1 from calendar_day limit 1');
  if (filled.length > 0) return;
  const days = lunarDays(FIRST_YEAR, LAST_YEAR);
  await source.query(
    `insert into calendar_day (day, lunar_year, lunar_month, lunar_leap, lunar_day, lunar_month_days)
     select * from unnest($1::date[], $2::smallint[], $3::smallint[], $4::boolean[], $5::smallint[], $6::smallint[])
     on conflict do nothing`,
    [days.day, days.year, days.month, days.leap, days.lunarDay, days.monthDays],
  );
}

function lunarDays(first: number, last: number): CalendarDays {
  const days: CalendarDays = { day: [], year: [], month: [], leap: [], lunarDay: [], monthDays: [] };
  for (let year = first; year <= last; year++)
    for (const month of LunarYear.fromYear(year).getMonths()) {
      const firstDay = month.getFirstJulianDay().getSolarDay();
      for (let offset = 0; offset < month.getDayCount(); offset++) {
        days.day.push(
          firstDay
            .next(offset)
            .toString()
            .replace(/[年月]/g, '-')
            .replace('日', ''),
        );
        days.year.push(year);
        days.month.push(month.getMonth());
        days.leap.push(month.isLeap());
        days.lunarDay.push(offset + 1);
        days.monthDays.push(month.getDayCount());
      }
    }
  return days;
}
