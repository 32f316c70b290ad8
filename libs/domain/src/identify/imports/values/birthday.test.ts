import { describe, expect, it } from 'vitest';
import type { CalendarOrder } from './date-parts.js';
import { readBirthday } from './birthday.js';

const read = (cell: string, order: CalendarOrder = 'ymd', calendar: 'solar' | 'lunar' = 'solar') =>
  readBirthday(cell, order, calendar, 2026);

const solar = (year: number | null, month: number, day: number) =>
  ({ calendar: 'solar', year, month, day, leapMonth: false }) as const;
const lunar = (year: number | null, month: number, day: number, leapMonth = false) =>
  ({ calendar: 'lunar', year, month, day, leapMonth }) as const;

describe('readBirthday', () => {
  it.each([
    ['1990-05-01', solar(1990, 5, 1)],
    ['1990年5月1日', solar(1990, 5, 1)],
    ['19900501', solar(1990, 5, 1)],
    ['5月1日', solar(null, 5, 1)],
    ['05-01', solar(null, 5, 1)],
    ['02-29', solar(null, 2, 29)],
    ['农历1990年8月15日', lunar(1990, 8, 15)],
    ['农历八月十五', lunar(null, 8, 15)],
    ['八月廿三（农历）', lunar(null, 8, 23)],
    ['腊月三十', lunar(null, 12, 30)],
    ['正月初一', lunar(null, 1, 1)],
    ['1995年闰八月初十', lunar(1995, 8, 10, true)],
    ['lunar 1990-02-30', lunar(1990, 2, 30)],
  ])('reads %j', (cell, birthday) => {
    expect(read(cell)).toEqual(birthday);
  });

  it('follows the order and the calendar of its column', () => {
    expect(read('01/05/1990', 'dmy')).toEqual(solar(1990, 5, 1));
    expect(read('05/01/1990', 'mdy')).toEqual(solar(1990, 5, 1));
    expect(read('15/08', 'dmy')).toEqual(solar(null, 8, 15));
    expect(read('1990-08-15', 'ymd', 'lunar')).toEqual(lunar(1990, 8, 15));
  });

  it('lets nobody be born in the future, also by two digits', () => {
    expect(read('1/5/55', 'dmy')).toEqual(solar(1955, 5, 1));
    expect(read('2027-01-01')).toBeNull();
  });

  it.each(['1990-02-30', '1990-13-01', '2月30日', '农历八月三十一', '闰八月', '31', 'spring', '1890-01-01'])(
    'refuses %j',
    (cell) => {
      expect(read(cell)).toBeNull();
    },
  );
});
