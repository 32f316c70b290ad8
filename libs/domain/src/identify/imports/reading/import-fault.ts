import { DomainError, type ErrorKind, type ErrorParams } from '../../../kernel/errors.js';

interface FaultKind {
  kind: ErrorKind;
  say: (params: ErrorParams) => string;
}

/** What can be wrong with a file as a whole. A fault of one row is a `RowRejection` and stops nothing. */
const faults = {
  'import-empty-file': { kind: 'invalid', say: () => 'The file is empty.' },
  'import-no-rows': { kind: 'invalid', say: () => 'The file has a header but no rows below it.' },
  'import-spreadsheet-file': {
    kind: 'unsupported',
    say: (p) =>
      `This is a spreadsheet (${p['looksLike']}). Save it as .xlsx or "CSV UTF-8" and upload that file.`,
  },
  'import-spreadsheet-too-large': {
    kind: 'too-large',
    say: (p) =>
      `The workbook is too large: at most ${p['limit']} MB. Save it as "CSV UTF-8" and upload that file.`,
  },
  'import-spreadsheet-unreadable': {
    kind: 'invalid',
    say: () => 'The workbook cannot be read. Open it in a spreadsheet program and save it again.',
  },
  'import-binary-file': {
    kind: 'unsupported',
    say: (p) => `This is not a text file; it looks like ${p['looksLike']}.`,
  },
  'import-not-a-table': {
    kind: 'unsupported',
    say: (p) => `This is ${p['looksLike']}, not a table of delimited columns.`,
  },
  'import-decoding-failed': {
    kind: 'invalid',
    say: (p) => `Line ${p['line']} is not valid ${p['encoding']}. Choose the file's encoding.`,
  },
  'import-too-many-columns': {
    kind: 'too-large',
    say: (p) => `The file has ${p['columns']} columns; at most ${p['limit']} can be imported.`,
  },
  'import-cell-too-large': {
    kind: 'too-large',
    say: (p) => `A cell on line ${p['line']} is longer than ${p['limit']} characters.`,
  },
  'import-row-too-large': {
    kind: 'too-large',
    say: (p) => `The row on line ${p['line']} is longer than ${p['limit']} characters.`,
  },
  'import-quotes-unbalanced': {
    kind: 'invalid',
    say: (p) =>
      `Quotes do not pair up: too many rows open one and never close it, the last on line ${p['line']}.`,
  },
} satisfies Record<string, FaultKind>;

export type ImportFaultCode = keyof typeof faults;

export const importFaultCodes = Object.keys(faults) as ImportFaultCode[];

/** The file as a whole cannot be imported; nothing of it was. */
export class ImportFileError extends DomainError {
  constructor(code: ImportFaultCode, params: ErrorParams = {}) {
    const { kind, say }: FaultKind = faults[code];
    super(kind, code, say(params), { params });
    this.name = 'ImportFileError';
  }
}
