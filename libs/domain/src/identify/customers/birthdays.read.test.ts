import { LunarDay, LunarYear, SolarDay } from 'tyme4ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { IdentifyModule } from '../identify.module.js';
import type { Birthday } from './birthday.js';
import { birthdayOn, BirthdaysRead } from './birthdays.read.js';
import { CustomersService } from './customers.service.js';

let domain: TestDomain;
let birthdays: BirthdaysRead;

beforeAll(async () => {
  domain = await startTestDomain([IdentifyModule]);
  birthdays = domain.get(BirthdaysRead);
});
beforeEach(() => domain.database.run('truncate customer cascade'));
afterAll(() => domain.stop());

type Given = Partial<Birthday> & Pick<Birthday, 'month' | 'day'>;

async function customerBorn(...born: Given[]): Promise<number[]> {
  const rows = born.map((birthday, index) => ({
    externalId: `C${index}`,
    birthday: { calendar: 'lunar' as const, year: null, leapMonth: false, ...birthday },
  }));
  const outcomes = await domain.get(CustomersService).upsertMany(rows, { source: 'test' });
  return outcomes.map(({ id }) => id!);
}
async function keptOn(day: string): Promise<number[]> {
  const rows = await domain.database.rows<{ customer_id: number }>(birthdayOn('$1::date'), [day]);
  return rows.map((row) => row.customer_id).sort((a, b) => a - b);
}
const next = async (born: Given, from: string) => birthdays.next((await customerBorn(born))[0]!, from);

describe('birthdays', () => {
  it('of the first day of the lunar year fall on the Spring Festival: 6 February in 2027', async () => {
    const [first, second] = await customerBorn({ month: 1, day: 1 }, { month: 1, day: 2 });
    expect(await keptOn('2027-02-06')).toEqual([first]);
    expect(await keptOn('2027-02-07')).toEqual([second]);
  });

  it('of 29 February are kept on the 28th in a common year, and on the 29th in a leap year', async () => {
    const [leapling, before] = await customerBorn(
      { calendar: 'solar', month: 2, day: 29 },
      { calendar: 'solar', month: 2, day: 28 },
    );
    expect(await keptOn('2027-02-28')).toEqual([leapling, before]);
    expect(await keptOn('2028-02-28')).toEqual([before]);
    expect(await keptOn('2028-02-29')).toEqual([leapling]);
  });

  it('of a 30th are kept on the 29th in a lunar month that has only 29 days', async () => {
    const short = lastDayOfLunarYear(2024);
    const long = lastDayOfLunarYear(2023);
    expect([short.lunarDay, long.lunarDay]).toEqual([29, 30]);
    const [last] = await customerBorn({ month: 12, day: 30 });
    expect(await keptOn('2025-01-28')).toEqual([last]);
    expect(await keptOn(long.solar)).toEqual([last]);
  });

  it('in a leap month are kept in the leap month where the year has it, else in the plain one', async () => {
    const [plain, leap] = await customerBorn({ month: 6, day: 10 }, { month: 6, day: 10, leapMonth: true });
    const in2025 = { plain: solarOf(2025, 6, 10), leap: solarOf(2025, -6, 10) };
    expect(await keptOn(in2025.plain)).toEqual([plain]);
    expect(await keptOn(in2025.leap)).toEqual([leap]);
    expect(await keptOn(solarOf(2026, 6, 10))).toEqual([plain, leap]);
  });

  it('come back: the next one is today’s or a later one', async () => {
    expect(await next({ calendar: 'solar', month: 11, day: 2 }, '2026-11-02')).toBe('2026-11-02');
    await domain.database.run('truncate customer cascade');
    expect(await next({ calendar: 'solar', month: 11, day: 1 }, '2026-11-02')).toBe('2027-11-01');
    await domain.database.run('truncate customer cascade');
    expect(await next({ month: 1, day: 1 }, '2026-11-02')).toBe('2027-02-06');
    await domain.database.run('truncate customer cascade');
    expect(await next({ month: 1, day: 1 }, '2027-02-07')).toBe('2028-01-26');
  });

  it('that are unknown never come', async () => {
    const [known] = await domain
      .get(CustomersService)
      .upsertMany([{ externalId: 'no-birthday' }], { source: 'test' });
    expect(await birthdays.next(known!.id!, '2026-11-02')).toBeNull();
  });

  it('are kept exactly once in every lunar year, whatever the month and the day', async () => {
    const born: Given[] = [];
    for (let month = 1; month <= 12; month++)
      for (const leapMonth of [false, true])
        for (const day of [1, 15, 29, 30]) born.push({ month, day, leapMonth });
    const ids = await customerBorn(...born);
    for (let year = 2024; year <= 2034; year++) {
      const kept = await domain.database.rows<{ id: number; times: number }>(
        `select customer_id as id, count(*)::int as times from calendar_day d
         cross join lateral (${birthdayOn('d.day')}) as b where d.lunar_year = $1 group by customer_id`,
        [year],
      );
      expect(new Map(kept.map(({ id, times }) => [id, times]))).toEqual(new Map(ids.map((id) => [id, 1])));
    }
  });
});

const iso = (day: SolarDay): string =>
  [day.getYear(), day.getMonth(), day.getDay()].map((part) => String(part).padStart(2, '0')).join('-');
const solarOf = (year: number, month: number, day: number): string =>
  iso(LunarDay.fromYmd(year, month, day).getSolarDay());

function lastDayOfLunarYear(year: number): { lunarDay: number; solar: string } {
  const month = LunarYear.fromYear(year).getMonths().at(-1)!;
  const lunarDay = month.getDayCount();
  return {
    lunarDay,
    solar: iso(
      month
        .getFirstJulianDay()
        .getSolarDay()
        .next(lunarDay - 1),
    ),
  };
}
