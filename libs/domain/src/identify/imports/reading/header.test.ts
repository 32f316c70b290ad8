import { describe, expect, it } from 'vitest';
import { detectHeaderRow } from './header-row.js';
import { letterHeader, readHeader } from './header.js';

describe('readHeader', () => {
  it('names every column once and says what it renamed', () => {
    const { names, warnings } = readHeader(['id', ' Name ', '', 'name', 'name', '']);
    expect(names).toEqual(['id', 'Name', 'C', 'name (2)', 'name (3)', 'F']);
    expect(warnings).toEqual([
      { code: 'header-empty', params: { renamed: 'C', column: 3 } },
      { code: 'header-duplicate', params: { name: 'name', renamed: 'name (2)', column: 4 } },
      { code: 'header-duplicate', params: { name: 'name', renamed: 'name (3)', column: 5 } },
      { code: 'header-empty', params: { renamed: 'F', column: 6 } },
    ]);
  });

  it('does not give a renamed column a name that another column has', () => {
    expect(readHeader(['a', 'a (2)', 'a']).names).toEqual(['a', 'a (2)', 'a (3)']);
  });

  it('refuses ten thousand columns', () => {
    const cells = Array.from({ length: 10_000 }, (_, at) => `c${at}`);
    expect(() => readHeader(cells)).toThrow(
      expect.objectContaining({
        code: 'import-too-many-columns',
        params: { columns: 10_000, limit: 500 },
      }) as Error,
    );
  });

  it('names columns without a header by letters', () => {
    expect(letterHeader(28).names.filter((_, at) => at % 25 === 0 || at > 25)).toEqual([
      'A',
      'Z',
      'AA',
      'AB',
    ]);
  });
});

describe('detectHeaderRow', () => {
  const isKnownName = (cell: string): boolean => ['name', '数量'].includes(cell);
  const detect = (first: string[], ...below: string[][]) => detectHeaderRow(first, below, isKnownName);

  it('knows a header by the names in it', () => {
    expect(detect(['name', '2024'], ['Ann', '3'])).toEqual({ hasHeader: true, certain: true });
    expect(detect(['品名', '数量'], ['茶', '三'])).toEqual({ hasHeader: true, certain: true });
  });

  it('knows a header by text above numbers, dates or addresses', () => {
    expect(detect(['who', 'when'], ['Ann', '2024-03-05'])).toEqual({ hasHeader: true, certain: true });
  });

  it('knows data by its values', () => {
    expect(detect(['Ann', 'ann@shop.test'], ['Bo', 'bo@shop.test'])).toEqual({
      hasHeader: false,
      certain: true,
    });
  });

  it('assumes a header and says that it is not certain where all is text', () => {
    expect(detect(['colour', 'shape'], ['red', 'round'])).toEqual({ hasHeader: true, certain: false });
  });
});
