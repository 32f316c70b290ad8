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

/**
 * `$1` campaign, `$2` version, `$3` segment, `$4`/`$5` the time looked at (after, until), `$6` hour, `$7` days before,
 * `$8` the workspace's zone. The epoch is the birthday's year, so that one birthday is enrolled once.
 */
export const ENROL_BIRTHDAYS = `
  with zone_day as materialized (${ZONE_DAY}),
  noted as materialized (
    select d.day, k.lunar_year, k.lunar_month, k.lunar_leap, k.lunar_day, k.lunar_month_days,
      extract(month from k.day)::smallint as month, extract(day from k.day)::smallint as date,
      extract(day from k.day + 1) = 1 as month_ends
    from (select distinct day from zone_day) d
    join calendar_day k on k.day = d.day + $7::int
  ),
  -- As birthdays are written on a customer's record. A day the year lacks is kept on the last day before it: 29
  -- February, and the 30th of a short lunar month.
  written as (
    select day, 'solar' as calendar, month, date, null::smallint as lunar_year, false as lunar_leap from noted
    union all
    select day, 'solar', month, 29, null, false from noted where month = 2 and date = 28 and month_ends
    union all
    select day, 'lunar', lunar_month, lunar_day, lunar_year, lunar_leap from noted
    union all
    select day, 'lunar', lunar_month, 30, lunar_year, lunar_leap from noted
    where lunar_day = 29 and lunar_month_days = 29
  ),
  -- Who was born in a leap month keeps the month of the same number in a year without it.
  celebrated as (
    select w.day, c.id as customer_id, c.time_zone
    from written w
    join customer c on c.birthday_calendar = w.calendar and c.birthday_month = w.month and c.birthday_day = w.date
    where w.calendar = 'solar' or c.birthday_leap_month = w.lunar_leap
      or (c.birthday_leap_month and not exists (
        select from calendar_day l
        where l.lunar_year = w.lunar_year and l.lunar_month = w.month and l.lunar_leap and l.lunar_day = 1))
  )
  insert into enrolment (campaign_id, version_id, customer_id, epoch, cause, due_at, created_at)
  select $1, $2, b.customer_id, 'birthday:' || extract(year from b.day + $7::int),
    jsonb_build_object('kind', 'birthday', 'on', b.day + $7::int), z.due, $5
  from celebrated b
  join segment_member m on m.segment_id = $3 and m.customer_id = b.customer_id
  left join time_zone t on t.name = b.time_zone
  join zone_day z on z.day = b.day and z.zone = coalesce(t.name, $8)
  order by b.customer_id
  on conflict do nothing`;

export const READ_UNTIL = 'select read_until as "readUntil" from campaign_cursor where campaign_id = $1';
export const SET_READ_UNTIL = 'update campaign_cursor set read_until = $2 where campaign_id = $1';
