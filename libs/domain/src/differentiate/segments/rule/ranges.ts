import type { SegmentCondition } from './segment-rule.js';

/** From `least` to `most`, the bounds themselves included or not, on a line of amounts, of dates or of days ago. */
export interface Range {
  line: 'amount' | 'date' | 'age';
  least: number;
  most: number;
  withLeast: boolean;
  withMost: boolean;
}

const DAY_MS = 86_400_000;
const open = { withLeast: true, withMost: true };
const dayOf = (value: unknown): number => Date.parse(String(value)) / DAY_MS;

const from = (line: Range['line'], least: number): Range => ({ line, least, most: Infinity, ...open });
const upTo = (line: Range['line'], most: number): Range => ({ line, least: -Infinity, most, ...open });

/** What an operator leaves open. */
const ranges: Record<string, (first: unknown, second: unknown) => Range> = {
  'at-least': (value) => from('amount', Number(value)),
  'more-than': (value) => ({ ...from('amount', Number(value)), withLeast: false }),
  'at-most': (value) => upTo('amount', Number(value)),
  'less-than': (value) => ({ ...upTo('amount', Number(value)), withMost: false }),
  between: (least, most) => ({ line: 'amount', least: Number(least), most: Number(most), ...open }),
  'in-last': (days) => ({ line: 'age', least: 0, most: Number(days), withLeast: true, withMost: false }),
  'older-than': (days) => from('age', Number(days)),
  before: (date) => ({ ...upTo('date', dayOf(date)), withMost: false }),
  after: (date) => from('date', dayOf(date) + 1),
};

/** The range a condition lets through; null for one that is about something else than an amount or an instant. */
export function rangeOf({ operator, value }: SegmentCondition): Range | null {
  const [first, second] = [value].flat();
  if (operator === 'is' && typeof first === 'number') return ranges['between']!(first, first);
  return first === undefined ? null : (ranges[operator]?.(first, second) ?? null);
}

/** What two ranges of one line have in common. */
export function together(a: Range, b: Range): Range {
  const least = Math.max(a.least, b.least);
  const most = Math.min(a.most, b.most);
  return {
    line: a.line,
    least,
    most,
    withLeast: [a, b].every((each) => each.least < least || each.withLeast),
    withMost: [a, b].every((each) => each.most > most || each.withMost),
  };
}

export const emptyRange = ({ least, most, withLeast, withMost }: Range): boolean =>
  least > most || (least === most && !(withLeast && withMost));
