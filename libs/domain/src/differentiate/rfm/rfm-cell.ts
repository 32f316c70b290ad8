import { type DigitName, digitNames } from './digit-name.js';

/** Scores run from 1 to at most this. */
export const MOST_BANDS = 10;

/** Written as one character each, so that a cell is always three: ten is A. */
const DIGITS = '123456789A';

/**
 * The number of a cell: R·100 + F·10 + M. It is unique up to ten bands, since digits run from 1 to 10 and never are 0
 * (a bijective numeral); 111 to 555 read as they are written, 1110 is "AAA".
 */
export const cellOf = (recency: number, frequency: number, monetary: number): number =>
  recency * 100 + frequency * 10 + monetary;

/** The digits of a cell: recency, frequency, monetary. */
export function digitsOfCell(cell: number): [recency: number, frequency: number, monetary: number] {
  const monetary = lastDigit(cell);
  const both = (cell - monetary) / 10;
  const frequency = lastDigit(both);
  return [(both - frequency) / 10, frequency, monetary];
}

const lastDigit = (number: number): number => ((number + 9) % 10) + 1;

/** "545"; with ten bands "A5A". */
export const cellText = (cell: number): string =>
  digitsOfCell(cell)
    .map((digit) => DIGITS[digit - 1])
    .join('');

/** The number of a cell by its text, `null` for what is none. */
export function cellOfText(text: string): number | null {
  const digits = [...text].map((character) => DIGITS.indexOf(character) + 1);
  const [recency, frequency, monetary] = digits;
  if (digits.length !== 3 || !recency || !frequency || !monetary) return null;
  return cellOf(recency, frequency, monetary);
}

/** All cells of so many bands, lowest first. */
export function allCells(bands: number): number[] {
  const scores = Array.from({ length: bands }, (_, index) => index + 1);
  return scores.flatMap((recency) =>
    scores.flatMap((frequency) => scores.map((monetary) => cellOf(recency, frequency, monetary))),
  );
}

/** SQL: the number of a score row's cell. */
export const cellSql = (row: string): string =>
  `(${row}.recency * 100 + ${row}.frequency * 10 + ${row}.monetary)::smallint`;

/** SQL: the text of a score row's cell. */
export const cellTextSql = (row: string): string =>
  digitNames.map((digit) => `substr('${DIGITS}', ${row}.${digit}::int, 1)`).join(' || ');

const lastDigitSql = (number: string): string => `((${number} + 9) % 10 + 1)`;
const beforeLastSql = (number: string): string => `((${number} - 1 - (${number} + 9) % 10) / 10)`;

/** SQL: a digit of a cell that is kept as a number; null where that is. */
export function digitSql(digit: DigitName, cell: string): string {
  if (digit === 'monetary') return lastDigitSql(cell);
  return digit === 'frequency' ? lastDigitSql(beforeLastSql(cell)) : beforeLastSql(beforeLastSql(cell));
}

/** SQL: the text of a cell that is kept as a number; null where that is. */
export const cellTextOfNumberSql = (cell: string): string =>
  digitNames.map((digit) => `substr('${DIGITS}', ${digitSql(digit, cell)}, 1)`).join(' || ');
