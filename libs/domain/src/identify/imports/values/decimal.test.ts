import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DecimalMark, DecimalMarkEvidence, parseDecimal } from './decimal.js';

describe('parseDecimal', () => {
  it.each([
    ['12', '12'],
    ['0012.50', '12.5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['1,234,567.89', '1234567.89'],
    ['12,34,567', '1234567'],
    ['1 234.5', '1234.5'],
    ['1\u00a0234', '1234'],
    ["1'234", '1234'],
    ['１，２３４．５', '1234.5'],
    ['¥12.50', '12.5'],
    ['￥1,200', '1200'],
    ['12.5元', '12.5'],
    ['CNY 12.50', '12.5'],
    ['12.50 USD', '12.5'],
    ['HK$8', '8'],
    ['-$3', '-3'],
    ['$-3', '-3'],
    ['−3', '-3'],
    ['3-', '-3'],
    ['(1,234.50)', '-1234.5'],
    ['($5)', '-5'],
    ['+7', '7'],
    ['-0.00', '0'],
  ])('reads %j as %s', (cell, decimal) => {
    expect(parseDecimal(cell, '.')).toBe(decimal);
  });

  it.each([
    ['1.234,56', '1234.56'],
    ['12,5', '12.5'],
    ['1.234', '1234'],
    ['-3,99 €', '-3.99'],
    ['1 234,5', '1234.5'],
  ])('reads %j as %s where the comma is the decimal mark', (cell, decimal) => {
    expect(parseDecimal(cell, ',')).toBe(decimal);
  });

  it.each([
    '',
    ' ',
    '-',
    '.',
    'abc',
    '12a',
    '1,23',
    '1,2345',
    '1.2.3',
    '1e5',
    '0x1F',
    '--1',
    '(-1)',
    'Infinity',
    '1/2',
    '五',
  ])('refuses %j', (cell) => {
    expect(parseDecimal(cell, '.')).toBeNull();
  });

  it('refuses a megabyte of digits at once', () => {
    expect(parseDecimal('9'.repeat(1_000_000), '.')).toBeNull();
  });

  it('reads back every number it could have been written from, in both conventions', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: 0, max: 4 }),
        (units, decimals) => {
          const value = units / 10 ** decimals;
          for (const [locale, mark] of [
            ['en-US', '.'],
            ['de-DE', ','],
          ] as const) {
            const written = value.toLocaleString(locale, { minimumFractionDigits: decimals });
            expect(Number(parseDecimal(written, mark))).toBeCloseTo(value, decimals);
          }
        },
      ),
    );
  });
});

describe('DecimalMarkEvidence', () => {
  it.each<[string[], DecimalMark]>([
    [['1,234', '12', '3.5'], '.'],
    [['1.234', '12,5'], ','],
    [['1.234,00'], ','],
    [['1,234.00'], '.'],
    [['1,234', '1.234'], '.'],
    [['abc', '12'], '.'],
    [[], '.'],
  ])('finds in %j that %j is the mark', (cells, mark) => {
    const evidence = new DecimalMarkEvidence();
    cells.forEach((cell) => evidence.add(cell));
    expect(evidence.mark).toBe(mark);
  });
});
