/** One period ahead of one customer, as it holds. Money in minor units. */
export interface Expected {
  purchasesMinor: number;
  margin: number | null;
  expenseMinor: number;
  profitMinor: number | null;
}

/**
 * What makes a profit near or below zero: goods sold at or under cost, marketing that eats the margin up, or that the
 * customer is hardly expected to buy.
 */
export const concerns = ['margin', 'expense', 'few-purchases'] as const;
export type Concern = (typeof concerns)[number];

/** The term to look at first; `null` for a profit that is neither near nor below zero, or that nobody knows. */
export function concernOf(expected: Expected, nearZeroMinor: number): Concern | null {
  const { purchasesMinor, margin, expenseMinor, profitMinor } = expected;
  if (profitMinor === null || margin === null || profitMinor > nearZeroMinor) return null;
  if (margin <= 0 && purchasesMinor > 0) return 'margin';
  const withoutExpense = purchasesMinor * margin;
  return withoutExpense > nearZeroMinor || expenseMinor > withoutExpense ? 'expense' : 'few-purchases';
}
