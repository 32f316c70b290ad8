import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '../../database/database.js';

/**
 * How the birthdays of some days are written on customers' records: rows of (day, calendar, month, date, leap_month) to
 * be joined with the four columns by equality, which the index on them answers. Both calendars at once:
 *
 * - 29 February is kept on the 28th where the year has no 29th;
 * - the 30th of a lunar month is kept on the 29th where the month has no 30th;
 * - a birthday in a leap month is kept in the plain month of that number, unless the year has the leap month.
 *
 * @param from and to: SQL expressions of type date, both included; never input.
 */
export const birthdayKeys = (from: string, to: string): string => `
  with days as (
    select * from calendar_day where day between ${from} and ${to}
  ), lunar as (
    select day, lunar_month, lunar_day, lunar_leap as leap, lunar_month_days from days
    union all
    select d.day, d.lunar_month, d.lunar_day, true, d.lunar_month_days from days d
    where not d.lunar_leap and not exists (
      select from calendar_day leap where leap.lunar_month = d.lunar_month and leap.lunar_day = 1 and leap.lunar_leap
        and leap.lunar_year = d.lunar_year)
  )
  select day, 'solar' as calendar, extract(month from day)::smallint as month, extract(day from day)::smallint as date,
    false as leap_month from days
  union all
  select day, 'solar', 2::smallint, 29::smallint, false from days
  where extract(month from day) = 2 and extract(day from day) = 28 and extract(day from day + 1) = 1
  union all
  select day, 'lunar', lunar_month, lunar_day, leap from lunar
  union all
  select day, 'lunar', lunar_month, 30::smallint, leap from lunar where lunar_day = 29 and lunar_month_days = 29`;

/** A select of (customer_id, day): whose birthday is kept on which of these days. Parameters as in `birthdayKeys`. */
export const birthdaysBetween = (from: string, to: string): string => `
  select c.id as customer_id, key.day
  from (${birthdayKeys(from, to)}) as key
  join customer c on c.birthday_calendar = key.calendar and c.birthday_month = key.month
    and c.birthday_day = key.date and c.birthday_leap_month = key.leap_month`;

/** A select of customer_id: whose birthday is kept on this day, an SQL expression of type date. */
export const birthdayOn = (day: string): string =>
  `select customer_id from (${birthdaysBetween(day, day)}) as birthday`;

// A lunar year has up to 385 days; a birthday comes back within the next.
const nextBirthday = `
  select min(key.day)::text as day
  from customer c join (${birthdayKeys('$2::date', '$2::date + 400')}) as key
    on c.birthday_calendar = key.calendar and c.birthday_month = key.month and c.birthday_day = key.date
      and c.birthday_leap_month = key.leap_month
  where c.id = $1`;

@Injectable()
export class BirthdaysRead {
  constructor(private readonly database: Database) {}

  /** The first day from `from` on, both as `YYYY-MM-DD`, that a customer's birthday is kept on. */
  async next(customerId: number, from: string, sql: Sql = this.database): Promise<string | null> {
    const found = await sql.row<{ day: string | null }>(nextBirthday, [customerId, from]);
    return found?.day ?? null;
  }
}
