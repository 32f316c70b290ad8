import type { BaseTotals } from './abc-bounds.js';
import type { AbcWarning } from './abc.schema.js';

/** What a run found that a marketer should know before trusting its classes. */
export interface Doubts {
  totals: BaseTotals;
  /** Customers left out because of none of their orders the cost is known. */
  withoutCost: number;
  withFutureOrders: number;
  /** Where a class ends among equals: which class, and how many customers share the value. */
  ties: { class: 'A' | 'B'; customers: number }[];
}

export function warningsOf({ totals, withoutCost, withFutureOrders, ties }: Doubts): AbcWarning[] {
  const { customers, positive } = totals;
  const warnings: AbcWarning[] = [];
  if (customers > 0 && positive === 0) warnings.push({ code: 'nobody-positive', customers });
  else if (positive < customers) warnings.push({ code: 'not-positive', customers: customers - positive });
  if (withoutCost > 0) warnings.push({ code: 'cost-unknown', customers: withoutCost });
  if (withFutureOrders > 0) warnings.push({ code: 'future-orders', customers: withFutureOrders });
  return [...warnings, ...ties.map((tie): AbcWarning => ({ code: 'split-tie', ...tie }))];
}
