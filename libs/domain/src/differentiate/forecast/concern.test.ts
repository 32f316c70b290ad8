import { describe, expect, it } from 'vitest';
import { concernOf } from './concern.js';

const expected = (purchasesMinor: number, margin: number | null, expenseMinor: number) => ({
  purchasesMinor,
  margin,
  expenseMinor,
  profitMinor: margin === null ? null : Math.round(purchasesMinor * margin - expenseMinor),
});

describe('what makes a profit near or below zero', () => {
  it.each([
    ['goods sold under cost', expected(10_000, -0.1, 0), 'margin'],
    ['marketing that costs more than the margin brings', expected(10_000, 0.2, 3000), 'expense'],
    ['marketing that leaves next to nothing', expected(10_000, 0.2, 1500), 'expense'],
    ['a customer who hardly buys', expected(500, 0.4, 10), 'few-purchases'],
    ['a customer who does not buy', expected(0, 0.4, 0), 'few-purchases'],
    ['nothing, above it', expected(10_000, 0.4, 100), null],
    ['nothing, where the margin is not known', expected(10_000, null, 100), null],
  ])('is %s', (_, each, concern) => {
    expect(concernOf(each, 1000)).toBe(concern);
  });
});
