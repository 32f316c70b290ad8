import type { CsvDialect, Delimiter, LineBreak } from './csv-scan.js';
import { CsvTokenizer } from './csv-tokenizer.js';

/** In order of preference, where a file reads as well with several. */
const delimiters: readonly Delimiter[] = [',', ';', '\t', '|'];

/** How many rows are compared; the first ones tell. */
const ROWS_COMPARED = 200;

/**
 * The dialect of a table by the beginning of its text: the delimiter that cuts most rows into as many columns as
 * the first one, respecting quotes; among equals the one that makes more columns. A comma where none makes two.
 */
export function detectDialect(text: string): CsvDialect {
  const lineBreak = detectLineBreak(text);
  const scored = delimiters.map((delimiter) => ({
    delimiter,
    ...consistency(text, { delimiter, lineBreak }),
  }));
  const best = scored.reduce((a, b) =>
    b.share > a.share || (b.share === a.share && b.columns > a.columns) ? b : a,
  );
  return { delimiter: best.delimiter, lineBreak };
}

/** A lone return ends the rows of files from classic Mac programs, which contain no line feed at all. */
export function detectLineBreak(text: string): LineBreak {
  return !text.includes('\n') && text.includes('\r') ? '\r' : '\n';
}

function consistency(text: string, dialect: CsvDialect): { share: number; columns: number } {
  const rows = firstRows(text, dialect, ROWS_COMPARED);
  const columns = rows[0]?.length ?? 0;
  if (columns < 2) return { share: 0, columns };
  return { share: rows.filter((cells) => cells.length === columns).length / rows.length, columns };
}

/** The first rows that are not blank. A row that the text ends before is left out. */
export function firstRows(text: string, dialect: CsvDialect, limit = Infinity): string[][] {
  const rows: string[][] = [];
  for (const { cells } of new CsvTokenizer(dialect).push(text)) {
    if (!isBlankRow(cells)) rows.push(cells);
    if (rows.length === limit) break;
  }
  return rows;
}

/** Empty lines and rows of nothing but delimiters: spreadsheets leave them behind. */
export const isBlankRow = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');
