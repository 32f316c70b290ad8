import type Holidays from 'date-holidays';
import type { FestivalDay } from './festival.schema.js';
import { holidayNames } from './holiday-names.js';
import type { KnownFestival } from './known-festival.js';

export const COUNTRIES = ['US', 'GB', 'DE', 'FR', 'JP', 'SG', 'AU'] as const;

/**
 * The public holidays of some countries. The day taken in place of one on a weekend is a day off beside it. The library
 * knows every country and takes 27 MB for it, so it is loaded when it is asked.
 */
export async function worldHolidays(years: readonly number[]): Promise<KnownFestival[]> {
  const { default: Library } = await import('date-holidays');
  return COUNTRIES.flatMap((country) => holidaysOf(new Library(country), country, years));
}

function holidaysOf(library: Holidays, country: string, years: readonly number[]): KnownFestival[] {
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
