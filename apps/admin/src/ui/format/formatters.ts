import type { Language } from '../../i18n/resources';
import { digitsOf } from './major-units';

export interface FormatContext {
  language: Language;
  /** The workspace's IANA zone. */
  timeZone: string;
  /** The workspace's currency. */
  currency: string;
}

export interface Formatters {
  /** Integer minor units; the workspace's currency unless another is named. */
  money: (minor: number, currency?: string) => string;
  /** The same shortened, for tiles: ¥1.2M, ¥123万. */
  compactMoney: (minor: number, currency?: string) => string;
  /** The same as a bare number in major units, for spreadsheets: 123456 is 1234.56. */
  major: (minor: number, currency?: string) => number;
  /** A count, or an average with up to two decimals. */
  count: (value: number) => string;
  /** From ten thousand on shortened: 12,345 as 12.3K, in Chinese as 1.2万. */
  compact: (value: number) => string;
  /** A share of one: 0.125 is 12.5%. */
  percent: (share: number) => string;
  date: (instant: string) => string;
  dateTime: (instant: string) => string;
  time: (instant: string) => string;
  /** With seconds and zone: for what must leave no doubt. */
  exact: (instant: string) => string;
  /** "3 minutes ago", seen from `now` (milliseconds). */
  relative: (instant: string, now: number) => string;
}

const SECOND = 1000;
/** 23 hours and 57 minutes are a day to a reader, not 24 hours. */
const NEARLY = 0.99;
const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365.25 * 24 * 3600 * SECOND],
  ['month', 30.44 * 24 * 3600 * SECOND],
  ['day', 24 * 3600 * SECOND],
  ['hour', 3600 * SECOND],
  ['minute', 60 * SECOND],
];

function relativeFormatter(language: Language): Formatters['relative'] {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  return (instant, now) => {
    const distance = Date.parse(instant) - now;
    const [unit, size] = STEPS.find(([, length]) => Math.abs(distance) >= length * NEARLY) ?? [
      'second',
      Infinity,
    ];
    return format.format(size === Infinity ? 0 : Math.round(distance / size), unit);
  };
}

function moneyFormatter(
  language: Language,
  workspaceCurrency: string,
  options: Intl.NumberFormatOptions = {},
): Formatters['money'] {
  const made = new Map<string, (minor: number) => string>();
  const make = (currency: string): ((minor: number) => string) => {
    const style = { style: 'currency', currency } as const;
    const decimals = new Intl.NumberFormat(language, style).resolvedOptions().maximumFractionDigits ?? 2;
    const format = new Intl.NumberFormat(language, { ...style, ...options });
    return (minor) => format.format(minor / 10 ** decimals);
  };
  return (minor, currency = workspaceCurrency) => {
    const format = made.get(currency) ?? make(currency);
    made.set(currency, format);
    return format(minor);
  };
}

function majorUnits(workspaceCurrency: string): Formatters['major'] {
  const known = new Map<string, number>();
  return (minor, currency = workspaceCurrency) => {
    const digits = known.get(currency) ?? digitsOf(currency);
    known.set(currency, digits);
    return minor / 10 ** digits;
  };
}

/** All formatters of a language and a workspace, made once: `Intl` objects are dear. */
export function makeFormatters({ language, timeZone, currency }: FormatContext): Formatters {
  const number = (options?: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(language, options);
    return (value: number): string => format.format(value);
  };
  const instant = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(language, { timeZone, ...options });
    return (value: string): string => format.format(new Date(value));
  };
  const count = number({ maximumFractionDigits: 2 });
  const short = number({ notation: 'compact', maximumFractionDigits: 1 });
  return {
    money: moneyFormatter(language, currency),
    compactMoney: moneyFormatter(language, currency, { notation: 'compact', maximumFractionDigits: 1 }),
    major: majorUnits(currency),
    count,
    compact: (value) => (Math.abs(value) < 10_000 ? count(value) : short(value)),
    percent: number({ style: 'percent', maximumFractionDigits: 1 }),
    date: instant({ dateStyle: 'medium' }),
    dateTime: instant({ dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }),
    time: instant({ timeStyle: 'short', hourCycle: 'h23' }),
    exact: instant({ dateStyle: 'full', timeStyle: 'long', hourCycle: 'h23' }),
    relative: relativeFormatter(language),
  };
}
