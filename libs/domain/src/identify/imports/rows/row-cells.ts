import type { ErrorParams } from '../../../kernel/errors.js';
import type { BoundMapping } from '../mapping/validate-mapping.js';
import { cellText, isRoundedNumber, keyText } from '../values/cell-text.js';
import {
  excerpt,
  rejectRow,
  type RejectionCode,
  type RowRejection,
  type SourceRow,
} from './row-rejection.js';

const MAX_KEY_CHARS = 200;

/**
 * Thrown where a value makes its row unusable, caught by `rowReader` and seen nowhere else. Not an `Error`: a
 * third of a real file may be refused, and a stack for each would cost more than reading the rest.
 */
export class Refusal {
  constructor(
    readonly code: RejectionCode,
    readonly params: ErrorParams = {},
  ) {}

  static ofValue(code: RejectionCode, field: string, value: string, more: ErrorParams = {}): Refusal {
    return new Refusal(code, { field, value: excerpt(value), ...more });
  }
}

/** Makes a reader of one row from one that may throw a `Refusal`. */
export function rowReader<T>(read: (row: SourceRow) => T): (row: SourceRow) => T | RowRejection {
  return (row) => {
    try {
      return read(row);
    } catch (thrown) {
      if (thrown instanceof Refusal) return rejectRow(row, thrown.code, thrown.params);
      throw thrown;
    }
  };
}

/** Reads the fields of a row through a mapping. */
export class RowCells {
  constructor(
    private readonly columns: BoundMapping,
    private readonly row: SourceRow,
  ) {}

  /** The cell as it stands; empty when the field is not mapped. */
  raw(field: string): string {
    const column = this.columns.get(field);
    return column === undefined ? '' : (this.row.cells[column] ?? '');
  }

  /** Text, `null` when there is none. @throws Refusal when it is longer than such a text is stored. */
  text(field: string, limit: number): string | null {
    return withinLimit(limit, field, cellText(this.raw(field)));
  }

  /** What names an order, a customer, a product. @throws Refusal for a number that a spreadsheet has rounded. */
  key(field: string): string | null {
    const key = keyText(this.raw(field));
    if (key !== null && isRoundedNumber(key)) throw Refusal.ofValue('damaged-number', field, key);
    return withinLimit(MAX_KEY_CHARS, field, key);
  }

  requiredKey(field: string, missing: RejectionCode): string {
    const key = this.key(field);
    if (key === null) throw new Refusal(missing);
    return key;
  }
}

function withinLimit(limit: number, field: string, text: string | null): string | null {
  if (text !== null && text.length > limit) throw new Refusal('value-too-long', { field, limit });
  return text;
}
