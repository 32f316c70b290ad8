export interface TimeParts {
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  /** East of UTC; `null` when the text states no zone. */
  offsetMinutes: number | null;
}

const MIDNIGHT: TimeParts = { hour: 0, minute: 0, second: 0, millisecond: 0, offsetMinutes: null };

/** Most times are written so, and need none of what follows. */
const asMachinesWrite = /^(\d\d):(\d\d)(?::(\d\d))?$/;
const clock =
  /^(凌晨|早上|上午|中午|下午|晚上)?\s*(\d{1,2})[:时点](?:(\d{1,2})分?(?:[:]?(\d{1,2})秒?(?:[.,](\d{1,9}))?)?)?\s*([ap]\.?m\.?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i;

/** A time of day such as `08:26`, `8:26:05 PM`, `下午3点20分`, `08:26:00.5+08:00`; midnight for none, `null` for nonsense. */
export function readTime(text: string): TimeParts | null {
  const trimmed = text.trim();
  if (trimmed === '') return MIDNIGHT;
  const plain = asMachinesWrite.exec(trimmed);
  if (plain) return timeOfDay(Number(plain[1]), Number(plain[2]), Number(plain[3] ?? 0));
  const [matched, part, hours, minutes = '0', seconds = '0', fraction = '', meridiem, zone] =
    clock.exec(trimmed) ?? [];
  if (matched === undefined) return null;
  const hour = hourOfDay(Number(hours), halfOfDay(part, meridiem));
  const [minute, second] = [Number(minutes), Number(seconds)];
  if (hour === null || minute > 59 || second > 59) return null;
  const millisecond = Number(fraction.padEnd(3, '0').slice(0, 3));
  return { hour, minute, second, millisecond, offsetMinutes: zone === undefined ? null : offsetOf(zone) };
}

function timeOfDay(hour: number, minute: number, second: number): TimeParts | null {
  if (hour > 23 || minute > 59 || second > 59) return null;
  return { hour, minute, second, millisecond: 0, offsetMinutes: null };
}

function halfOfDay(part: string | undefined, meridiem: string | undefined): 'am' | 'pm' | null {
  if (meridiem) return meridiem.toLowerCase().startsWith('a') ? 'am' : 'pm';
  if (part === undefined || part === '中午') return null;
  return part === '下午' || part === '晚上' ? 'pm' : 'am';
}

/** Takes `下午15点` too: people write the half of the day before 24-hour times. */
function hourOfDay(hour: number, half: 'am' | 'pm' | null): number | null {
  if (hour > 23) return null;
  if (half === 'pm' && hour < 12) return hour + 12;
  if (half === 'am' && hour === 12) return 0;
  return half === 'am' && hour > 12 ? null : hour;
}

function offsetOf(zone: string): number {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  if (hours === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
