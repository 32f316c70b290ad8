import { describe, expect, it } from 'vitest';
import { identifiesNobody } from './identity-blocklist.js';

describe('identifiesNobody', () => {
  it.each([
    'null',
    'NULL',
    'undefined',
    ' None ',
    'N/A',
    'n.a.',
    'NaN',
    'guest',
    'Guest User',
    'ＧＵＥＳＴ',
    'anonymous',
    'unknown',
    '0',
    '000000',
    '-1',
    '-',
    '',
    '  ',
    '…',
    '[object Object]',
    '00000000-0000-0000-0000-000000000000',
    '无',
    '散客',
    '匿名用户',
    'test',
    'test@test.com',
    'TEST@Example.com',
    'none@none.com',
    'no@email.com',
    '@',
    'x@',
    '13800138000',
  ])('knows that %j is nobody', (value) => {
    expect(identifiesNobody(value)).toBe(true);
  });

  it.each([
    '17850',
    '1',
    '111111',
    'K-0001',
    'nullman',
    'Ann',
    '王小明',
    'ann@shop.test',
    'test@shop.test',
    'ann@example.com',
    'guest@hotel.test',
    '13812345678',
    'o_6_bmjrPTlm6_2sgVt7hMZOPfL2M',
  ])('leaves %j alone', (value) => {
    expect(identifiesNobody(value)).toBe(false);
  });
});
