import { columnShape, valueShape } from '../values/value-shape.js';

export interface HeaderVerdict {
  hasHeader: boolean;
  /** `false`: nothing tells the first row from the rows below it, and a header is only the usual case. */
  certain: boolean;
}

/**
 * Whether the first row names the columns or is already data. It names them when its cells are names of known
 * fields, or text above columns of numbers, dates or addresses.
 * @param isKnownName whether a cell is the name of some field that can be imported.
 */
export function detectHeaderRow(
  first: readonly string[],
  below: readonly (readonly string[])[],
  isKnownName: (cell: string) => boolean,
): HeaderVerdict {
  const known = first.filter(isKnownName).length;
  const values = first.filter((cell) => !['text', null].includes(valueShape(cell))).length;
  if (known > 0 && known >= values) return { hasHeader: true, certain: true };
  if (values > 0) return { hasHeader: false, certain: true };
  const typed = first.some((_, column) => {
    const shape = columnShape(below.map((cells) => cells[column] ?? ''));
    return shape !== null && shape !== 'text';
  });
  return { hasHeader: below.length > 0, certain: typed };
}
