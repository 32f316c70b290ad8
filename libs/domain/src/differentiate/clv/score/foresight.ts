import type { PurchaseModel } from '../model/purchase-model.js';

export interface Foresight {
  /** Chance, 0 to 1, that the customer still buys. */
  alive: number;
  /** Orders expected within the horizon. */
  orders: number;
  /** The same, each counted by what an order then is worth today. */
  discountedOrders: number;
}

export interface Horizon {
  months: number;
  /** By how much a year later is worth less. */
  discountRate: number;
}

const WEEKS_A_MONTH = 365.25 / 7 / 12;

/**
 * What a model foresees of customers, month by month: an order counts as made in the middle of its month. Customers are
 * best asked about in order of repeats and age, since what is expected of one who still buys depends on these alone.
 */
export function foresee(
  model: PurchaseModel,
  { months, discountRate }: Horizon,
): (repeats: number, recency: number, age: number) => Foresight {
  const ends = Array.from({ length: months }, (_, month) => (month + 1) * WEEKS_A_MONTH);
  const worth = ends.map((_, month) => (1 + discountRate) ** (-(month + 0.5) / 12));
  let last = { repeats: -1, age: -1, orders: 0, discountedOrders: 0 };
  return (repeats, recency, age) => {
    if (last.repeats !== repeats || last.age !== age) {
      const until = model.ordersIfAlive(repeats, age, ends);
      const discountedOrders = until.reduce(
        (sum, orders, month) => sum + (orders - (until[month - 1] ?? 0)) * worth[month]!,
        0,
      );
      last = { repeats, age, orders: until.at(-1) ?? 0, discountedOrders };
    }
    const alive = model.alive(repeats, recency, age);
    return { alive, orders: alive * last.orders, discountedOrders: alive * last.discountedOrders };
  };
}
