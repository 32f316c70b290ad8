import { describe, expect, it } from 'vitest';
import { isRejection, rejectionCodes, rejectionMessage, rejectRow } from './row-rejection.js';

describe('row rejections', () => {
  it('each have a reason in words', () => {
    for (const code of rejectionCodes) expect(rejectionMessage({ code, params: {} })).toMatch(/^["A-Z].*\.$/);
    expect(rejectionMessage({ code: 'invalid-date', params: { value: '30/02', order: 'dmy' } })).toBe(
      '"30/02" is not a date of the form dmy.',
    );
  });

  it('keep the cells, but no character that the database refuses', () => {
    const rejection = rejectRow({ line: 4, cells: ['a\0', 'b'] }, 'invalid-character');
    expect(rejection).toEqual({ line: 4, cells: ['a\ufffd', 'b'], code: 'invalid-character', params: {} });
    expect(isRejection(rejection)).toBe(true);
    expect(isRejection({ line: 4, cells: [] })).toBe(false);
  });
});
