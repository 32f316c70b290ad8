import { describe, expect, it } from 'vitest';
import { expenseHistory, nextExpense } from './expense.js';
import { nextMargin, slopeOf } from './margin.js';

describe('the margin of the next purchase', () => {
  it('is that of the last one for a customer who has just bought', () => {
    expect(nextMargin(0.3, [0.1])).toBe(0.3);
  });

  it('drifts with the company’s for one who has been away', () => {
    // Slope −0.02 a period over three: half of two periods of it.
    expect(nextMargin(0.5, [0.34, 0.32, 0.3])).toBeCloseTo(0.5 * 0.98, 12);
  });

  it('leaves out periods whose margin nobody knows', () => {
    expect(slopeOf([0.1, null, 0.3])).toBeCloseTo(0.1, 12);
    expect(slopeOf([null, 0.2])).toBe(0);
    expect(slopeOf([])).toBe(0);
  });
});

describe('the expense of the next purchase', () => {
  const history = expenseHistory([100, 0, 250], [1000, 0, 3000]);

  it('is in proportion, no less than the smallest there was, unless the purchase is smaller than that', () => {
    expect(history).toEqual({ rate: 0.0875, smallest: 100 });
    expect([2000, 1000, 100, 80, 0].map((purchase) => nextExpense(purchase, history))).toEqual([175, 100, 100, 7, 0]); // prettier-ignore
  });

  it('is nothing where nothing was ever spent, and never less than the smallest where nothing was bought', () => {
    expect(nextExpense(5000, expenseHistory([0, 0], [100, 200]))).toBe(0);
    expect(nextExpense(5000, expenseHistory([30], [-10]))).toBe(30);
  });
});
