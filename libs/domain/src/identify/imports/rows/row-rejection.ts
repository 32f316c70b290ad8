import type { ErrorParams } from '../../../kernel/errors.js';

/** Why one row is left out of an import. Everything around it is imported. */
const reasons = {
  'row-cut-off': () => 'The file ends in the middle of this row.',
  'row-column-count': (p) => `The row has ${p['actual']} columns instead of ${p['expected']}.`,
  'quote-not-closed': () => 'A quote opens in this row and is never closed properly.',
  'invalid-character': () => 'The row contains a zero character; the file is damaged here.',
  'no-order-number': () => 'The row has no order number.',
  'no-customer': () => 'The row names no customer.',
  'no-product': () => 'The row names no product.',
  'no-identity': () => 'The row has nothing to recognise the customer by.',
  'damaged-number': (p) => `"${p['value']}" is a number a spreadsheet has rounded; the digits are lost.`,
  'value-too-long': (p) => `The value of ${p['field']} is longer than ${p['limit']} characters.`,
  'invalid-number': (p) => `"${p['value']}" is not a number (${p['field']}).`,
  'number-too-large': (p) => `"${p['value']}" is too large (${p['field']}).`,
  'quantity-zero': () => 'The quantity is zero.',
  'negative-price': (p) => `The price ${p['value']} is negative.`,
  'missing-value': (p) => `The row says nothing for ${p['field']}.`,
  'invalid-choice': (p) => `"${p['value']}" is none of the words known for ${p['field']}.`,
  'invalid-value': (p) => `"${p['value']}" is not possible for ${p['field']}.`,
  'customer-not-found': () => 'There is no such customer.',
  'no-date': () => 'The row has no date.',
  'invalid-date': (p) => `"${p['value']}" is not a date of the form ${p['order']}.`,
} satisfies Record<string, (params: ErrorParams) => string>;

export type RejectionCode = keyof typeof reasons;

export const rejectionCodes = Object.keys(reasons) as RejectionCode[];

/** A row of a file as it was read: its line (from 1, the header included) and its cells. */
export interface SourceRow {
  line: number;
  cells: string[];
}

export interface RowRejection extends SourceRow {
  code: RejectionCode;
  params: ErrorParams;
}

export function rejectRow(row: SourceRow, code: RejectionCode, params: ErrorParams = {}): RowRejection {
  return { line: row.line, cells: row.cells.map(storable), code, params };
}

/** The database stores no zero characters, not even those of a rejected row. */
const storable = (cell: string): string => cell.replaceAll('\0', '\ufffd');

export function isRejection(result: object): result is RowRejection {
  return 'code' in result && 'cells' in result;
}

/** The reason in English; the admin says it in the user's language by code. */
export function rejectionMessage({ code, params }: Pick<RowRejection, 'code' | 'params'>): string {
  const say: (params: ErrorParams) => string = reasons[code];
  return say(params);
}

/** Cells are shown inside messages and stored with rejections; nobody reads more of one than this. */
export const excerpt = (value: string): string => (value.length > 60 ? `${value.slice(0, 59)}…` : value);
