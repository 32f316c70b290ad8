import { describe, expect, it } from 'vitest';
import { detectDialect, firstRows } from './delimiter.js';

describe('detectDialect', () => {
  it.each([
    [',', 'id,name,city\n1,Ann,Bath\n2,Bo,Ely\n'],
    [';', 'id;price;city\n1;12,50;Bath\n2;3,99;Ely\n'],
    ['\t', 'id\tname\n1\tSmith, Ann\n2\tJones, Bo\n'],
    ['|', 'id|note\n1|a, b; c\n2|d, e\n'],
    [',', 'id,note\n1,"a;b;c"\n2,"d;e;f"\n3,"g;h;i"\n'],
    [',', 'one column\nof values\n'],
  ])('finds %j', (delimiter, text) => {
    expect(detectDialect(text).delimiter).toBe(delimiter);
  });

  it('is not misled by a row that was cut off', () => {
    expect(detectDialect('a,b,c\n1,2,3\n4,5,6\n7;8\n').delimiter).toBe(',');
  });

  it('ends rows at lone returns only where there is no line feed at all', () => {
    expect(detectDialect('a,b\r1,2\r').lineBreak).toBe('\r');
    expect(detectDialect('a,b\r\n1,2\r\n').lineBreak).toBe('\n');
  });
});

describe('firstRows', () => {
  it('passes over blank rows and leaves out the row that the text ends before', () => {
    const rows = firstRows('\n,,\na,b,c\n \n1,2,3\n4,5', { delimiter: ',', lineBreak: '\n' });
    expect(rows).toEqual([
      ['a', 'b', 'c'],
      ['1', '2', '3'],
    ]);
  });
});
