import { describe, expect, it } from 'vitest';
import { PurchaseForecaster, type PurchaseModel } from './purchase-forecast.js';

const model: PurchaseModel = {
  frequency: { a: 1.84, b: 2.67 },
  amount: { p: 8.57, q: 1.53, k: 3224.15 },
  mostOrders: 3,
  largestAmount: 499_999,
  edges: [1, 1000, 10_000, 100_000, 200_000, 300_000, 400_000, 500_000],
};
const forecaster = new PurchaseForecaster(model);

describe('a forecast of purchases', () => {
  it('is the product of its four terms', () => {
    const { orders, amount, ordersChance, amountChance, purchases } = forecaster.next({ quietPeriods: 1, orders: 2, amount: 50_000 }); // prettier-ignore
    expect(purchases).toBeCloseTo(orders * amount * ordersChance * amountChance, 9);
    expect(purchases).toBeCloseTo(24_225.794, 2);
  });

  it('is the same for all amounts of a bucket', () => {
    const at = (amount: number): number[] => forecaster.ahead({ quietPeriods: 0, orders: 1, amount });
    expect(at(10_000)).toEqual(at(99_999));
    expect(at(10_000)).not.toEqual(at(100_000));
  });

  it('goes on from the purchase that came, or from one quiet period more', () => {
    const state = { quietPeriods: 1, orders: 1, amount: 50_000 };
    const first = forecaster.next(state);
    const chance = first.ordersChance * first.amountChance;
    const came = forecaster.next({ quietPeriods: 0, orders: first.orders, amount: first.amount });
    const not = forecaster.next({ ...state, quietPeriods: 2 });
    const [one, two, three] = forecaster.ahead(state);
    expect(one).toBe(first.purchases);
    expect(two).toBeCloseTo(chance * came.purchases + (1 - chance) * not.purchases, 9);
    expect(three).toBeGreaterThan(0);
  });

  it('is less the longer a customer has been quiet', () => {
    const [now, later] = [0, 3].map((quietPeriods) =>
      forecaster.next({ quietPeriods, orders: 2, amount: 50_000 }),
    );
    expect(later!.purchases).toBeLessThan(now!.purchases);
  });
});
