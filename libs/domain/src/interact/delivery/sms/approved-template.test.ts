import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approvedUse } from './approved-template.js';

const templates = [
  { code: 'SMS_1', text: '亲爱的${name}，您的${product}该补货了，拒收请回复R' },
  { code: 'SMS_2', text: '尊敬的{1}，生日快乐！凭{2}享{3}折，拒收请回复R' },
  { code: 'SMS_3', text: '本店周年庆，全场八折，拒收请回复R' },
];
const values = (text: string) => approvedUse(text, templates)?.variables.map(({ value }) => value);

describe('an approved template', () => {
  it('is found for a text that is an instance of it, with what stands in its places', () => {
    expect(approvedUse('【山居茶】亲爱的王女士，您的龙井该补货了，拒收请回复R', templates)).toEqual({
      code: 'SMS_1',
      variables: [
        { name: 'name', value: '王女士' },
        { name: 'product', value: '龙井' },
      ],
    });
    expect(values('尊敬的李先生，生日快乐！凭TEA8享8折，拒收请回复R')).toEqual(['李先生', 'TEA8', '8']);
    expect(approvedUse('【山居茶】本店周年庆，全场八折，拒收请回复R', templates)).toEqual({
      code: 'SMS_3',
      variables: [],
    });
  });

  it.each([
    '亲爱的王女士，您的龙井该补货了',
    '您好，亲爱的王女士，您的龙井该补货了，拒收请回复R',
    '本店周年庆，全场七折，拒收请回复R',
    '',
  ])('is not found for %j', (text) => {
    expect(approvedUse(text, templates)).toBeNull();
  });

  it('is found again for whatever was put into its places', () => {
    const word = fc.string({ unit: fc.constantFrom('，', '您', '的', 'a', '拒'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (name, product) => {
        const text = `亲爱的${name}，您的${product}该补货了，拒收请回复R`;
        const use = approvedUse(text, templates);
        const [a = '', b = ''] = use?.variables.map(({ value }) => value) ?? [];
        expect(use?.code).toBe('SMS_1');
        expect(`亲爱的${a}，您的${b}该补货了，拒收请回复R`).toBe(text);
      }),
    );
  });

  it('takes no time that grows out of hand with the text', () => {
    const many = [{ code: 'X', text: Array.from({ length: 30 }, (_, n) => `\${v${n}}a`).join('') + 'b' }];
    const started = performance.now();
    expect(approvedUse('a'.repeat(100_000), many)).toBeNull();
    expect(performance.now() - started).toBeLessThan(500);
  });
});
