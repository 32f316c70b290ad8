import type { Accounting } from '../definition';

export const OUTCOMES = ['accepted', 'excluded', 'pending', 'rejected', 'uncertain'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const excludedTotal = ({ excluded }: Accounting): number =>
  Object.values(excluded).reduce((sum, count) => sum + count, 0);

/** Every part of the audience with its size; together they are the audience. */
export function partsOf(accounting: Accounting): { outcome: Outcome; count: number }[] {
  return OUTCOMES.map((outcome) => ({
    outcome,
    count: outcome === 'excluded' ? excludedTotal(accounting) : accounting[outcome],
  }));
}

/** What the parts do not cover: anything but nought is a defect, and is shown as one. */
export const difference = (accounting: Accounting): number =>
  accounting.audience - partsOf(accounting).reduce((sum, { count }) => sum + count, 0);

/** Reasons not to send with how many they kept back, the most frequent first. */
export const reasonsOf = ({ excluded }: Accounting): [reason: string, count: number][] =>
  Object.entries(excluded).sort(([a, x], [b, y]) => y - x || a.localeCompare(b));
