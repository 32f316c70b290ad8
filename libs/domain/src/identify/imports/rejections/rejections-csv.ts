/** Excel takes a CSV for UTF-8 only when it begins with this. */
export const BYTE_ORDER_MARK = '\ufeff';

/** What a spreadsheet would run as a formula rather than show (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r]/;
/** `-12.50` and `+8613812345678` begin like formulas and are none. */
const number = /^[+-]?\d+(?:[.,]\d+)*$/;

/** A cell that no spreadsheet runs: an apostrophe in front makes it text. */
export function csvCell(text: string): string {
  const safe = formula.test(text) && !number.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;
