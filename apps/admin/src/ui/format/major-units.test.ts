import { describe, expect, it } from 'vitest';
import { currencySign, toMajor, toMinor } from './major-units';

describe('money in the editor', () => {
  it.each([
    [19.99, 'CNY', 1999],
    [3000, 'JPY', 3000],
    [0.1 + 0.2, 'EUR', 30],
  ])('keeps %d %s as %d minor units', (major, currency, minor) => {
    expect(toMinor(major, currency)).toBe(minor);
  });

  it('shows minor units as they are typed', () => {
    expect(toMajor(1999, 'CNY')).toBe(19.99);
    expect(toMajor(3000, 'JPY')).toBe(3000);
  });

  it('is marked with the sign of its currency', () => {
    expect(currencySign('CNY')).toBe('¥');
    expect(currencySign('EUR')).toBe('€');
  });
});
