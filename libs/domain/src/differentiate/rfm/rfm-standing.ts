import { type DigitName, digitNames } from './digit-name.js';
import { cellOf, digitsOfCell } from './rfm-cell.js';

interface Amount {
  customers: number;
  revenueMinor: number;
}

/** Customers of one cell and number of orders. */
export type Tally = Record<DigitName, number> & { orders: number } & Amount;

/** How many customers stand where: added up from what stood there, without and with those who are looked at. */
export class Standing {
  private constructor(private readonly tallies: Tally[]) {}

  /** Those of `gone` are taken off, those of `come` put to it. */
  static of(scores: Tally[], gone: Tally[], come: Tally[]): Standing {
    const off = gone.map((tally) => ({
      ...tally,
      customers: -tally.customers,
      revenueMinor: -tally.revenueMinor,
    }));
    return new Standing([...scores, ...off, ...come]);
  }

  get customers(): number {
    return this.tallies.reduce((sum, { customers }) => sum + customers, 0);
  }

  /** How many customers have each score of a digit. */
  scores(digit: DigitName): Map<number, Amount> {
    return this.by((tally) => tally[digit]);
  }

  /** How many customers stand before the start of a band (2 and on) of a digit. */
  before(digit: DigitName, band: number): number {
    const lower = [...this.scores(digit)].filter(([score]) => score < band);
    return lower.reduce((sum, [, { customers }]) => sum + customers, 0);
  }

  /** How many customers have each number of orders. */
  orders(): Map<number, Amount> {
    return this.by(({ orders }) => orders);
  }

  /** The least and the most orders of the customers of a frequency score. */
  ordersOf(score: number): [least: number, most: number] {
    const own = new Standing(this.tallies.filter(({ frequency }) => frequency === score));
    const orders = [...own.orders().keys()];
    return [orders[0] ?? 0, orders.at(-1) ?? 0];
  }

  cells(): Map<number, Amount> {
    return this.by((tally) =>
      cellOf(...(digitNames.map((digit) => tally[digit]) as [number, number, number])),
    );
  }

  /** One tally for each cell and number of orders that holds somebody. */
  lines(): Tally[] {
    const byOrders = new Map<number, Tally[]>();
    for (const tally of this.tallies)
      byOrders.set(tally.orders, [...(byOrders.get(tally.orders) ?? []), tally]);
    return [...byOrders].flatMap(([orders, own]) =>
      [...new Standing(own).cells()].map(([cell, amount]) => {
        const [recency, frequency, monetary] = digitsOfCell(cell);
        return { recency, frequency, monetary, orders, ...amount };
      }),
    );
  }

  /** Ascending; what holds nobody is left out. */
  private by(keyOf: (tally: Tally) => number): Map<number, Amount> {
    const sums = new Map<number, Amount>();
    for (const tally of this.tallies) {
      const sum = sums.get(keyOf(tally)) ?? { customers: 0, revenueMinor: 0 };
      sum.customers += tally.customers;
      sum.revenueMinor += tally.revenueMinor;
      sums.set(keyOf(tally), sum);
    }
    return new Map([...sums].filter(([, { customers }]) => customers > 0).sort(([a], [b]) => a - b));
  }
}

/** The number of orders at a place (from 1), how many customers have fewer, and how many not more. */
export function ordersAt(
  orders: ReadonlyMap<number, Pick<Amount, 'customers'>>,
  position: number,
): { value: number; lower: number; notHigher: number } {
  let lower = 0;
  for (const [value, { customers }] of orders) {
    if (lower + customers >= position) return { value, lower, notHigher: lower + customers };
    lower += customers;
  }
  throw new RangeError(`nobody stands at place ${position}`);
}
