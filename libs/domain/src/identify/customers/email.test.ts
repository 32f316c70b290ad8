import { describe, expect, it } from 'vitest';
import { normalizeEmail } from './email.js';

describe('normalizeEmail', () => {
  it.each([
    [' Ann.Lee@Shop.Test ', 'ann.lee@shop.test'],
    ['ａｎｎ＠ｓｈｏｐ．ｔｅｓｔ', 'ann@shop.test'],
    ['ann@shop。test', 'ann@shop.test'],
    ['ann @ shop.test', 'ann@shop.test'],
    ['\u200bann@shop.test', 'ann@shop.test'],
    ['mailto:ann@shop.test', 'ann@shop.test'],
    ['<ann@shop.test>', 'ann@shop.test'],
    ['ann+offers@shop.test', 'ann+offers@shop.test'],
    ["o'neil@shop.test", "o'neil@shop.test"],
    ['王@例子.测试', '王@xn--fsqu00a.xn--0zwm56d'],
  ])('makes %j %s', (value, address) => {
    expect(normalizeEmail(value)).toBe(address);
  });

  it('changes nothing when it is applied again', () => {
    const once = normalizeEmail('王@例子.测试')!;
    expect(normalizeEmail(once)).toBe(once);
  });

  it.each([
    '',
    'ann',
    '@shop.test',
    'ann@',
    'ann@shop',
    'ann@@shop.test',
    'a@b@shop.test',
    '.ann@shop.test',
    'ann.@shop.test',
    'a..b@shop.test',
    'ann@-shop.test',
    'ann@shop..test',
    'ann@1.2.3.4',
    'ann@shop.test,bo@shop.test',
    `${'x'.repeat(65)}@shop.test`,
    `ann@${'x'.repeat(64)}.test`,
    'ann@shop.test\nBcc: bo@shop.test',
    '"ann lee"@shop.test',
    '"ann@home"@shop.test',
    'ann@shop.test.',
    'ann@shop.test\0',
    'a\u0007nn@shop.test',
    'ann@[127.0.0.1]',
    `${'x'.repeat(500)}@shop.test`,
    `ann@${'shop.'.repeat(100)}test`,
  ])('refuses %j', (value) => {
    expect(normalizeEmail(value)).toBeNull();
  });
});
