import { drawName, type Gender } from './names.js';
import type { Random } from './random.js';

/** How somebody buys: the mean days between two orders, and how likely they are to stay away after each. */
export interface Rhythm {
  name: 'devoted' | 'regular' | 'occasional' | 'once';
  meanDays: number;
  leaves: number;
  basket: number;
}

export interface Person {
  externalId: string;
  locale: 'zh-CN' | 'en';
  kind: 'individual' | 'organization';
  gender: Gender | null;
  name: string;
  firstName: string | null;
  lastName: string | null;
  email: string | null;
  phone: string | null;
  country: string;
  city: string;
  timeZone: string;
  birthday: { calendar: 'solar' | 'lunar'; year: number; month: number; day: number } | null;
  acquisitionSource: string;
  consents: { channel: 'email' | 'sms'; purpose: 'promotion' | 'care' }[];
  joinedDaysAgo: number;
  rhythm: Rhythm;
}

const rhythms: [Rhythm, number][] = [
  [{ name: 'devoted', meanDays: 32, leaves: 0.03, basket: 4 }, 9],
  [{ name: 'regular', meanDays: 68, leaves: 0.08, basket: 3 }, 24],
  [{ name: 'occasional', meanDays: 150, leaves: 0.18, basket: 2 }, 37],
  [{ name: 'once', meanDays: 240, leaves: 0.75, basket: 2 }, 30],
];

type Place = [country: string, city: string, timeZone: string];

const zhPlaces: [Place, number][] = [
  [['CN', '上海', 'Asia/Shanghai'], 18],
  [['CN', '北京', 'Asia/Shanghai'], 16],
  [['CN', '杭州', 'Asia/Shanghai'], 14],
  [['CN', '广州', 'Asia/Shanghai'], 10],
  [['CN', '深圳', 'Asia/Shanghai'], 10],
  [['CN', '成都', 'Asia/Shanghai'], 9],
  [['CN', '南京', 'Asia/Shanghai'], 7],
  [['CN', '厦门', 'Asia/Shanghai'], 6],
  [['CN', '西安', 'Asia/Shanghai'], 5],
  [['HK', '香港', 'Asia/Hong_Kong'], 5],
];
const enPlaces: [Place, number][] = [
  [['GB', 'London', 'Europe/London'], 26],
  [['GB', 'Manchester', 'Europe/London'], 9],
  [['US', 'New York', 'America/New_York'], 18],
  [['US', 'San Francisco', 'America/Los_Angeles'], 14],
  [['SG', 'Singapore', 'Asia/Singapore'], 15],
  [['AU', 'Melbourne', 'Australia/Melbourne'], 10],
  [['CA', 'Vancouver', 'America/Vancouver'], 8],
];
const sources: [string, number][] = [
  ['search', 30],
  ['recommendation', 26],
  ['wechat', 18],
  ['market stall', 14],
  ['advertisement', 12],
];

export function makePeople(count: number, random: Random): Person[] {
  return Array.from({ length: count }, (_, index) => makePerson(index + 1, random));
}

function makePerson(number: number, random: Random): Person {
  const locale = random.chance(0.62) ? 'zh-CN' : 'en';
  const gender: Gender = random.chance(0.58) ? 'female' : 'male';
  const { first, last, full, latin } = drawName(locale, gender, (items) => random.pick(items));
  const [country, city, timeZone] = random.weighted(locale === 'zh-CN' ? zhPlaces : enPlaces);
  const email = random.chance(0.93) ? `${latin}.${number}@example.com` : null;
  const phone = phoneOf(number, country, random);
  return {
    externalId: `RT-${String(number).padStart(5, '0')}`,
    locale,
    kind: 'individual',
    gender,
    name: full,
    firstName: first,
    lastName: last,
    email,
    phone,
    country,
    city,
    timeZone,
    birthday: random.chance(0.72) ? birthdayOf(locale, random) : null,
    acquisitionSource: random.weighted(sources),
    consents: consentsOf(email !== null, phone !== null, random),
    joinedDaysAgo: random.between(12, 730),
    rhythm: random.weighted(rhythms),
  };
}

/**
 * Numbers that ring nobody: 555-01xx in North America is kept for fiction, 1400000xxxx in China is in a range of
 * machine cards. Elsewhere the demo has none.
 */
function phoneOf(number: number, country: string, random: Random): string | null {
  if (country === 'CN' && random.chance(0.85)) return `+861400000${String(number).padStart(4, '0')}`;
  if (country !== 'US' || !random.chance(0.6)) return null;
  const area = random.pick(['212', '313', '414', '415', '617']);
  return `+1${area}55501${String(number % 100).padStart(2, '0')}`;
}

function birthdayOf(locale: Person['locale'], random: Random): NonNullable<Person['birthday']> {
  const lunar = locale === 'zh-CN' && random.chance(0.34);
  return {
    calendar: lunar ? 'lunar' : 'solar',
    year: random.between(1955, 2004),
    month: random.between(1, 12),
    day: random.between(1, lunar ? 30 : 28),
  };
}

function consentsOf(email: boolean, phone: boolean, random: Random): Person['consents'] {
  const consents: Person['consents'] = [];
  if (email) consents.push({ channel: 'email', purpose: 'care' });
  if (email && random.chance(0.84)) consents.push({ channel: 'email', purpose: 'promotion' });
  if (phone && random.chance(0.9)) consents.push({ channel: 'sms', purpose: 'care' });
  if (phone && random.chance(0.6)) consents.push({ channel: 'sms', purpose: 'promotion' });
  return consents;
}
