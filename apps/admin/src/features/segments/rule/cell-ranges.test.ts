import { describe, expect, it } from 'vitest';
import { cellsIn, rangesOf, rangesText } from './cell-ranges';

const best = { recency: { from: 4, to: 5 }, frequency: { from: 5, to: 5 }, monetary: { from: 3, to: 4 } };

describe('a block of RFM cells', () => {
  it('is every cell its digits allow', () => {
    expect(cellsIn(best)).toEqual(['453', '454', '553', '554']);
  });

  it('writes a score of ten as one character, as cells do', () => {
    const ten = { from: 9, to: 10 };
    expect(cellsIn({ recency: ten, frequency: { from: 10, to: 10 }, monetary: { from: 1, to: 1 } })).toEqual([
      '9A1',
      'AA1',
    ]);
    expect(rangesOf(['AA1', '9A1'])?.recency).toEqual(ten);
  });

  it('is found again from its cells, in any order', () => {
    expect(rangesOf(cellsIn(best).reverse())).toEqual(best);
  });

  it('is not found where a cell is missing, or where there is none', () => {
    expect(rangesOf(['453', '454', '553'])).toBeNull();
    expect(rangesOf([])).toBeNull();
    expect(rangesOf(['000'])).toBeNull();
  });

  it('reads as the scores of its digits', () => {
    expect(rangesText(best)).toBe('R4–5 F5 M3–4');
  });
});
