import { describe, expect, it } from 'vitest';
import { allCells, cellOf, cellOfText, cellText, digitsOfCell } from './rfm-cell.js';

describe('a cell', () => {
  it('is three digits, ten being A', () => {
    expect([cellOf(5, 4, 5), cellOf(10, 1, 10), cellOf(10, 10, 10)].map(cellText)).toEqual([
      '545',
      'A1A',
      'AAA',
    ]);
  });

  it('is one number and one text of its own, up to ten bands', () => {
    const cells = allCells(10);
    expect(new Set(cells).size).toBe(1000);
    for (const cell of cells) {
      expect(cellOf(...digitsOfCell(cell))).toBe(cell);
      expect(cellOfText(cellText(cell))).toBe(cell);
    }
  });

  it('is not read from anything else', () => {
    expect(['', '55', '5555', '505', 'a11', '5 5'].map(cellOfText)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
