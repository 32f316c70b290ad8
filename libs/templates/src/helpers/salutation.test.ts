import { describe, expect, it } from 'vitest';
import { sms } from '../testing.js';

type Person = { name?: string; first_name?: string; last_name?: string; gender?: string | null };

async function greet(locale: string, customer: Person | null): Promise<string> {
  return sms('{{salutation}}', { customer }, { locale });
}

describe('the salutation in Chinese', () => {
  it.each<[Person | null, string]>([
    [{ name: '王思雨', gender: 'female' }, '王女士'],
    [{ name: '李伟', gender: 'male' }, '李先生'],
    [{ name: '欧阳娜娜', gender: 'female' }, '欧阳女士'],
    [{ name: '欧阳', gender: 'male' }, '欧先生'],
    [{ name: '王思雨', last_name: '王', gender: 'female' }, '王女士'],
    [{ name: '王思雨', gender: null }, '王思雨'],
    [{ first_name: '思雨', last_name: '王' }, '王思雨'],
    [{ name: 'Emma Clarke', gender: 'female' }, 'Emma Clarke 女士'],
    [{}, '尊敬的顾客'],
    [null, '尊敬的顾客'],
  ])('of %o is %s', async (person, text) => expect(await greet('zh-CN', person)).toBe(text));
});

describe('the salutation in English', () => {
  it.each<[Person | null, string]>([
    [{ name: 'Emma Clarke', last_name: 'Clarke', gender: 'female' }, 'Dear Ms Clarke'],
    [{ name: 'Wei Wang', last_name: 'Wang', gender: 'male' }, 'Dear Mr Wang'],
    [{ name: 'Sam Reed', last_name: 'Reed' }, 'Dear Sam Reed'],
    [{ name: 'Emma Clarke', gender: 'female' }, 'Dear Emma Clarke'],
    [{ first_name: 'Emma' }, 'Dear Emma'],
    [{ name: '王思雨', last_name: '王', gender: 'female' }, 'Dear 王思雨'],
    [{ name: '  ' }, 'Dear customer'],
    [null, 'Dear customer'],
  ])('of %o is %s', async (person, text) => expect(await greet('en', person)).toBe(text));
});

describe('the salutation', () => {
  it('may be of somebody else', async () => {
    const facts = { contact: { name: 'Bo Lind', last_name: 'Lind', gender: 'male' } };
    expect(await sms('{{salutation contact}}', facts)).toBe('Dear Mr Lind');
  });
});
