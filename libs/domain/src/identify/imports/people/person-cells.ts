import type { CopyValue } from '../running/copy-text.js';
import type { FactRow } from '../rows/fact-row.js';

/** Line, number, e-mail and phone of the customer a row names, in the order the staging tables have them. */
export const personCells = ({ source, values }: FactRow): CopyValue[] => [
  source.line,
  cell(values['customerKey']),
  cell(values['email']),
  cell(values['phone']),
];

export const cell = (value: FactRow['values'][string] | undefined): CopyValue =>
  value === undefined || Array.isArray(value) ? null : value;
