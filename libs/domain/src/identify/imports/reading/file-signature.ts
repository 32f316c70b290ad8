import { ImportFileError } from './import-fault.js';

const spreadsheets = ['xlsx', 'xls', 'ods'] as const;
const ZIP = 'PK\x03\x04';

/** First bytes (Latin-1) of what people upload by mistake. A zip is looked into: office files are zips. */
const signatures: readonly (readonly [prefix: string, kind: string])[] = [
  [ZIP, 'zip'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'xls'],
  ['%PDF-', 'pdf'],
  ['\x89PNG', 'png'],
  ['\xff\xd8\xff', 'jpeg'],
  ['GIF8', 'gif'],
  ['\x1f\x8b', 'gzip'],
  ['7z\xbc\xaf', '7z'],
  ['Rar!', 'rar'],
  ['PAR1', 'parquet'],
  ['SQLite format 3', 'sqlite'],
  ['\x7fELF', 'a program'],
  ['MZ\x90\x00', 'a program'],
];

/** Text, but no table. Some shop systems give an HTML page the name `orders.xls`. */
const documents: readonly (readonly [opening: RegExp, kind: string])[] = [
  [/^\s*<(!doctype html|html|head|table|meta)\b/i, 'an HTML page'],
  [/^\s*<\?xml\b/i, 'XML'],
  [/^\s*(\{\s*"|\[\s*[{["])/, 'JSON'],
];

/** @throws ImportFileError when the first bytes are those of a known kind of file that is not a text table. */
export function refuseKnownFormats(sample: Buffer): void {
  const looksLike = binaryKind(sample);
  if (looksLike && spreadsheets.some((kind) => kind === looksLike))
    throw new ImportFileError('import-spreadsheet-file', { looksLike });
  if (looksLike) throw new ImportFileError('import-binary-file', { looksLike });
}

/** @throws ImportFileError when decoded text opens like a document of another kind. */
export function refuseDocuments(text: string): void {
  const found = documents.find(([opening]) => opening.test(text));
  if (found) throw new ImportFileError('import-not-a-table', { looksLike: found[1] });
}

/** Whether a file that begins with these bytes is to be looked into. */
export const mayBeZip = (sample: Buffer): boolean => sample.toString('latin1', 0, ZIP.length) === ZIP;

/** Whether a whole file is an Excel workbook. */
export const isXlsx = (file: Buffer): boolean => binaryKind(file) === 'xlsx';

function binaryKind(sample: Buffer): string | null {
  const opening = sample.toString('latin1', 0, 32);
  const kind = signatures.find(([prefix]) => opening.startsWith(prefix))?.[1] ?? null;
  return kind === 'zip' ? zipKind(sample) : kind;
}

function zipKind(zip: Buffer): string {
  if (zip.includes('opendocument.spreadsheet')) return 'ods';
  if (zip.includes('xl/')) return 'xlsx';
  return zip.includes('word/') ? 'docx' : 'zip';
}
