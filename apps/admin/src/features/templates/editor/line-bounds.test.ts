import { describe, expect, it } from 'vitest';
import { lineBounds } from './line-bounds';

const TEXT = 'first\n\nthird';
const lineOf = (line: number): string => TEXT.slice(...lineBounds(TEXT, line));

describe('a line of a text', () => {
  it('is found by its number, an empty one too', () => {
    expect([1, 2, 3].map(lineOf)).toEqual(['first', '', 'third']);
  });

  it('is the nearest one where the text has become shorter', () => {
    expect([0, 9].map(lineOf)).toEqual(['first', 'third']);
  });
});
