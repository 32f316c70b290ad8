import { describe, expect, it } from 'vitest';
import { type CountryCode, normalizePhone } from './phone.js';

describe('normalizePhone', () => {
  it.each<[string, CountryCode, string]>([
    ['13812345678', 'CN', '+8613812345678'],
    ['138 1234 5678', 'CN', '+8613812345678'],
    ['１３８-１２３４-５６７８', 'CN', '+8613812345678'],
    ['+86 138 1234 5678', 'GB', '+8613812345678'],
    ['0086 13812345678', 'GB', '+8613812345678'],
    ['8613812345678', 'CN', '+8613812345678'],
    ['13812345678.0', 'CN', '+8613812345678'],
    ["'13812345678", 'CN', '+8613812345678'],
    ['\u202d13812345678\u202c', 'CN', '+8613812345678'],
    ['021-58881234', 'CN', '+862158881234'],
    ['(010) 6505 2288', 'CN', '+861065052288'],
    ['020 7946 0958', 'GB', '+442079460958'],
    ['0044 20 7946 0958', 'CN', '+442079460958'],
    ['(212) 555-2368', 'US', '+12125552368'],
  ])('makes %j in %s %s', (value, country, number) => {
    expect(normalizePhone(value, country)).toBe(number);
  });

  it('changes nothing when it is applied again', () => {
    expect(normalizePhone('+8613812345678', 'US')).toBe('+8613812345678');
  });

  it.each(['', '0', '123', '1381234567', '11111111111', '1.38123E+10', 'call me', '13812345678/13912345678'])(
    'refuses %j',
    (value) => {
      expect(normalizePhone(value, 'CN')).toBeNull();
    },
  );
});
