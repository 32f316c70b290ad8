import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CsvDialect, Delimiter } from './csv-scan.js';
import { type CsvRow, CsvTokenizer, MAX_CELL_CHARS } from './csv-tokenizer.js';

const commas: CsvDialect = { delimiter: ',', lineBreak: '\n' };

function tokenize(text: string, columns?: number, size = text.length, dialect = commas): CsvRow[] {
  const tokenizer = new CsvTokenizer(dialect, columns);
  const rows: CsvRow[] = [];
  for (let at = 0; at < text.length; at += size)
    for (const row of tokenizer.push(text.slice(at, at + size))) rows.push(row);
  for (const row of tokenizer.end()) rows.push(row);
  return rows;
}

const cellsOf = (rows: CsvRow[]): string[][] => rows.map(({ cells }) => cells);
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

describe('CsvTokenizer', () => {
  it('reads well-formed text as csv-parse does, in whatever chunks it comes', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', '订', ' ', ',', ';', '"', '\n', '\r\n'),
      maxLength: 6,
    });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom<Delimiter>(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 12 }),
        (table, delimiter, end, size) => {
          const text = table.map((cells) => cells.map(quoted).join(delimiter) + end).join('');
          const judged = parse(text, { delimiter, record_delimiter: ['\r\n', '\n'] });
          expect(judged).toEqual(table);
          expect(cellsOf(tokenize(text, 2, size, { delimiter, lineBreak: '\n' }))).toEqual(judged);
        },
      ),
    );
  });

  it('gives the same rows for any text, in whatever chunks it comes', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r'), maxLength: 60 });
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(undefined, 2),
        (raw, size, columns) => {
          expect(tokenize(raw, columns, size)).toEqual(tokenize(raw, columns));
        },
      ),
    );
  });

  it('tells the line each row begins on, across line breaks inside cells', () => {
    const rows = tokenize('a,b\r\n"1\r\n2\r\n3",x\r\n\r\ny,z\r\n');
    expect(rows.map(({ line, cells }) => [line, cells.length])).toEqual([
      [1, 2],
      [2, 2],
      [5, 1],
      [6, 2],
    ]);
  });

  it('takes quotes that neither open nor close a cell as ordinary characters', () => {
    expect(cellsOf(tokenize('7" frame,"5" nail"\n"say ""hi""",\n'))).toEqual([
      ['7" frame', '5" nail'],
      ['say "hi"', ''],
    ]);
  });

  it('gives up only the line of a quote that is never closed, not the rows below it', () => {
    const rows = tokenize('1,"open\n2,b\n3,c\n', 2);
    expect(rows).toEqual([
      { line: 1, cells: ['1', '"open'], unclosedQuote: true },
      { line: 2, cells: ['2', 'b'] },
      { line: 3, cells: ['3', 'c'] },
    ]);
  });

  it('gives up only the line of a quote that the next quoted cell would close', () => {
    const rows = tokenize('1,"open,x\n2,b,y\n3,"c, d",z\n4,d,w\n', 3);
    expect(rows).toEqual([
      { line: 1, cells: ['1', '"open', 'x'], unclosedQuote: true },
      { line: 2, cells: ['2', 'b', 'y'] },
      { line: 3, cells: ['3', 'c, d', 'z'] },
      { line: 4, cells: ['4', 'd', 'w'] },
    ]);
  });

  it('finds an unclosed quote in a file far longer than a cell may be', () => {
    const rows = tokenize(`1,"open\n${'2,b\n'.repeat(500_000)}`, 2, 65_536);
    expect(rows).toHaveLength(500_001);
    expect(rows.filter(({ unclosedQuote }) => unclosedQuote)).toHaveLength(1);
  });

  it('marks a last row without a line break', () => {
    expect(tokenize('a,b\nc')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['c'], cut: true },
    ]);
    expect(tokenize('1,2\n3,"ab', 2).at(-1)).toMatchObject({ line: 2, unclosedQuote: true, cut: true });
  });

  it('reads the lone returns of classic Mac files', () => {
    expect(cellsOf(tokenize('a,b\r"c\r",d\r', 2, 3, { delimiter: ',', lineBreak: '\r' }))).toEqual([
      ['a', 'b'],
      ['c\r', 'd'],
    ]);
  });

  it.each([
    ['plain', 'x'.repeat(10_000_000)],
    ['quoted', `"${'x'.repeat(10_000_000)}"`],
    ['unclosed', `"${'x\n'.repeat(5_000_000)}`],
  ])(
    'refuses a %s cell of ten million characters with its line, long before it has read all of it',
    (_, cell) => {
      const tokenizer = new CsvTokenizer(commas, 2);
      const text = `a,b\n1,2\n3,${cell}\n`;
      let read = 0;
      const readOn = (): void => {
        for (; read < text.length; read += 65_536) tokenizer.push(text.slice(read, read + 65_536));
      };
      expect(readOn).toThrow(
        expect.objectContaining({
          code: 'import-cell-too-large',
          params: { line: 3, limit: MAX_CELL_CHARS },
        }) as Error,
      );
      expect(read).toBeLessThan(1_200_000);
    },
  );

  it('refuses a row that goes on without end in small cells', () => {
    const tokenizer = new CsvTokenizer(commas, 2);
    const endless = 'cell,'.repeat(10_000);
    expect(() => {
      for (let at = 0; at < 100; at++) tokenizer.push(endless);
    }).toThrow(
      expect.objectContaining({
        code: 'import-row-too-large',
        params: { line: 1, limit: 2_000_000 },
      }) as Error,
    );
  });

  it('refuses a file of nothing but unclosed quotes instead of crawling through it', () => {
    expect(() => tokenize('1,"a\n'.repeat(2_000_000), 2, 65_536)).toThrow(
      expect.objectContaining({ code: 'import-quotes-unbalanced' }) as Error,
    );
  });
});
