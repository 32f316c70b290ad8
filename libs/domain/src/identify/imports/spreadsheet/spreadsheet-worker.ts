/**
 * Reads the first sheet of an .xlsx file in a thread of its own: unpacking and parsing would hold up everybody else's
 * requests, and a small file can unpack to gigabytes, which then ends the thread and not the process. Posts
 * `{ csv: Uint8Array }` for every few thousand rows, then `{ done: true }`.
 *
 * A string, because a thread starts from a file of its own, and the bundles that hold this one differ.
 */
export const SPREADSHEET_WORKER = String.raw`
const { parentPort, workerData } = require('node:worker_threads');
const { readSheet } = require(workerData.library);
const ROWS_AT_ONCE = 5000;

const pad = (number) => String(number).padStart(2, '0');
const dayOf = (date) => date.getUTCFullYear() + '-' + pad(date.getUTCMonth() + 1) + '-' + pad(date.getUTCDate());
const timeOf = (date) => [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(pad).join(':');

// A date that a cell shows is a wall clock's; the library gives it as if that clock hung in Greenwich. A sheet counts it
// in fractions of days, so it is a millisecond off.
function instantText(date) {
  const exact = new Date(Math.round(date.getTime() / 1000) * 1000);
  return exact.getTime() % 86400000 === 0 ? dayOf(exact) : dayOf(exact) + ' ' + timeOf(exact);
}
function textOf(value) {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return instantText(value);
  // A sheet counts in doubles: 0.1 + 0.2 is 0.3 to whoever sees the cell.
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  return String(value);
}
const cellOf = (text) => (/[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text);
const lineOf = (row) => row.map((value) => cellOf(textOf(value))).join(',') + '\r\n';

readSheet(Buffer.from(workerData.bytes)).then((rows) => {
  for (let first = 0; first < rows.length; first += ROWS_AT_ONCE) {
    const csv = Buffer.from(rows.slice(first, first + ROWS_AT_ONCE).map(lineOf).join(''));
    parentPort.postMessage({ csv });
  }
  parentPort.postMessage({ done: true });
}, (error) => parentPort.postMessage({ failed: String(error && error.message) }));
`;
