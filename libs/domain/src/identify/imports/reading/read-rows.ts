import { rejectRow, type RowRejection, type SourceRow } from '../rows/row-rejection.js';
import type { CsvDialect } from './csv-scan.js';
import { type CsvRow, CsvTokenizer, hasColumns } from './csv-tokenizer.js';
import { decodeText } from './decode-text.js';
import { isBlankRow } from './delimiter.js';
import type { Encoding } from './encoding.js';

/** Everything needed to read a file's rows again exactly as they were read before. */
export interface TableFormat extends CsvDialect {
  encoding: Encoding;
  hasHeader: boolean;
  columns: number;
}

export interface RowBatch {
  /** Rows with the right number of cells, in the order of the file. */
  rows: SourceRow[];
  rejections: RowRejection[];
  /** Every row that begins on this line or before has been given out: the place to resume after. */
  throughLine: number;
}

/**
 * Reads a file as batches of rows, one per chunk of bytes, in constant memory. Blank rows are passed over, and
 * the first row that is not blank when it is the header. Bad rows are rejected one by one.
 * @param afterLine where an earlier run stopped; rows that begin there or before are passed over.
 * @throws ImportFileError when the file as a whole cannot be read on.
 */
export async function* readRows(
  source: AsyncIterable<Buffer>,
  format: TableFormat,
  afterLine = 0,
): AsyncGenerator<RowBatch, void, void> {
  const tokenizer = new CsvTokenizer(format, format.columns);
  const batches = new RowBatcher(format, afterLine);
  for await (const text of decodeText(source, format.encoding)) {
    const batch = batches.of(tokenizer.push(text));
    if (batch) yield batch;
  }
  const last = batches.of(tokenizer.end());
  if (last) yield last;
}

class RowBatcher {
  private headerAhead: boolean;

  constructor(
    private readonly format: TableFormat,
    private readonly afterLine: number,
  ) {
    this.headerAhead = format.hasHeader;
  }

  of(rows: readonly CsvRow[]): RowBatch | null {
    const batch: RowBatch = { rows: [], rejections: [], throughLine: rows.at(-1)?.line ?? 0 };
    for (const row of rows) if (this.isWanted(row)) this.sort(row, batch);
    return batch.rows.length + batch.rejections.length > 0 ? batch : null;
  }

  private isWanted(row: CsvRow): boolean {
    if (isBlankRow(row.cells)) return false;
    if (!this.headerAhead) return row.line > this.afterLine;
    this.headerAhead = false;
    return false;
  }

  private sort(row: CsvRow, batch: RowBatch): void {
    const { line, cells, unclosedQuote, cut } = row;
    const expected = this.format.columns;
    const missing = cells.length < expected;
    if (hasColumns(cells, expected) && !unclosedQuote) {
      if (cells.some((cell) => cell.includes('\0')))
        batch.rejections.push(rejectRow(row, 'invalid-character'));
      else batch.rows.push({ line, cells });
    } else if (cut && (missing || unclosedQuote)) batch.rejections.push(rejectRow(row, 'row-cut-off'));
    else if (unclosedQuote) batch.rejections.push(rejectRow(row, 'quote-not-closed'));
    else batch.rejections.push(rejectRow(row, 'row-column-count', { expected, actual: cells.length }));
  }
}
