import { describe, expect, it } from 'vitest';
import { cellAfter, readCell, spanned, toggled } from './cells';

describe('moving through the grid', () => {
  it('goes up to more recent and right to more frequent', () => {
    expect(cellAfter(33, 'ArrowUp')).toBe(43);
    expect(cellAfter(33, 'ArrowDown')).toBe(23);
    expect(cellAfter(33, 'ArrowRight')).toBe(34);
    expect(cellAfter(33, 'ArrowLeft')).toBe(32);
  });

  it('stops at the edges', () => {
    expect(cellAfter(55, 'ArrowUp')).toBe(55);
    expect(cellAfter(11, 'ArrowLeft')).toBe(11);
  });

  it('reaches both ends of a row', () => {
    expect(cellAfter(33, 'Home')).toBe(31);
    expect(cellAfter(33, 'End')).toBe(35);
  });

  it('leaves other keys alone', () => {
    expect(cellAfter(33, 'a')).toBeNull();
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

describe('a cell in the address', () => {
  it('is two digits from 1 to 5, and nothing else is', () => {
    expect(readCell('54')).toEqual({ recency: 5, frequency: 4 });
    for (const text of [null, '', '5', '56', '05', '544', 'xy']) expect(readCell(text)).toBeNull();
  });
});
