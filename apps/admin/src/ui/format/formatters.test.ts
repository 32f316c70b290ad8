import { describe, expect, it } from 'vitest';
import { makeFormatters } from './formatters';

const en = makeFormatters({ language: 'en', timeZone: 'Asia/Shanghai', currency: 'CNY' });
const zh = makeFormatters({ language: 'zh-CN', timeZone: 'Asia/Shanghai', currency: 'CNY' });

describe('formatters', () => {
  it('state the currency and use its own number of decimals', () => {
    expect(en.money(123456)).toBe('CN¥1,234.56');
    expect(zh.money(123456)).toBe('¥1,234.56');
    expect(en.money(5000, 'JPY')).toBe('¥5,000');
  });

  it('give money as a bare number in major units, by the decimals of its currency', () => {
    expect(en.major(123456)).toBe(1234.56);
    expect(en.major(5000, 'JPY')).toBe(5000);
  });

  it('shorten large counts as the language does', () => {
    expect(en.compact(12_345)).toBe('12.3K');
    expect(zh.compact(12_345)).toBe('1.2万');
    expect(zh.compactMoney(123_456_700)).toBe('¥123.5万');
  });

  it("show instants in the workspace's zone, midnight as 00", () => {
    expect(en.dateTime('2026-11-21T16:05:00Z')).toBe('Nov 22, 2026, 00:05');
    expect(zh.date('2026-11-21T16:05:00Z')).toBe('2026年11月22日');
  });

  it.each([
    ['2026-11-22T12:00:00Z', 'now'],
    ['2026-11-22T11:57:00Z', '3 minutes ago'],
    ['2026-11-22T02:00:00Z', '10 hours ago'],
    ['2026-11-21T12:02:00Z', 'yesterday'],
    ['2026-12-22T23:00:00Z', 'next month'],
  ])('say how far %s is: %s', (instant, expected) => {
    expect(en.relative(instant, Date.parse('2026-11-22T12:00:00Z'))).toBe(expected);
  });
});
