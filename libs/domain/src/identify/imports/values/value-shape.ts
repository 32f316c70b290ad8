import { cellText, toHalfWidth } from './cell-text.js';
import { readDateParts } from './date-parts.js';
import { parseDecimal } from './decimal.js';

/** What a cell looks like by itself, without knowing its column. */
export type ValueShape = 'email' | 'phone' | 'date' | 'number' | 'text';

const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const phone = /^(?:\+\d[\d\s()-]{6,18}|(?:86)?1[3-9]\d{9}|0\d{2,3}-\d{7,8})$/;

export function valueShape(cell: string): ValueShape | null {
  const text = cellText(toHalfWidth(cell));
  if (text === null) return null;
  if (email.test(text)) return 'email';
  if (phone.test(text)) return 'phone';
  if (parseDecimal(text, '.') !== null || parseDecimal(text, ',') !== null) return 'number';
  return (['ymd', 'dmy', 'mdy'] as const).some((order) => readDateParts(text, order)) ? 'date' : 'text';
}

/** The shape most of a column's values have, `null` for an empty column. */
export function columnShape(cells: Iterable<string>): ValueShape | null {
  const counts = new Map<ValueShape, number>();
  let seen = 0;
  for (const cell of cells) {
    const shape = valueShape(cell);
    if (shape === null) continue;
    seen += 1;
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  if (seen === 0) return null;
  const [shape, count] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best));
  return count >= seen * 0.8 ? shape : 'text';
}
