import { z } from 'zod';

const SOLAR_MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const LUNAR_MONTH_DAYS = 30;

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** A birthday in the calendar its owner counts it in; the year is often unknown. */
export interface Birthday {
  calendar: 'solar' | 'lunar';
  year: number | null;
  month: number;
  day: number;
  leapMonth: boolean;
}

/** Whether there is such a day in the calendar; without a year, in some year of it. */
export function isCalendarDay(birthday: Birthday): boolean {
  const { calendar, year, month, day, leapMonth } = birthday;
  if (calendar === 'lunar') return day <= LUNAR_MONTH_DAYS;
  const isMissingLeapDay = month === 2 && day === 29 && year !== null && !isLeapYear(year);
  return !leapMonth && day <= (SOLAR_MONTH_DAYS[month - 1] ?? 0) && !isMissingLeapDay;
}

export const birthdaySchema = z
  .strictObject({
    calendar: z.enum(['solar', 'lunar']).default('solar'),
    year: z.int().min(1850).max(2100).nullable().default(null),
    month: z.int().min(1).max(12),
    day: z.int().min(1).max(31),
    leapMonth: z.boolean().default(false),
  })
  .refine(isCalendarDay, {
    path: ['day'],
    error: 'There is no such day in this calendar.',
    params: { code: 'no-such-day' },
  })
  .meta({ id: 'Birthday' });
