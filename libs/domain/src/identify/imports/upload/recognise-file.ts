import { type DetectedFile, detectFile, type StatedFormat } from '../detect-file.js';
import type { StoredDetection } from '../import.schema.js';
import { readRows } from '../reading/read-rows.js';
import { type FileScan, scanFile } from '../scan-file.js';

/** Files up to this size are read to their end as soon as they are recognised; larger ones by the dry run. */
const SCANNED_AT_ONCE = 16 * 1024 * 1024;

/** What is known of a file whose first bytes were looked at. */
export const recognise = (sample: Buffer, totalBytes: number, stated: StatedFormat = {}): StoredDetection =>
  toStored(detectFile(sample, totalBytes, stated));

const toStored = (detected: DetectedFile): StoredDetection => ({ ...detected, scanned: false });

/**
 * Looks at every row of the file: what its dates and numbers prove together replaces what the first rows suggested.
 * @throws ImportFileError when the file cannot be read to its end.
 */
export async function scanWhole(
  detected: StoredDetection,
  bytes: AsyncIterable<Buffer>,
): Promise<StoredDetection> {
  const positions = (wanted: (column: StoredDetection['columns'][number]) => boolean): number[] =>
    detected.columns.flatMap((column, at) => (wanted(column) ? [at] : []));
  const scan = await scanFile(readRows(bytes, detected.format), {
    dates: positions(({ dates }) => dates !== null),
    numbers: positions(({ shape }) => shape === 'number'),
  });
  return withScan(detected, scan);
}

function withScan(detected: StoredDetection, scan: FileScan): StoredDetection {
  const columns = detected.columns.map((column, at) => ({
    ...column,
    dates: scan.dates.has(at) ? (scan.dates.get(at) ?? null) : column.dates,
  }));
  const stillOpen = new Set(columns.flatMap(({ name, dates }) => (dates?.otherwise ? [name] : [])));
  const warnings = detected.warnings.filter(
    ({ code, params }) => code !== 'date-order-ambiguous' || stillOpen.has(String(params['column'])),
  );
  return {
    ...detected,
    columns,
    warnings,
    decimalMark: scan.decimalMark,
    estimatedRows: scan.rows,
    scanned: true,
  };
}

/** The same for a small file; a large one is left to the dry run. */
export async function scanSmall(
  detected: StoredDetection,
  fileBytes: number,
  bytes: () => AsyncIterable<Buffer>,
): Promise<StoredDetection> {
  return fileBytes > SCANNED_AT_ONCE ? detected : scanWhole(detected, bytes());
}
