import { decimalMarkOf, describeColumns, type DetectedColumn } from './describe-columns.js';
import { type Suggestion, suggestMapping, suggestTarget } from './mapping/suggest-mapping.js';
import type { TargetName } from './mapping/targets.js';
import type { Delimiter } from './reading/csv-scan.js';
import { decodeSample } from './reading/decode-text.js';
import { type DetectedEncoding, detectEncoding, type Encoding } from './reading/encoding.js';
import { refuseDocuments, refuseKnownFormats } from './reading/file-signature.js';
import type { HeaderWarning } from './reading/header.js';
import { ImportFileError } from './reading/import-fault.js';
import type { TableFormat } from './reading/read-rows.js';
import { readTable, type TableHead } from './reading/read-table.js';
import type { DecimalMark } from './values/decimal.js';

const ROWS_SHOWN = 20;

/** Something a person should know about a file that can be imported nevertheless. */
export type DetectionWarning =
  | HeaderWarning
  | { code: 'header-uncertain'; params: Record<string, never> }
  | { code: 'date-order-ambiguous'; params: { column: string; order: string; otherwise: string } };

export interface DetectedFile {
  format: TableFormat;
  encodingEvidence: DetectedEncoding['evidence'] | 'stated';
  columns: DetectedColumn[];
  /** The first rows below the header; a bad row may have more or fewer cells than there are columns. */
  sampleRows: string[][];
  decimalMark: DecimalMark;
  /** By the length of the rows in the sample. */
  estimatedRows: number;
  target: TargetName;
  suggestions: Suggestion[];
  warnings: DetectionWarning[];
}

/** What a person states instead of having it detected. */
export interface StatedFormat {
  encoding?: Encoding;
  delimiter?: Delimiter;
  hasHeader?: boolean;
  target?: TargetName;
}

/**
 * Finds out what a file is by its first bytes; a `FileProbe` has them, and knows the encoding better than they do.
 * @param sample the beginning of the file, or all of it.
 * @throws ImportFileError with what is wrong and where, when it is no table that can be imported.
 */
export function detectFile(sample: Buffer, totalBytes: number, stated: StatedFormat = {}): DetectedFile {
  refuseKnownFormats(sample);
  const complete = sample.length >= totalBytes;
  const { encoding, evidence } = stated.encoding
    ? { encoding: stated.encoding, evidence: 'stated' as const }
    : encodingOf(sample, complete);
  const text = decodeSample(sample, encoding);
  if (text.trim() === '') throw new ImportFileError('import-empty-file');
  refuseDocuments(text);

  const table = readTable(text, complete, stated);
  const columns = describeColumns(table.header.names, table.body);
  const { target, suggestions } = stated.target
    ? { target: stated.target, suggestions: suggestMapping(columns, stated.target) }
    : suggestTarget(columns);
  const rowsInSample = table.body.length;
  return {
    format: { encoding, ...table.dialect, hasHeader: table.hasHeader, columns: columns.length },
    encodingEvidence: evidence,
    columns,
    sampleRows: table.body.slice(0, ROWS_SHOWN),
    decimalMark: decimalMarkOf(columns, table.body),
    estimatedRows: complete ? rowsInSample : Math.round((rowsInSample * totalBytes) / sample.length),
    target,
    suggestions,
    warnings: warningsOf(table, columns),
  };
}

function encodingOf(sample: Buffer, complete: boolean): DetectedEncoding {
  if (sample.length === 0) throw new ImportFileError('import-empty-file');
  const detected = detectEncoding(sample, complete);
  if (!detected) throw new ImportFileError('import-binary-file', { looksLike: 'binary data' });
  return detected;
}

function warningsOf(table: TableHead, columns: readonly DetectedColumn[]): DetectionWarning[] {
  const ambiguous = columns.flatMap(({ name, dates }) =>
    dates?.otherwise ? [{ column: name, order: dates.order, otherwise: dates.otherwise }] : [],
  );
  return [
    ...table.header.warnings,
    ...(table.headerCertain ? [] : [{ code: 'header-uncertain' as const, params: {} }]),
    ...ambiguous.map((params) => ({ code: 'date-order-ambiguous' as const, params })),
  ];
}
