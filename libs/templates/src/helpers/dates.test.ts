import { describe, expect, it } from 'vitest';
import { sms } from '../testing.js';

const facts = { zone: 'Asia/Shanghai', at: '2026-11-21T18:30:00Z', born: '1990-10-03', nothing: null };

describe('a date', () => {
  it.each([
    ['en', '{{date at}}', '22 November 2026'],
    ['zh-CN', '{{date at}}', '2026年11月22日'],
    ['en', '{{date at zone="Europe/Paris"}}', '21 November 2026'],
    ['en', '{{date at "d MMM HH:mm"}}', '22 Nov 02:30'],
    ['zh-CN', '{{date at format="cccc"}}', '星期日'],
    ['en', '{{date born zone="America/Los_Angeles"}}', '3 October 1990'],
    ['en', '[{{date nothing}}]', '[]'],
  ])('in %s: %s', async (locale, source, text) => {
    expect(await sms(source, facts, { locale })).toBe(text);
  });

  it('is written in UTC where no zone is known', async () => {
    expect(await sms('{{date at}}', { at: facts.at })).toBe('21 November 2026');
  });

  it.each([
    ['{{date "2026-02-30"}}', '2026-02-30'],
    ['{{date at zone="Mars/Base"}}', 'Mars/Base'],
    [`{{date at "${'y'.repeat(61)}"}}`, 'y'.repeat(40)],
    ['{{date 5}}', 'number'],
  ])('that is none is an error: %s', async (source, value) => {
    await expect(sms(source, facts)).rejects.toMatchObject({ code: 'template-bad-value', params: { value } });
  });
});

describe('a lunar date', () => {
  it.each([
    ['zh-CN', '2026-09-25', '八月十五'],
    ['en', '2026-09-25', 'the 15th of the 8th lunar month'],
    ['zh-CN', '2027-02-06', '正月初一'],
    ['en', '2027-02-06', 'the 1st of the 1st lunar month'],
    ['zh-CN', '2025-07-26', '闰六月初二'],
    ['en', '2025-07-26', 'the 2nd of the leap 6th lunar month'],
    ['en', '2026-02-08', 'the 21st of the 12th lunar month'],
  ])('in %s of %s is %s', async (locale, day, text) => {
    expect(await sms('{{lunar_date day}}', { day }, { locale })).toBe(text);
  });

  it('of an instant is that of the day in the zone', async () => {
    const facts = { at: '2026-09-24T17:00:00Z', zone: 'Asia/Shanghai' };
    expect(await sms('{{lunar_date at}}', facts, { locale: 'zh-CN' })).toBe('八月十五');
    expect(await sms('{{lunar_date at zone="utc"}}', facts, { locale: 'zh-CN' })).toBe('八月十四');
  });
});
