import { toHalfWidth } from './cell-text.js';
import { readTime, type TimeParts } from './time-parts.js';

/** The order of year, month and day in `1/2/2024` and its like. */
export const calendarOrders = ['ymd', 'dmy', 'mdy'] as const;
export type CalendarOrder = (typeof calendarOrders)[number];

export interface CalendarDate {
  year: number;
  month: number;
  day: number;
}

/** A date on the wall, with the offset from UTC (minutes) when the text states one. */
export interface DateParts extends CalendarDate, TimeParts {}

/** Longer cells are no dates, whatever they hold. */
const MAX_CHARS = 64;

/** Digits and their signs: nothing in it that could be written in another way. */
const machineWritten = /^[\d:./-]+(?: [\d:.]+)?$/;
const numeric = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?:[T ]\s*(.+))?$/;
const chinese = /^(\d{2}|\d{4})年(\d{1,2})月(\d{1,2})[日号]?\s*(.*)$/;
const compact = /^(\d{4})(\d{2})(\d{2})(?:[T ]?(\d{2})(\d{2})(\d{2})?)?$/;
const dayMonthName = /^(\d{1,2})[- ]([a-z]{3,9})\.?,?[- ](\d{4}|\d{2})(?:,? +(.+))?$/i;
const monthNameDay = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})(?:,? +(.+))?$/i;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads a date, with or without a time, strictly: 30 February is no date. Forms that can be read in one way only
 * (year first, Chinese, month names) are read whatever the order; `1/2/2024` by the order.
 * @param latestYear two-digit years are the last ones up to it: with 2069, `69` is 2069 and `70` is 1970.
 */
export function readDateParts(cell: string, order: CalendarOrder, latestYear = 2069): DateParts | null {
  if (cell.length > MAX_CHARS) return null;
  const text = machineWritten.test(cell) ? cell : toHalfWidth(cell).trim().replace(/\s+/g, ' ');
  const fullYear = (year: string): number =>
    year.length > 2 ? Number(year) : expandYear(Number(year), latestYear);
  const dated = (year: string, month: string | number, day: string, time = ''): DateParts | null =>
    withTime({ year: fullYear(year), month: Number(month), day: Number(day) }, time);

  const inNumbers = numeric.exec(text);
  if (inNumbers) {
    const [, first = '', , second = '', third = '', time] = inNumbers;
    const resolved = first.length === 4 ? 'ymd' : order;
    if (resolved === 'ymd')
      return isYear(first) && third.length <= 2 ? dated(first, second, third, time) : null;
    if (first.length > 2 || !isYear(third)) return null;
    return resolved === 'dmy' ? dated(third, second, first, time) : dated(third, first, second, time);
  }
  const inChinese = chinese.exec(text);
  if (inChinese) return dated(inChinese[1]!, inChinese[2]!, inChinese[3]!, inChinese[4]);
  const run = compact.exec(text);
  if (run) return dated(run[1]!, run[2]!, run[3]!, run[4] && `${run[4]}:${run[5]}:${run[6] ?? '00'}`);
  const named = dayMonthName.exec(text);
  if (named) return dated(named[3]!, monthOf(named[2]!), named[1]!, named[4]);
  const american = monthNameDay.exec(text);
  return american && dated(american[3]!, monthOf(american[1]!), american[2]!, american[4]);
}

/** Whether the day exists in the Gregorian calendar, between 1900 and 2200. */
export function isCalendarDate({ year, month, day }: CalendarDate): boolean {
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && isLeapYear ? 29 : (MONTH_DAYS[month - 1] ?? 0);
  return year >= 1900 && year <= 2200 && day >= 1 && day <= days;
}

function withTime(date: CalendarDate, time: string): DateParts | null {
  if (!isCalendarDate(date)) return null;
  const parts = readTime(time);
  if (!parts) return null;
  const { year, month, day } = date;
  const { hour, minute, second, millisecond, offsetMinutes } = parts;
  // Spelled out: spreading two objects costs more than reading the date.
  return { year, month, day, hour, minute, second, millisecond, offsetMinutes };
}

const isYear = (digits: string): boolean => digits.length === 2 || digits.length === 4;

function expandYear(year: number, latestYear: number): number {
  const inCentury = latestYear - (latestYear % 100) + year;
  return inCentury > latestYear ? inCentury - 100 : inCentury;
}

/** 1 to 12 by the first three letters, 0 for what is no month. */
function monthOf(name: string): number {
  return monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}
