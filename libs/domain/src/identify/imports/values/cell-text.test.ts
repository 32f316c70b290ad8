import { describe, expect, it } from 'vitest';
import { cellText, isRoundedNumber, keyText, toHalfWidth } from './cell-text.js';

describe('cellText', () => {
  it.each([
    ['  tea\u00a0 ', 'tea'],
    ['\u200b茶\u3000', '茶'],
    ['', null],
    [' \t', null],
    ['NULL', null],
    ['N/A', null],
    ['\\N', null],
    ['none', null],
    ['无', null],
    [undefined, null],
    ['nullable', 'nullable'],
  ])('reads %j as %j', (cell, text) => {
    expect(cellText(cell)).toBe(text);
  });
});

describe('keyText', () => {
  it.each([
    ['="0012345"', '0012345'],
    ["'0012345", '0012345'],
    ['17850.0', '17850'],
    ['V1.0', 'V1.0'],
    ['ＡＢ１２', 'AB12'],
    ["'", "'"],
  ])('reads %j as the key %j', (cell, key) => {
    expect(keyText(cell)).toBe(key);
  });

  it('knows a number whose digits a spreadsheet has lost', () => {
    expect(['4.20101E+17', '1E+05', '10E5', 'E+1', '420101'].map(isRoundedNumber)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('toHalfWidth', () => {
  it('turns full-width forms into ASCII and leaves Chinese alone', () => {
    expect(toHalfWidth('１２，５０　ａ＠ｂ　订单、')).toBe('12,50 a@b 订单、');
  });
});
