/** A cell of the grid as one number: recency and frequency, 11 to 55. */
export type CellKey = number;

/** From the top down: who bought last stands first. */
export const RECENCIES = [5, 4, 3, 2, 1] as const;
export const FREQUENCIES = [1, 2, 3, 4, 5] as const;

interface Digits {
  recency: number;
  frequency: number;
}

export const keyOf = ({ recency, frequency }: Digits): CellKey => recency * 10 + frequency;

export const digitsOf = (key: CellKey): Digits => ({ recency: Math.floor(key / 10), frequency: key % 10 });

/** The cell a text names, `54`, or null. */
export function readCell(text: string | null): Digits | null {
  return text && /^[1-5][1-5]$/.test(text) ? digitsOf(Number(text)) : null;
}

const STEPS: Record<string, Digits> = {
  ArrowUp: { recency: 1, frequency: 0 },
  ArrowDown: { recency: -1, frequency: 0 },
  ArrowLeft: { recency: 0, frequency: -1 },
  ArrowRight: { recency: 0, frequency: 1 },
};

const within = (digit: number): number => Math.min(5, Math.max(1, digit));

/** Where a key of the keyboard leads from a cell; the cell itself at the edge, null for a key that doesn't move. */
export function cellAfter(key: CellKey, pressed: string): CellKey | null {
  const { recency, frequency } = digitsOf(key);
  if (pressed === 'Home') return keyOf({ recency, frequency: 1 });
  if (pressed === 'End') return keyOf({ recency, frequency: 5 });
  const step = STEPS[pressed];
  if (!step) return null;
  return keyOf({ recency: within(recency + step.recency), frequency: within(frequency + step.frequency) });
}

export const toggled = (selected: readonly CellKey[], key: CellKey): CellKey[] =>
  selected.includes(key) ? selected.filter((each) => each !== key) : [...selected, key];

const between = (digit: number, a: number, b: number): boolean =>
  digit >= Math.min(a, b) && digit <= Math.max(a, b);

/** All cells of the rectangle that two cells span. */
export function spanned(from: CellKey, to: CellKey): CellKey[] {
  const [a, b] = [digitsOf(from), digitsOf(to)];
  return RECENCIES.filter((recency) => between(recency, a.recency, b.recency)).flatMap((recency) =>
    FREQUENCIES.filter((frequency) => between(frequency, a.frequency, b.frequency)).map((frequency) =>
      keyOf({ recency, frequency }),
    ),
  );
}
