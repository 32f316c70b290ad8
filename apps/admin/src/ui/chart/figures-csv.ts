/** Excel takes a CSV for UTF-8 only when it begins with this. */
const BYTE_ORDER_MARK = '\ufeff';
/** What a spreadsheet would run as a formula rather than show, unless it is a number. */
const FORMULA = /^[=+\-@\t\r](?!\d+(?:[.,]\d+)*$)/;

/** A cell that no spreadsheet runs: an apostrophe in front makes it text. */
function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as a CSV file that a spreadsheet opens as they are. */
export const figuresCsv = (rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
