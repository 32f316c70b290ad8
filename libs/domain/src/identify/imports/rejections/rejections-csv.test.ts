import { describe, expect, it } from 'vitest';
import { csvCell, csvRow } from './rejections-csv.js';

describe('a cell of the file of rejected rows', () => {
  it.each(['=1+1', '+cmd|x', '-cmd', '@SUM(A1)', '\tx'])('%j is text to a spreadsheet', (cell) => {
    expect(csvCell(cell).replace(/^"/, '')).toMatch(/^'/);
  });

  it.each(['-12.50', '+8613800138000', '-1', 'a=b', ''])('%j stays as it is', (cell) => {
    expect(csvCell(cell)).toBe(cell);
  });

  it('is quoted where it has to be', () => {
    expect(csvRow(['a,b', 'say "hi"', 'two\nlines'])).toBe('"a,b","say ""hi""","two\nlines"\r\n');
  });
});
