/** What a customer's past periods say about what marketing to them costs. */
export interface ExpenseHistory {
  /** Σ expense / Σ purchases; 0 where nothing was bought. */
  rate: number;
  /** The smallest expense of a period that had one; `null` where none had. */
  smallest: number | null;
}

export function expenseHistory(expenses: number[], purchases: number[]): ExpenseHistory {
  const bought = purchases.reduce((sum, each) => sum + each, 0);
  const spent = expenses.reduce((sum, each) => sum + each, 0);
  const periods = expenses.filter((each) => each > 0);
  return { rate: bought > 0 ? spent / bought : 0, smallest: periods.length ? Math.min(...periods) : null };
}

/** The expense that goes with a purchase: in proportion, but no less than ever, unless the purchase is less itself. */
export function nextExpense(purchase: number, { rate, smallest }: ExpenseHistory): number {
  const proportional = purchase * rate;
  if (smallest === null || proportional > smallest || purchase < smallest) return proportional;
  return smallest;
}
