import { isKnownColumnName } from '../mapping/targets.js';
import type { CsvDialect, Delimiter } from './csv-scan.js';
import { detectDialect, detectLineBreak, firstRows } from './delimiter.js';
import { detectHeaderRow } from './header-row.js';
import { type Header, letterHeader, MAX_COLUMNS, readHeader } from './header.js';
import { ImportFileError } from './import-fault.js';

/** The beginning of a file as a table. */
export interface TableHead {
  dialect: CsvDialect;
  header: Header;
  hasHeader: boolean;
  /** `false`: nothing tells the first row from data, a header is assumed. */
  headerCertain: boolean;
  /** The rows below the header, as many as the text holds whole. */
  body: string[][];
}

/**
 * Reads the beginning of a table; what a person states is not detected.
 * @param complete whether the text is the whole file; else its last row may be cut off and is left out.
 * @throws ImportFileError for too many columns, no rows, a first row without an end.
 */
export function readTable(
  text: string,
  complete: boolean,
  stated: { delimiter?: Delimiter; hasHeader?: boolean },
): TableHead {
  const ended = complete ? `${text}${detectLineBreak(text)}` : text;
  const dialect = stated.delimiter
    ? { delimiter: stated.delimiter, lineBreak: detectLineBreak(ended) }
    : detectDialect(ended);
  const [first, ...below] = firstRows(ended, dialect);
  if (!first) throw endlessRow(ended, dialect);
  const verdict =
    stated.hasHeader === undefined
      ? detectHeaderRow(first, below, isKnownColumnName)
      : { hasHeader: stated.hasHeader, certain: true };
  const { hasHeader, certain: headerCertain } = verdict;
  if (hasHeader && below.length === 0 && complete) throw new ImportFileError('import-no-rows');
  const header = hasHeader ? readHeader(first) : letterHeader(first.length);
  return { dialect, header, hasHeader, headerCertain, body: hasHeader ? below : [first, ...below] };
}

/** A first row that does not end within the sample is no header: it has too many columns, or is no table. */
function endlessRow(text: string, { delimiter }: CsvDialect): ImportFileError {
  const columns = text.split(delimiter).length;
  if (columns > MAX_COLUMNS)
    return new ImportFileError('import-too-many-columns', { columns, limit: MAX_COLUMNS });
  return new ImportFileError('import-row-too-large', { line: 1, limit: text.length });
}
