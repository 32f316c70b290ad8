import { type Birthday, isCalendarDay } from '../../customers/birthday.js';
import { toHalfWidth } from './cell-text.js';
import { type CalendarOrder, readDateParts } from './date-parts.js';

const lunarWord = /农历|阴历|旧历|lunar/i;
const solarWord = /公历|阳历|新历|solar|gregorian/i;
const written =
  /^(?:(\d{4})年)?(闰)?(\d{1,2}|[正一二三四五六七八九十冬腊]{1,2})月(\d{1,2}|[初一二三四五六七八九十廿卅]{1,3})[日号]?$/;
const inNumbers = /^(?:(\d{4})[-/.])?(\d{1,2})[-/.](\d{1,2})$/;

/** Which calendar a word names: `农历`, `阴历`, `lunar` …; `null` for anything else. */
export function calendarOf(word: string): Birthday['calendar'] | null {
  if (lunarWord.test(word)) return 'lunar';
  return solarWord.test(word) ? 'solar' : null;
}

/**
 * Reads a birthday: a date in the column's order, `3月5日`, `农历八月十五`, `闰四月初八`, a day without its year. Lunar
 * months have up to 30 days. `null` for what is no day of that calendar.
 * @param calendar of a cell that does not name one itself.
 * @param latestYear nobody is born after it; two-digit years are the last ones up to it.
 */
export function readBirthday(
  cell: string,
  order: CalendarOrder,
  calendar: Birthday['calendar'],
  latestYear: number,
): Birthday | null {
  const text = toHalfWidth(cell).replace(/\s+/g, ' ').trim();
  const named = calendarOf(text) ?? calendar;
  const plain = text.replace(/农历|阴历|旧历|公历|阳历|新历|lunar|solar|gregorian|[()]/gi, '').trim();
  const parsed = readChinese(plain) ?? readNumbers(plain, order) ?? readDated(plain, order, latestYear);
  if (!parsed || (parsed.year !== null && (parsed.year < 1900 || parsed.year > latestYear))) return null;
  const inWords = /闰|[正冬腊初廿卅]/.test(plain);
  const birthday: Birthday = { ...parsed, calendar: inWords ? 'lunar' : named };
  return birthday.month >= 1 && birthday.month <= 12 && birthday.day >= 1 && isCalendarDay(birthday)
    ? birthday
    : null;
}

type Parsed = Omit<Birthday, 'calendar'>;

function readChinese(text: string): Parsed | null {
  const [matched, year, leap, month = '', day = ''] = written.exec(text) ?? [];
  if (matched === undefined) return null;
  const leapMonth = leap !== undefined;
  return {
    year: year ? Number(year) : null,
    month: chineseNumber(month),
    day: chineseNumber(day),
    leapMonth,
  };
}

/** With the year, also days like 30 February that only the lunar calendar has; without it, by the order. */
function readNumbers(text: string, order: CalendarOrder): Parsed | null {
  const [matched, year, first, second] = inNumbers.exec(text) ?? [];
  if (matched === undefined) return null;
  const [month, day] = !year && order === 'dmy' ? [second, first] : [first, second];
  return { year: year ? Number(year) : null, month: Number(month), day: Number(day), leapMonth: false };
}

function readDated(text: string, order: CalendarOrder, latestYear: number): Parsed | null {
  const date = readDateParts(text, order, latestYear);
  return date && { year: date.year, month: date.month, day: date.day, leapMonth: false };
}

/** `十五` is 15, `廿三` is 23, `初八` is 8, `腊` is 12; 0 for nonsense. */
function chineseNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const named: Record<string, number> = { 正: 1, 冬: 11, 腊: 12, 初十: 10 };
  if (named[text] !== undefined) return named[text];
  const [, tens = '', ones = ''] = /^(初|廿|卅|[二三]?十)?([一二三四五六七八九])?$/.exec(text) ?? [];
  const ten = { '': 0, 初: 0, 十: 10, 二十: 20, 廿: 20, 三十: 30, 卅: 30 }[tens] ?? 0;
  return ten + '一二三四五六七八九'.indexOf(ones || '?') + 1;
}
