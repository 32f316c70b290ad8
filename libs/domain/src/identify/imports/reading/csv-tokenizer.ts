import { type CsvDialect, lineText, scanRow, type ScannedRow, unfinishedCellStart } from './csv-scan.js';
import { ImportFileError } from './import-fault.js';

export const MAX_CELL_CHARS = 1_000_000;
const MAX_ROW_CHARS = 2 * MAX_CELL_CHARS;
/** How much text may be read again because of unclosed quotes, before the file is refused instead of crawled through. */
const MAX_REREAD_CHARS = 100 * MAX_CELL_CHARS;

/** One row of a file; an empty line is a row with one empty cell. */
export interface CsvRow {
  /** The line of the file the row begins on, from 1. */
  line: number;
  cells: string[];
  /** A quote opens on this line that nothing closes: the cells are the line as it stands, quotes and all. */
  unclosedQuote?: boolean;
  /** The file ends right after this row, without a line break. */
  cut?: boolean;
}

/** Whether a row has that many cells; empty ones that stray delimiters add at its end do not count. */
export function hasColumns(cells: readonly string[], columns: number): boolean {
  if (cells.length <= columns) return cells.length === columns;
  for (let at = columns; at < cells.length; at++) if (cells[at]!.trim() !== '') return false;
  return true;
}

/**
 * Cuts decoded text into rows, chunk by chunk; memory is bounded by the longest row.
 *
 * A quote that is never closed would swallow the rows below it, up to the next quote or the end of the file.
 * So where a row over several lines contains another quote that is not doubled, or does not have the expected
 * number of columns, or never ends, only its *first line* is given up (`unclosedQuote`), and reading goes on with
 * the line below. This, true line numbers and several times the speed are why this is not csv-parse, which the
 * tests use as the judge of well-formed input.
 */
export class CsvTokenizer {
  private text = '';
  private line = 1;
  private reread = 0;

  /** @param columns how many cells a row has, once that is known. */
  constructor(
    private readonly dialect: CsvDialect,
    private readonly columns?: number,
  ) {}

  /**
   * The rows that end in the text seen so far.
   * @throws ImportFileError for a cell or row beyond all reason, and for quotes that hardly ever pair up.
   */
  push(chunk: string): CsvRow[] {
    this.text += chunk;
    return this.takeRows(false);
  }

  /** The rows left when the file has ended. */
  end(): CsvRow[] {
    if (this.text.length === 0) return [];
    const cut = !this.text.endsWith(this.dialect.lineBreak);
    if (cut) this.text += this.dialect.lineBreak;
    const rows = this.takeRows(true);
    if (cut) rows.at(-1)!.cut = true;
    return rows;
  }

  private takeRows(ended: boolean): CsvRow[] {
    const rows: CsvRow[] = [];
    let start = 0;
    while (start < this.text.length) {
      const row = scanRow(this.text, start, this.dialect);
      if (!row && !ended && !this.isUnclosedQuote(start)) break;
      const lines = row ? this.countLines(start, row.end) : 0;
      if (row && (lines === 1 || this.isWhole(row))) {
        this.refuseLargeCells(row, start);
        rows.push({ line: this.line, cells: row.cells });
        start = row.end;
        this.line += lines;
      } else {
        this.countReread((row?.end ?? this.text.length) - start);
        const end = this.text.indexOf(this.dialect.lineBreak, start);
        const cells = lineText(this.text, start, end, this.dialect).split(this.dialect.delimiter);
        rows.push({ line: this.line, cells, unclosedQuote: true });
        start = end + 1;
        this.line += 1;
      }
    }
    this.text = this.text.slice(start);
    return rows;
  }

  private isWhole(row: ScannedRow): boolean {
    return this.columns === undefined || (hasColumns(row.cells, this.columns) && !row.strayQuote);
  }

  /**
   * Whether a row that does not end within a cell's worth of text is an unclosed quote: then the line below it,
   * read by itself, has the columns of a row.
   * @throws ImportFileError when it is not, and so really is that long.
   */
  private isUnclosedQuote(start: number): boolean {
    if (this.text.length - start <= MAX_CELL_CHARS) return false;
    if (this.lineBelowIsRow(start)) return true;
    const cellStart = unfinishedCellStart(this.text, start, this.dialect);
    if (this.text.length - cellStart > MAX_CELL_CHARS)
      throw new ImportFileError('import-cell-too-large', {
        line: this.line + this.countLines(start, cellStart),
        limit: MAX_CELL_CHARS,
      });
    if (this.text.length - start > MAX_ROW_CHARS)
      throw new ImportFileError('import-row-too-large', { line: this.line, limit: MAX_ROW_CHARS });
    return false;
  }

  private lineBelowIsRow(start: number): boolean {
    const { delimiter, lineBreak } = this.dialect;
    const below = this.text.indexOf(lineBreak, start) + 1;
    const end = below > 0 ? this.text.indexOf(lineBreak, below) : -1;
    if (end === -1 || this.columns === undefined) return false;
    return hasColumns(lineText(this.text, below, end, this.dialect).split(delimiter), this.columns);
  }

  private refuseLargeCells(row: ScannedRow, start: number): void {
    if (row.end - start <= MAX_CELL_CHARS) return;
    if (row.cells.some((cell) => cell.length > MAX_CELL_CHARS))
      throw new ImportFileError('import-cell-too-large', { line: this.line, limit: MAX_CELL_CHARS });
  }

  private countReread(chars: number): void {
    this.reread += chars;
    if (this.reread > MAX_REREAD_CHARS)
      throw new ImportFileError('import-quotes-unbalanced', { line: this.line });
  }

  private countLines(start: number, end: number): number {
    let lines = 0;
    for (let at = start; ; lines++) {
      at = this.text.indexOf(this.dialect.lineBreak, at) + 1;
      if (at === 0 || at > end) return lines;
    }
  }
}
