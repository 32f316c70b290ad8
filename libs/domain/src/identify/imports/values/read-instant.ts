import { toHalfWidth } from './cell-text.js';
import { type CalendarOrder, calendarOrders, type DateParts, readDateParts } from './date-parts.js';
import type { ZoneTime } from './zone-time.js';

export const serialOrders = ['excel-serial', 'unix-seconds', 'unix-millis'] as const;
export type SerialOrder = (typeof serialOrders)[number];

/** How a column writes its dates: as year, month and day in some order, or as a count of something. */
export const dateOrders = [...calendarOrders, ...serialOrders] as const;
export type DateOrder = CalendarOrder | SerialOrder;

/** Day 0 of spreadsheet dates, chosen so that days after their imaginary 29 February 1900 come out right. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

interface Serial {
  form: RegExp;
  toMillis: (count: number) => number;
}

/** The forms leave room for the years 1954 to 2119 (spreadsheets) and 1970 to 2128 (Unix), and not for ids or phones. */
const serials: Record<SerialOrder, Serial> = {
  'excel-serial': {
    form: /^[2-7]\d{4}(?:\.\d+)?$/,
    toMillis: (days) => Math.round((SERIAL_EPOCH + days * DAY) / 1000) * 1000,
  },
  'unix-seconds': { form: /^[1-4]?\d{9}$/, toMillis: (seconds) => seconds * 1000 },
  'unix-millis': { form: /^[1-4]?\d{12}$/, toMillis: (millis) => millis },
};

/**
 * The instant a cell states, or `null` when it is no date of that order. Times without an offset are wall-clock
 * times of the zone; a date alone is the beginning of that day.
 */
export function readInstant(cell: string, order: DateOrder, zone: ZoneTime): Date | null {
  if (isSerialOrder(order)) {
    const millis = readSerial(cell, order);
    if (millis === null) return null;
    return order === 'excel-serial' ? zone.toInstant(millis) : new Date(millis);
  }
  const parts = readDateParts(cell, order);
  if (!parts) return null;
  const wall = wallClock(parts);
  return parts.offsetMinutes === null ? zone.toInstant(wall) : new Date(wall - parts.offsetMinutes * 60_000);
}

/** A count as milliseconds since 1970: on the wall for spreadsheets, in UTC for Unix. */
export function readSerial(cell: string, order: SerialOrder): number | null {
  const text = toHalfWidth(cell).trim();
  return serials[order].form.test(text) ? serials[order].toMillis(Number(text)) : null;
}

/** A date on the wall as milliseconds since 1970, as if it were UTC. */
export function wallClock(date: DateParts): number {
  return Date.UTC(date.year, date.month - 1, date.day, date.hour, date.minute, date.second, date.millisecond);
}

export function isSerialOrder(order: DateOrder): order is SerialOrder {
  return serialOrders.some((serial) => serial === order);
}
