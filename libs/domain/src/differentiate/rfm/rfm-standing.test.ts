import { describe, expect, it } from 'vitest';
import { ordersAt, Standing, type Tally } from './rfm-standing.js';

const tally = (
  recency: number,
  frequency: number,
  monetary: number,
  orders: number,
  customers: number,
): Tally => ({
  ...{ recency, frequency, monetary, orders, customers },
  revenueMinor: customers * 10,
});

describe('standing', () => {
  const scores = [tally(1, 1, 1, 1, 5), tally(2, 1, 3, 1, 4), tally(3, 3, 3, 9, 2)];
  const standing = Standing.of(scores, [tally(1, 1, 1, 1, 5)], [tally(3, 2, 1, 2, 3)]);

  it('is what stood there, without those who went and with those who came', () => {
    expect(standing.customers).toBe(9);
    expect([...standing.cells().keys()]).toEqual([213, 321, 333]);
    expect(standing.cells().get(321)).toEqual({ customers: 3, revenueMinor: 30 });
  });

  it('knows who stands before the start of a band, and how many have each number of orders', () => {
    expect([2, 3].map((band) => standing.before('recency', band))).toEqual([0, 4]);
    expect([...standing.orders()].map(([orders, { customers }]) => [orders, customers])).toEqual([
      [1, 4],
      [2, 3],
      [9, 2],
    ]);
  });

  it('finds the number of orders at a place', () => {
    expect(ordersAt(standing.orders(), 5)).toEqual({ value: 2, lower: 4, notHigher: 7 });
    expect(() => ordersAt(standing.orders(), 10)).toThrow(RangeError);
  });
});
