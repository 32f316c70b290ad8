import { LegalHoliday, LunarDay, LunarMonth, SolarDay, SolarTerm } from 'tyme4ts';
import type { FestivalDay } from './festival.schema.js';
import type { KnownFestival } from './known-festival.js';

const CLEAR_AND_BRIGHT = 7;

const iso = (day: SolarDay): string =>
  [day.getYear(), day.getMonth(), day.getDay()].map((part) => String(part).padStart(2, '0')).join('-');
const solar = (month: number, day: number) => (year: number) => SolarDay.fromYmd(year, month, day);
const lunar = (month: number, day: number) => (year: number) =>
  LunarDay.fromYmd(year, month, day).getSolarDay();
/** So many Sundays into a month. */
const sunday = (month: number, nth: number) => (year: number) =>
  SolarDay.fromYmd(
    year,
    month,
    1 + ((7 - SolarDay.fromYmd(year, month, 1).getWeek().getIndex()) % 7) + 7 * (nth - 1),
  );
/** The last day of the lunar year: the twelfth month has 29 days or 30. */
const eve = (year: number) =>
  LunarDay.fromYmd(year - 1, 12, LunarMonth.fromYm(year - 1, 12).getDayCount()).getSolarDay();

interface Rule {
  key: string;
  name: [zh: string, en: string];
  /** In a solar year; of the twelfth lunar month, which mostly falls into the next, that of the lunar year before. */
  on: (year: number) => SolarDay;
  /** What the official arrangement of days off calls it. */
  legal?: string;
}

const RULES: Rule[] = [
  { key: 'new-year', name: ['元旦', 'New Year’s Day'], on: solar(1, 1), legal: '元旦' },
  { key: 'laba', name: ['腊八节', 'Laba Festival'], on: (year) => lunar(12, 8)(year - 1) },
  { key: 'spring-eve', name: ['除夕', 'Spring Festival’s Eve'], on: eve },
  { key: 'spring', name: ['春节', 'Spring Festival'], on: lunar(1, 1), legal: '春节' },
  { key: 'lantern', name: ['元宵节', 'Lantern Festival'], on: lunar(1, 15) },
  { key: 'valentine', name: ['情人节', 'Valentine’s Day'], on: solar(2, 14) },
  { key: 'women', name: ['妇女节', 'Women’s Day'], on: solar(3, 8) },
  {
    ...{ key: 'qingming', name: ['清明节', 'Qingming Festival'], legal: '清明节' },
    on: (year) => SolarTerm.fromIndex(year, CLEAR_AND_BRIGHT).getJulianDay().getSolarDay(),
  },
  { key: 'labour', name: ['劳动节', 'Labour Day'], on: solar(5, 1), legal: '劳动节' },
  { key: 'mother', name: ['母亲节', 'Mother’s Day'], on: sunday(5, 2) },
  { key: 'children', name: ['儿童节', 'Children’s Day'], on: solar(6, 1) },
  { key: 'dragon-boat', name: ['端午节', 'Dragon Boat Festival'], on: lunar(5, 5), legal: '端午节' },
  { key: 'father', name: ['父亲节', 'Father’s Day'], on: sunday(6, 3) },
  { key: 'qixi', name: ['七夕', 'Qixi Festival'], on: lunar(7, 7) },
  { key: 'teachers', name: ['教师节', 'Teachers’ Day'], on: solar(9, 10) },
  { key: 'mid-autumn', name: ['中秋节', 'Mid-Autumn Festival'], on: lunar(8, 15), legal: '中秋节' },
  { key: 'national', name: ['国庆节', 'National Day'], on: solar(10, 1), legal: '国庆节' },
  { key: 'double-ninth', name: ['重阳节', 'Double Ninth Festival'], on: lunar(9, 9) },
  { key: 'singles', name: ['双十一', 'Singles’ Day'], on: solar(11, 11) },
  { key: 'christmas', name: ['圣诞节', 'Christmas'], on: solar(12, 25) },
];

/** China's festivals, those of the lunar calendar included, with the official days off and work days as far as known. */
export function chineseFestivals(years: readonly number[]): KnownFestival[] {
  const arranged = years.flatMap(arrangement);
  return RULES.map(({ key, name: [zh, en], on, legal }) => {
    const own = years.map((year): FestivalDay => ({ day: iso(on(year)), kind: 'festival' }));
    const days = new Set(own.map(({ day }) => day));
    const around = arranged.filter(({ name, day }) => name === legal && !days.has(day));
    return {
      ...{ key: `CN:${key}`, country: 'CN', name: { 'zh-CN': zh, en } },
      days: [...own, ...around.map(({ day, kind }) => ({ day, kind }))],
    };
  });
}

/** The library knows the arrangements that were decreed; of a year to come there is none before its autumn. */
function arrangement(year: number): (FestivalDay & { name: string })[] {
  const days: (FestivalDay & { name: string })[] = [];
  for (let day = SolarDay.fromYmd(year, 1, 1); day.getYear() === year; day = day.next(1)) {
    const holiday = LegalHoliday.fromYmd(year, day.getMonth(), day.getDay());
    if (holiday)
      days.push({ name: holiday.getName(), day: iso(day), kind: holiday.isWork() ? 'work' : 'off' });
  }
  return days;
}
