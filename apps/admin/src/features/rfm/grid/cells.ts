/**
 * A cell of the grid as one number: recency · 10 + frequency. Unique up to ten scores, since a digit is never 0; ten is
 * written A.
 */
export type CellKey = number;

const DIGITS = '123456789A';

/** Scores from left to right: who buys most often stands last. */
export const scoresUp = (bands: number): number[] => Array.from({ length: bands }, (_, index) => index + 1);
/** Scores from the top down: who bought last stands first. */
export const scoresDown = (bands: number): number[] => scoresUp(bands).reverse();

interface Digits {
  recency: number;
  frequency: number;
}

export const keyOf = ({ recency, frequency }: Digits): CellKey => recency * 10 + frequency;

export function digitsOf(key: CellKey): Digits {
  const frequency = ((key + 9) % 10) + 1;
  return { recency: (key - frequency) / 10, frequency };
}

/** As an address names a cell: two digits, and the monetary one where only its customers are meant. */
export const cellAddress = ({ recency, frequency, monetary }: Digits & { monetary: number | null }): string =>
  [recency, frequency, monetary].map((digit) => (digit === null ? '' : DIGITS.charAt(digit - 1))).join('');

/** The cell a text names, `54` or `545`, or null. */
export function readCell(text: string | null, bands: number): (Digits & { monetary: number | null }) | null {
  const digits = [...(text ?? '')].map((character) => DIGITS.indexOf(character) + 1);
  const [recency, frequency, monetary = null] = digits;
  const isCell = digits.every((digit) => digit >= 1 && digit <= bands) && digits.length <= 3;
  return isCell && recency && frequency ? { recency, frequency, monetary } : null;
}

const STEPS: Record<string, Digits> = {
  ArrowUp: { recency: 1, frequency: 0 },
  ArrowDown: { recency: -1, frequency: 0 },
  ArrowLeft: { recency: 0, frequency: -1 },
  ArrowRight: { recency: 0, frequency: 1 },
};

/** Where a key of the keyboard leads from a cell; the cell itself at the edge, null for a key that doesn't move. */
export function cellAfter(key: CellKey, pressed: string, bands: number): CellKey | null {
  const { recency, frequency } = digitsOf(key);
  const within = (digit: number): number => Math.min(bands, Math.max(1, digit));
  if (pressed === 'Home') return keyOf({ recency, frequency: 1 });
  if (pressed === 'End') return keyOf({ recency, frequency: bands });
  const step = STEPS[pressed];
  if (!step) return null;
  return keyOf({ recency: within(recency + step.recency), frequency: within(frequency + step.frequency) });
}

export const toggled = (selected: readonly CellKey[], key: CellKey): CellKey[] =>
  selected.includes(key) ? selected.filter((each) => each !== key) : [...selected, key];

const span = (a: number, b: number): number[] =>
  Array.from({ length: Math.abs(a - b) + 1 }, (_, index) => Math.min(a, b) + index);

/** All cells of the rectangle that two cells span. */
export function spanned(from: CellKey, to: CellKey): CellKey[] {
  const [a, b] = [digitsOf(from), digitsOf(to)];
  return span(a.recency, b.recency).flatMap((recency) =>
    span(a.frequency, b.frequency).map((frequency) => keyOf({ recency, frequency })),
  );
}
