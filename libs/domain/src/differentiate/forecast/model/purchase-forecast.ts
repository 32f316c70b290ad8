import { bucketChance, meanAmountBetween } from './amount-transition.js';
import { bucketAt, bucketOf } from './buckets.js';
import { frequencyChance, nextFrequency } from './frequency-transition.js';
import type { GammaGamma } from './gamma-gamma.js';
import type { Nbd } from './nbd.js';

/** Two independent models of the base, and the largest figures they are used up to. Amounts in minor units. */
export interface PurchaseModel {
  frequency: Nbd;
  amount: GammaGamma;
  /** Most orders of a customer in a period. */
  mostOrders: number;
  /** Largest mean amount per order of a customer in a period. */
  largestAmount: number;
  /** Edges of the amount buckets, rising. */
  edges: number[];
}

/** Where a customer stands: what they bought in the last period they bought in, and how long ago that is. */
export interface PurchaseState {
  /** r: periods without a purchase since; 0 when they bought in the period that has just ended. */
  quietPeriods: number;
  /** f: orders in that period. */
  orders: number;
  /** m: mean amount per order in that period, in minor units. */
  amount: number;
}

/** The next period of a state, with the terms whose product it is. */
export interface NextPurchase {
  orders: number;
  amount: number;
  ordersChance: number;
  amountChance: number;
  /** orders · amount · ordersChance · amountChance. */
  purchases: number;
}

/** How many periods ahead are forecast. */
export const PERIODS_AHEAD = 3;

/**
 * Forecasts by one model. Customers in the same state have the same forecast, and states are few: what was reckoned
 * for one is kept for the next.
 */
export class PurchaseForecaster {
  private readonly amounts = new Map<number, Pick<NextPurchase, 'amount' | 'amountChance'>>();
  private readonly frequencies = new Map<string, Pick<NextPurchase, 'orders' | 'ordersChance'>>();

  constructor(private readonly model: PurchaseModel) {}

  next(state: PurchaseState): NextPurchase {
    const { orders, ordersChance } = this.nextOrders(state);
    const { amount, amountChance } = this.nextAmount(state);
    return {
      orders,
      amount,
      ordersChance,
      amountChance,
      purchases: orders * amount * ordersChance * amountChance,
    };
  }

  /**
   * Expected purchases of each period ahead. The chain branches: either the next purchase comes, and the customer
   * goes on from it; or it does not, and they go on from where they are, one quiet period later.
   */
  ahead(state: PurchaseState, periods = PERIODS_AHEAD): number[] {
    if (periods === 0) return [];
    const { orders, amount, ordersChance, amountChance, purchases } = this.next(state);
    const chance = ordersChance * amountChance;
    const came = this.ahead({ quietPeriods: 0, orders, amount }, periods - 1);
    const stayedAway = this.ahead({ ...state, quietPeriods: state.quietPeriods + 1 }, periods - 1);
    return [purchases, ...came.map((value, at) => chance * value + (1 - chance) * stayedAway[at]!)];
  }

  private nextOrders({ quietPeriods, orders: f1 }: PurchaseState) {
    const { frequency, mostOrders } = this.model;
    return remembered(this.frequencies, `${quietPeriods} ${f1}`, () => {
      const orders = nextFrequency(f1, mostOrders, frequency);
      return { orders, ordersChance: frequencyChance(orders, quietPeriods, mostOrders, frequency) };
    });
  }

  private nextAmount({ amount: m1 }: PurchaseState) {
    const { amount: model, edges, largestAmount } = this.model;
    return remembered(this.amounts, bucketAt(m1, edges), () => {
      const from = bucketOf(m1, edges);
      const amount = meanAmountBetween(from[0], largestAmount, model);
      return { amount, amountChance: bucketChance(from, bucketOf(amount, edges), model) };
    });
  }
}

function remembered<K, V>(known: Map<K, V>, key: K, reckon: () => V): V {
  const value = known.get(key) ?? reckon();
  known.set(key, value);
  return value;
}
