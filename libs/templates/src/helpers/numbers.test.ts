import { describe, expect, it } from 'vitest';
import { sms } from '../testing.js';

const facts = { n: 1234567.891, minor: 486_050, none: null, one: 1, two: 2, off: 15 };

describe('numbers and money', () => {
  it.each([
    ['en', '{{number n}}', '1,234,567.891'],
    ['en', '{{number n decimals=0}}', '1,234,568'],
    ['de', '{{number n decimals=1}}', '1.234.567,9'],
    ['en', '{{money minor "EUR"}}', '€4,860.50'],
    ['zh-CN', '{{money minor "CNY"}}', '¥4,860.50'],
    ['en', '{{money minor "JPY"}}', '¥486,050'],
    ['en', '{{money minor "KWD"}}', 'KWD 486.050'],
    ['en', '{{money minor "USD" decimals=0}}', '$4,861'],
    ['en', '[{{money none "USD"}}{{number none}}]', '[]'],
  ])('in %s: %s', async (locale, source, text) => {
    expect((await sms(source, facts, { locale })).replaceAll('\u00a0', ' ')).toBe(text);
  });

  it.each(['{{money minor "euro"}}', '{{number "many"}}', '{{number n decimals=99}}', '{{discount 130}}'])(
    'refuse what they cannot use: %s',
    async (source) => {
      await expect(sms(source, facts)).rejects.toMatchObject({ code: 'template-bad-value' });
    },
  );
});

describe('a discount', () => {
  it.each([
    ['en', 15, '15% off'],
    ['zh-CN', 15, '8.5折'],
    ['zh-CN', 20, '8折'],
    ['zh-CN', 12.5, '8.75折'],
    ['zh-CN', 95, '0.5折'],
  ])('in %s of %d per cent is %s', async (locale, off, text) => {
    expect(await sms('{{discount off}}', { off }, { locale })).toBe(text);
  });
});

describe('a plural', () => {
  it.each([
    ['en', '{{plural one "order" "orders"}}', 'order'],
    ['en', '{{plural two "order" "orders"}}', 'orders'],
    ['en', '{{plural 0 "order" "orders"}}', 'orders'],
    ['zh-CN', '{{plural one "order" "单"}}', '单'],
  ])('in %s: %s', async (locale, source, text) => {
    expect(await sms(source, facts, { locale })).toBe(text);
  });
});
