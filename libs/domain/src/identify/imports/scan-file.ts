import { type RowBatch } from './reading/read-rows.js';
import type { RejectionCode } from './rows/row-rejection.js';
import { cellText } from './values/cell-text.js';
import { type DateFormat, DateEvidence } from './values/date-format.js';
import { type DecimalMark, DecimalMarkEvidence } from './values/decimal.js';

/** What only the whole file can tell. */
export interface FileScan {
  /** Rows below the header that are not blank. */
  rows: number;
  /** Rows that cannot even be cut into cells, by reason. */
  unreadable: Partial<Record<RejectionCode, number>>;
  /** By column position: `null` where the column turned out to hold no dates. */
  dates: Map<number, DateFormat | null>;
  decimalMark: DecimalMark;
}

/**
 * Reads every row once, in constant memory. A sample may leave a question open that one late row answers: the
 * first weeks of `1/12`, `2/12` … could be either order until `13/12` comes.
 * @param columns positions of the columns that should hold dates and numbers.
 * @throws ImportFileError when the file cannot be read to its end.
 */
export async function scanFile(
  batches: AsyncIterable<RowBatch>,
  columns: { dates: readonly number[]; numbers: readonly number[] },
): Promise<FileScan> {
  const dates = new Map(columns.dates.map((column) => [column, new DateEvidence()]));
  const decimals = new DecimalMarkEvidence();
  const unreadable: FileScan['unreadable'] = {};
  let rows = 0;
  for await (const batch of batches) {
    rows += batch.rows.length + batch.rejections.length;
    for (const { code } of batch.rejections) unreadable[code] = (unreadable[code] ?? 0) + 1;
    for (const { cells } of batch.rows) {
      for (const [column, evidence] of dates) addTo(evidence, cells[column]);
      for (const column of columns.numbers) addTo(decimals, cells[column]);
    }
  }
  return {
    rows,
    unreadable,
    dates: new Map([...dates].map(([column, evidence]) => [column, evidence.format])),
    decimalMark: decimals.mark,
  };
}

function addTo(evidence: { add(cell: string): void }, cell: string | undefined): void {
  const text = cellText(cell);
  if (text !== null) evidence.add(text);
}
