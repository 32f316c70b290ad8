export const purchaseModelKinds = ['bg-nbd', 'pareto-nbd'] as const;
export type PurchaseModelKind = (typeof purchaseModelKinds)[number];

/** What a fitted model of buying says of a customer. Times in weeks. */
export interface PurchaseModel {
  /** Probability, 0 to 1, that the customer still buys. */
  alive(repeats: number, recency: number, age: number): number;
  /** Orders expected until each of these many weeks from now, of a customer who still buys. */
  ordersIfAlive(repeats: number, age: number, horizons: readonly number[]): number[];
}
