import { describe, expect, it } from 'vitest';
import { rejectionCodes } from '../rows/row-rejection.js';
import { orderRejectionCodes, rejectionReason, rejectionTitle } from './rejection-texts.js';

const params = { actual: 101, expected: 102, value: 103, field: 104, limit: 105, order: 106 };

describe('the reason of a rejected line', () => {
  it.each([...rejectionCodes, ...orderRejectionCodes])(
    '%s is said in both languages, with the same facts',
    (code) => {
      const [en, zh] = [rejectionReason(code, params, 'en'), rejectionReason(code, params, 'zh-CN')];
      expect(en).not.toContain('{');
      expect(zh).toMatch(/\p{Script=Han}/u);
      const factsOf = (text: string): number[] =>
        Object.values(params).filter((fact) => text.includes(String(fact)));
      expect(factsOf(zh)).toEqual(factsOf(en));
      expect(rejectionTitle(code, 'zh-CN')).toMatch(/\p{Script=Han}/u);
    },
  );

  it('names the column of the file, and the order of dates in words', () => {
    const mapping = { consentStatus: 'Opted in?', orderedAt: 'When' };
    const unknown = rejectionReason(
      'invalid-choice',
      { field: 'consentStatus', value: 'maybe' },
      'en',
      mapping,
    );
    expect(unknown).toBe('“maybe” is none of the words known for “Opted in?”.');
    const undated = { field: 'orderedAt', value: '30/02/2011', order: 'dmy' };
    expect(rejectionReason('invalid-date', undated, 'zh-CN', mapping)).toContain('日-月-年');
  });
});
