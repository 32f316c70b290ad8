import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarOrder, readDateParts } from './date-parts.js';

const pad = (value: number, digits = 2): string => String(value).padStart(digits, '0');

function read(cell: string, order: CalendarOrder): string | null {
  const date = readDateParts(cell, order);
  if (!date) return null;
  const time = [date.hour, date.minute, date.second].map((part) => pad(part)).join(':');
  const millis = date.millisecond ? `.${pad(date.millisecond, 3)}` : '';
  const offset = date.offsetMinutes === null ? '' : ` ${date.offsetMinutes}`;
  return `${pad(date.year, 4)}-${pad(date.month)}-${pad(date.day)} ${time}${millis}${offset}`;
}

describe('readDateParts', () => {
  it.each([
    ['2024年3月5日', '2024-03-05 00:00:00'],
    ['2024年3月5日 8时26分', '2024-03-05 08:26:00'],
    ['2024年3月5日下午3:20', '2024-03-05 15:20:00'],
    ['２０２４／３／５', '2024-03-05 00:00:00'],
    ['2024/3/5 8:26', '2024-03-05 08:26:00'],
    ['2024-03-05 08:26', '2024-03-05 08:26:00'],
    ['2024.3.5', '2024-03-05 00:00:00'],
    ['2024-03-05T08:26:07Z', '2024-03-05 08:26:07 0'],
    ['2024-03-05T08:26:07.5+08:00', '2024-03-05 08:26:07.500 480'],
    ['2024-03-05 08:26:07 -0330', '2024-03-05 08:26:07 -210'],
    ['20240305', '2024-03-05 00:00:00'],
    ['20240305082607', '2024-03-05 08:26:07'],
    ['5 Mar 2024', '2024-03-05 00:00:00'],
    ['05-Mar-24 8:26 PM', '2024-03-05 20:26:00'],
    ['March 5, 2024', '2024-03-05 00:00:00'],
  ])('reads %j in one way only', (cell, date) => {
    for (const order of ['ymd', 'dmy', 'mdy'] as const) expect(read(cell, order)).toBe(date);
  });

  it.each<[string, CalendarOrder, string | null]>([
    ['01/12/2010 08:26', 'dmy', '2010-12-01 08:26:00'],
    ['01/12/2010 08:26', 'mdy', '2010-01-12 08:26:00'],
    ['31/12/2010', 'dmy', '2010-12-31 00:00:00'],
    ['31/12/2010', 'mdy', null],
    ['12/31/2010', 'mdy', '2010-12-31 00:00:00'],
    ['12/31/2010', 'dmy', null],
    ['1/2/2024', 'ymd', null],
    ['5.3.24', 'dmy', '2024-03-05 00:00:00'],
    ['24/3/5', 'ymd', '2024-03-05 00:00:00'],
    ['3/5/2024 12:05 AM', 'mdy', '2024-03-05 00:05:00'],
    ['3/5/2024 12:05 p.m.', 'mdy', '2024-03-05 12:05:00'],
  ])('reads %j as %s: %j', (cell, order, date) => {
    expect(read(cell, order)).toBe(date);
  });

  it.each([
    '30/02/2024',
    '29/02/2023',
    '31/04/2024',
    '00/01/2024',
    '01/13/2024',
    '2024-13-01',
    '2024-02-30',
    '2024年2月30日',
    '2024-03-05 24:00',
    '2024-03-05 08:60',
    '2024-03-05 13:00 AM',
    '2024-03-05 nonsense',
    '1/2-2024',
    '1/2',
    '5 Mai 2024',
    '0000-00-00',
    '1000-01-01',
    '12345',
    'yesterday',
    '',
    '1'.repeat(100),
  ])('refuses %j', (cell) => {
    expect(read(cell, 'dmy')).toBeNull();
  });

  it('expands two-digit years to the last ones up to a given year', () => {
    expect(readDateParts('1/1/69', 'dmy')?.year).toBe(2069);
    expect(readDateParts('1/1/70', 'dmy')?.year).toBe(1970);
    expect(readDateParts('1/1/27', 'dmy', 2026)?.year).toBe(1927);
    expect(readDateParts('1/1/26', 'dmy', 2026)?.year).toBe(2026);
  });

  it('reads back every day in the order it was written in', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom('-', '/', '.'), (day, mark) => {
        const [y, m, d] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
        const expected = { year: y, month: m, day: d };
        expect(readDateParts([y, m, d].join(mark), 'ymd')).toMatchObject(expected);
        expect(readDateParts([pad(d), pad(m), y].join(mark), 'dmy')).toMatchObject(expected);
        expect(readDateParts([m, d, y].join(mark), 'mdy')).toMatchObject(expected);
      }),
    );
  });
});
