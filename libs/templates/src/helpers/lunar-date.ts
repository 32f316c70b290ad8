import { SolarDay, type LunarDay } from 'tyme4ts';
import { isChinese } from '../locale-chain.js';
import { Lru } from '../render/lru.js';
import { readDate, zoneOf } from './date.js';
import { isMissing, valueHelper, type Helper } from './helper.js';
import { ordinal } from './ordinal.js';

/** "八月十五", "闰六月初二"; elsewhere "the 15th of the 8th lunar month". */
function lunarText(day: LunarDay, locale: string): string {
  const month = day.getLunarMonth();
  if (isChinese(locale)) return month.getName() + day.getName();
  const leap = month.isLeap() ? 'leap ' : '';
  return `the ${ordinal(day.getDay())} of the ${leap}${ordinal(month.getMonth())} lunar month`;
}

/** Birthdays fall on 366 days, and finding the moon takes longer than rendering a message. */
const written = new Lru<string, string>(1_000);

/** The day of the Chinese calendar on which a solar date or an instant falls. */
export const lunarDate: Helper = valueHelper({
  name: 'lunar_date',
  args: [1, 1],
  signature: '{{lunar_date customer.birthday}}',
  run(call) {
    const [value] = call.args;
    if (isMissing(value)) return '';
    const { year, month, day } = readDate('lunar_date', value, zoneOf(call));
    const { locale } = call.state;
    return written.get(`${year}-${month}-${day} ${locale}`, () =>
      lunarText(SolarDay.fromYmd(year, month, day).getLunarDay(), locale),
    );
  },
});
