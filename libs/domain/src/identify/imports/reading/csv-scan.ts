export type Delimiter = ',' | ';' | '\t' | '|';
export type LineBreak = '\n' | '\r';

export interface CsvDialect {
  delimiter: Delimiter;
  /** What ends a row; `\n` includes `\r\n`. */
  lineBreak: LineBreak;
}

export interface ScannedRow {
  cells: string[];
  /** Where the next row begins. */
  end: number;
  /** A quoted cell contains a quote that is not doubled: either that, or it was meant to open a cell. */
  strayQuote: boolean;
}

/**
 * The row that begins at `start`, or `null` where the text ends before the row does. RFC 4180 with the tolerance
 * real files need: a quote inside an unquoted cell, or inside a quoted one where neither a delimiter nor a line
 * break follows, is an ordinary character.
 */
export function scanRow(text: string, start: number, dialect: CsvDialect): ScannedRow | null {
  const end = text.indexOf(dialect.lineBreak, start);
  if (end === -1) return null;
  const line = lineText(text, start, end, dialect);
  if (line.includes('"')) return scanQuotedRow(text, start, dialect);
  return { cells: line.split(dialect.delimiter), end: end + 1, strayQuote: false };
}

/** A line without the return that `\r\n` leaves at its end. */
export function lineText(text: string, start: number, end: number, { lineBreak }: CsvDialect): string {
  const hasReturn = lineBreak === '\n' && end > start && text[end - 1] === '\r';
  return text.slice(start, hasReturn ? end - 1 : end);
}

/** Where the last cell begins of a row that the text ends before. */
export function unfinishedCellStart(text: string, start: number, dialect: CsvDialect): number {
  const scanner = new CellScanner(text, start, dialect);
  for (let at = start; ; at++) {
    const { end } = scanner.cell(at);
    if (end === -1) return at;
    at = end;
  }
}

function scanQuotedRow(text: string, start: number, dialect: CsvDialect): ScannedRow | null {
  const scanner = new CellScanner(text, start, dialect);
  const cells: string[] = [];
  for (let at = start; ; at++) {
    const cell = scanner.cell(at);
    if (cell.end === -1) return null;
    cells.push(cell.text);
    if (text[cell.end] === dialect.lineBreak)
      return { cells, end: cell.end + 1, strayQuote: scanner.strayQuote };
    at = cell.end;
  }
}

interface ScannedCell {
  text: string;
  /** Where the delimiter or line break after it stands, -1 when the text ends first. */
  end: number;
}

/** Reads the cells of one row from left to right, and looks for each line break once: text may be long. */
class CellScanner {
  strayQuote = false;
  private lineEnd: number;

  constructor(
    private readonly text: string,
    start: number,
    private readonly dialect: CsvDialect,
  ) {
    this.lineEnd = text.indexOf(dialect.lineBreak, start);
  }

  cell(at: number): ScannedCell {
    return this.text[at] === '"' ? this.quotedCell(at) : this.plainCell(at);
  }

  private plainCell(at: number): ScannedCell {
    if (this.lineEnd !== -1 && this.lineEnd < at)
      this.lineEnd = this.text.indexOf(this.dialect.lineBreak, at);
    const delimiter = this.text.indexOf(this.dialect.delimiter, at);
    if (delimiter !== -1 && (this.lineEnd === -1 || delimiter < this.lineEnd))
      return { text: this.text.slice(at, delimiter), end: delimiter };
    return { text: lineText(this.text, at, this.lineEnd, this.dialect), end: this.lineEnd };
  }

  private quotedCell(open: number): ScannedCell {
    let quote = this.text.indexOf('"', open + 1);
    while (quote !== -1) {
      const end = this.endAfter(quote);
      if (end !== -1) return { text: this.text.slice(open + 1, quote).replaceAll('""', '"'), end };
      const doubled = this.text[quote + 1] === '"';
      if (!doubled) this.strayQuote = true;
      quote = this.text.indexOf('"', quote + (doubled ? 2 : 1));
    }
    return { text: '', end: -1 };
  }

  /** Where the cell ends that a quote closes, -1 where the quote closes nothing because something else follows. */
  private endAfter(quote: number): number {
    const { delimiter, lineBreak } = this.dialect;
    const next = this.text[quote + 1];
    if (next === delimiter || next === lineBreak) return quote + 1;
    return next === '\r' && this.text[quote + 2] === lineBreak ? quote + 2 : -1;
  }
}
