import Holidays from 'date-holidays';
import type { FestivalDay } from './festival.schema.js';
import { holidayNames } from './holiday-names.js';
import type { KnownFestival } from './known-festival.js';

export const COUNTRIES = ['US', 'GB', 'DE', 'FR', 'JP', 'SG', 'AU'] as const;

/** The public holidays of some countries. The day taken in place of one on a weekend is a day off beside it. */
export function worldHolidays(years: readonly number[]): KnownFestival[] {
  return COUNTRIES.flatMap((country) => holidaysOf(country, years));
}

function holidaysOf(country: string, years: readonly number[]): KnownFestival[] {
  const library = new Holidays(country);
  const known = new Map<string, KnownFestival>();
  for (const { name: called, type, date, substitute } of years.flatMap((year) =>
    library.getHolidays(year, 'en'),
  )) {
    if (type !== 'public') continue;
    const en = called.replace(/ \(substitute day\)$/, '');
    const key = `${country}:${en.toLowerCase().replace(/[^a-z]+/g, '-')}`;
    const festival = known.get(key) ?? {
      key,
      country,
      name: { 'zh-CN': holidayNames[en] ?? en, en },
      days: [],
    };
    add(festival.days, { day: date.slice(0, 10), kind: substitute === true ? 'off' : 'festival' });
    known.set(key, festival);
  }
  return [...known.values()];
}

function add(days: FestivalDay[], day: FestivalDay): void {
  if (!days.some((other) => other.day === day.day)) days.push(day);
}
