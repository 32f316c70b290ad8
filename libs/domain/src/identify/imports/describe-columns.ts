import type { NamedColumn } from './mapping/suggest-mapping.js';
import { isDateColumnName } from './mapping/targets.js';
import { cellText } from './values/cell-text.js';
import { type DateFormat, DateEvidence } from './values/date-format.js';
import { type DecimalMark, DecimalMarkEvidence } from './values/decimal.js';
import { columnShape } from './values/value-shape.js';

export interface DetectedColumn extends NamedColumn {
  /** How dates are written, for a column that holds them. */
  dates: DateFormat | null;
}

/** A column's shape shows in its first values; the order of its dates may show late. */
const ROWS_FOR_SHAPE = 500;

export function describeColumns(
  names: readonly string[],
  rows: readonly (readonly string[])[],
): DetectedColumn[] {
  return names.map((name, column) => {
    const shape = columnShape(rows.slice(0, ROWS_FOR_SHAPE).map((cells) => cells[column] ?? ''));
    const mayBeDates = shape === 'date' || isDateColumnName(name);
    return { name, shape, dates: mayBeDates ? dateFormatOf(column, rows) : null };
  });
}

/** One decimal mark for the whole file: a price of `12,50` proves what the quantity `1.200` means. */
export function decimalMarkOf(
  columns: readonly DetectedColumn[],
  rows: readonly (readonly string[])[],
): DecimalMark {
  const evidence = new DecimalMarkEvidence();
  columns.forEach(({ shape }, column) => {
    if (shape === 'number') for (const cells of rows) evidence.add(cells[column] ?? '');
  });
  return evidence.mark;
}

function dateFormatOf(column: number, rows: readonly (readonly string[])[]): DateFormat | null {
  const evidence = new DateEvidence();
  for (const cells of rows) {
    const text = cellText(cells[column]);
    if (text !== null) evidence.add(text);
  }
  return evidence.format;
}
