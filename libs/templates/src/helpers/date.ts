import { DateTime } from 'luxon';
import { isChinese } from '../locale-chain.js';
import { Lru } from '../render/lru.js';
import { badValue, isMissing, valueHelper, type Helper, type HelperCall } from './helper.js';

const LONGEST_FORMAT = 60;
const LONGEST_DATE = 40;
const CALENDAR_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** How a date is written where the template does not say. */
function usualFormat(locale: string): string {
  return isChinese(locale) ? 'yyyy年M月d日' : 'd MMMM yyyy';
}

/**
 * Reads an ISO 8601 instant into the zone. A calendar date ("1990-10-03", a birthday) is the same day in every zone.
 * @throws TemplateRenderError `template-bad-value`
 */
export function readDate(helper: string, value: unknown, zone: string): DateTime {
  const text = value instanceof Date ? value.toISOString() : value;
  if (typeof text !== 'string' || text.length > LONGEST_DATE) throw badValue(helper, value);
  const read = CALENDAR_DATE.test(text)
    ? DateTime.fromISO(text, { zone: 'utc' })
    : DateTime.fromISO(text, { zone, setZone: false });
  if (!read.isValid) throw badValue(helper, read.invalidReason === 'unsupported zone' ? zone : value);
  return read;
}

/** The zone a helper's call asks for, or the recipient's. */
export function zoneOf({ hash, state }: HelperCall): string {
  return typeof hash['zone'] === 'string' && hash['zone'] !== '' ? hash['zone'] : state.zone;
}

function formatOf({ args, hash, state }: HelperCall): string {
  const format = args[1] ?? hash['format'];
  if (isMissing(format)) return usualFormat(state.locale);
  if (typeof format !== 'string' || format.length > LONGEST_FORMAT) throw badValue('date', format);
  return format;
}

/** The messages of a campaign write the same few dates, and formatting one costs as much as the rest of a message. */
const written = new Lru<string, string>(2_000);

export const date: Helper = valueHelper({
  name: 'date',
  args: [1, 2],
  signature: '{{date offer.expires_at "d MMMM yyyy" zone="Europe/Paris"}}',
  run(call) {
    const [value] = call.args;
    if (isMissing(value)) return '';
    const { locale } = call.state;
    const [zone, format] = [zoneOf(call), formatOf(call)];
    const write = () => readDate('date', value, zone).toFormat(format, { locale });
    return typeof value === 'string'
      ? written.get(JSON.stringify([value, zone, format, locale]), write)
      : write();
  },
});
