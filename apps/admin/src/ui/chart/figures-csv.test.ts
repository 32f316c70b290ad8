import { describe, expect, it } from 'vitest';
import { figuresCsv } from './figures-csv';

describe('figures as CSV', () => {
  it('begin with the mark by which Excel knows UTF-8, and end each row as CSV does', () => {
    const rows = [
      ['客户', '收入'],
      ['3', '12.5'],
    ];
    expect(figuresCsv(rows)).toBe('\ufeff客户,收入\r\n3,12.5\r\n');
  });

  it('quote what a comma, a quote or a line break would cut', () => {
    const written = figuresCsv([['a,b', 'say "yes"', 'two\nlines']]);
    expect(written).toBe('\ufeff"a,b","say ""yes""","two\nlines"\r\n');
  });

  it('leave negative numbers alone and let no formula run', () => {
    expect(figuresCsv([['-12.5', '=1+1', '-a', '@x']])).toBe("\ufeff-12.5,'=1+1,'-a,'@x\r\n");
  });
});
