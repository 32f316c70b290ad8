import { describe, expect, it } from 'vitest';
import { copyArray, copyRow } from './copy-text.js';

describe('a row of COPY text', () => {
  it('separates by tabs and writes nothing as \\N', () => {
    expect(copyRow(['a', '', null, 1.5, true, new Date(0)])).toBe(
      'a\t\t\\N\t1.5\ttrue\t1970-01-01T00:00:00.000Z\n',
    );
  });

  it('escapes what would end a cell or a row, and its own sign', () => {
    expect(copyRow(['a\tb\nc\rd\\N'])).toBe('a\\tb\\nc\\rd\\\\N\n');
  });

  it('holds arrays of any text', () => {
    expect(copyArray(['VIP', 'a"b', 'c\\d', 'e,f', '{}'])).toBe('{"VIP","a\\"b","c\\\\d","e,f","{}"}');
  });
});
