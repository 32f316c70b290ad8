import { describe, expect, it } from 'vitest';
import { cellAddress, cellAfter, digitsOf, keyOf, readCell, spanned, toggled } from './cells';

describe('moving through the grid', () => {
  it('goes up to more recent and right to more frequent', () => {
    expect(cellAfter(33, 'ArrowUp', 5)).toBe(43);
    expect(cellAfter(33, 'ArrowDown', 5)).toBe(23);
    expect(cellAfter(33, 'ArrowRight', 5)).toBe(34);
    expect(cellAfter(33, 'ArrowLeft', 5)).toBe(32);
  });

  it('stops at the edges', () => {
    expect(cellAfter(55, 'ArrowUp', 5)).toBe(55);
    expect(cellAfter(11, 'ArrowLeft', 5)).toBe(11);
  });

  it('reaches both ends of a row', () => {
    expect(cellAfter(33, 'Home', 5)).toBe(31);
    expect(cellAfter(33, 'End', 5)).toBe(35);
  });

  it('leaves other keys alone', () => {
    expect(cellAfter(33, 'a', 5)).toBeNull();
  });
});

describe('choosing cells', () => {
  it('takes a cell in and out', () => {
    expect(toggled([55], 54)).toEqual([55, 54]);
    expect(toggled([55, 54], 55)).toEqual([54]);
  });

  it('spans a rectangle from whichever corner', () => {
    expect(spanned(45, 54).sort()).toEqual([44, 45, 54, 55]);
    expect(spanned(54, 45).sort()).toEqual([44, 45, 54, 55]);
  });
});

describe('ten scores', () => {
  it('have cells of their own, ten being A', () => {
    expect(
      [keyOf({ recency: 10, frequency: 10 }), keyOf({ recency: 1, frequency: 10 })].map(digitsOf),
    ).toEqual([
      { recency: 10, frequency: 10 },
      { recency: 1, frequency: 10 },
    ]);
    expect(cellAfter(keyOf({ recency: 9, frequency: 10 }), 'ArrowUp', 10)).toBe(110);
  });
});

describe('a cell in the address', () => {
  it('is two or three digits of the scores there are, and nothing else is', () => {
    expect(readCell('54', 5)).toEqual({ recency: 5, frequency: 4, monetary: null });
    expect(readCell('A1A', 10)).toEqual({ recency: 10, frequency: 1, monetary: 10 });
    expect(cellAddress({ recency: 10, frequency: 1, monetary: null })).toBe('A1');
    for (const text of [null, '', '5', '56', '05', '5444', 'xy']) expect(readCell(text, 5)).toBeNull();
  });
});
