/** Scores of one digit, from 1 on, both ends included. */
export interface Scores {
  from: number;
  to: number;
}

/** A block of RFM cells: the scores each digit may have. */
export interface CellRanges {
  recency: Scores;
  frequency: Scores;
  monetary: Scores;
}

export const CELL_DIGITS = ['recency', 'frequency', 'monetary'] as const;
export type CellDigit = (typeof CELL_DIGITS)[number];

/** Written as one character each: ten is A. */
const CHARACTERS = '123456789A';
const CELL_FIELDS = new Set(['rfm.cell', 'organization.rfm']);

/** Whether a field's choices are RFM cells, of which ten bands have a thousand. */
export const isCellField = (key: string): boolean => CELL_FIELDS.has(key);

const charactersOf = ({ from, to }: Scores): string[] => [...CHARACTERS.slice(from - 1, to)];

/** All cells of a block, lowest first: "444", "445", "454" … */
export function cellsIn({ recency, frequency, monetary }: CellRanges): string[] {
  const [r, f, m] = [recency, frequency, monetary].map(charactersOf) as [string[], string[], string[]];
  return r.flatMap((first) => f.flatMap((second) => m.map((third) => `${first}${second}${third}`)));
}

/** The block that cells fill without a gap; null where they are no such block. */
export function rangesOf(cells: readonly string[]): CellRanges | null {
  if (cells.length === 0) return null;
  const scores = (at: number): Scores => {
    const digits = cells.map((cell) => CHARACTERS.indexOf(cell.charAt(at)) + 1);
    return { from: Math.min(...digits), to: Math.max(...digits) };
  };
  const ranges = { recency: scores(0), frequency: scores(1), monetary: scores(2) };
  if (CELL_DIGITS.some((digit) => ranges[digit].from < 1)) return null;
  const block = cellsIn(ranges);
  return block.length === new Set(cells).size && cells.every((cell) => block.includes(cell)) ? ranges : null;
}

const scoresText = (letter: string, { from, to }: Scores): string =>
  from === to ? `${letter}${from}` : `${letter}${from}–${to}`;

/** "R4–5 F3–5 M1–5". */
export const rangesText = ({ recency, frequency, monetary }: CellRanges): string =>
  [scoresText('R', recency), scoresText('F', frequency), scoresText('M', monetary)].join(' ');
