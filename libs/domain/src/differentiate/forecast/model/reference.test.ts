import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bucketChance, meanAmountBetween, meanByQuadrature } from './amount-transition.js';
import { bucketOf } from './buckets.js';
import { expenseHistory, nextExpense } from './expense.js';
import { frequencyChance, nextFrequency } from './frequency-transition.js';
import { amountDensity, amountMode } from './gamma-gamma.js';
import { costOf, marginDrift, nextMargin, slopeOf } from './margin.js';
import { nbdMean, nbdProbability } from './nbd.js';
import { PurchaseForecaster, type PurchaseModel } from './purchase-forecast.js';

interface Reference {
  worked_example: {
    params: {
      a: number;
      b: number;
      p: number;
      q: number;
      k: number;
      f_max: number;
      m_max: number;
      edges: number[];
    };
    P: number[];
    mean_freq: number;
    peak: number;
    peak_density: number;
    frequency: { f1: number; f2: number; p: Record<string, number> }[];
    money: { m1: [number, number]; E: number; target: [number, number]; p: number; row: number[] }[];
  };
  next_purchase_example: { f1: number; r1: number; m1: number; printed: number; exact: number };
  expense_vectors: {
    past_expense: number[];
    past_purchase: number[];
    next_purchase: number;
    expense: number;
  }[];
  margin_vectors: {
    last_margin: number;
    company_margin_from_last_trade_period_to_now: number[];
    slope: number;
    delta: number;
    next_margin: number;
    cost_for_purchase_10000: number;
  }[];
}

const folder = process.env['ROUNDTRIP_TEST_DATA'] ?? resolve('..', 'shared', 'data');
const path = resolve(folder, 'value-model-reference.json');
const found = existsSync(path);
const PROBABILITY = 5e-5;
const AMOUNT = 0.01;
const within = (tolerance: number, actual: number, expected: number): void =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance);

describe.skipIf(!found)(`the worked example (${found ? path : `no such file: ${path}`})`, () => {
  const reference = JSON.parse(found ? readFileSync(path, 'utf8') : '{}') as Reference;
  const { worked_example: example } = reference;
  const { a, b, p, q, k, f_max: mostOrders, m_max: largestAmount, edges } = example?.params ?? {};
  const model = {
    frequency: { a, b },
    amount: { p, q, k },
    mostOrders,
    largestAmount,
    edges,
  } as PurchaseModel;
  const { frequency, amount } = model;

  it('has the frequencies of its NBD', () => {
    example.P.forEach((expected, f) => within(1e-12, nbdProbability(f, frequency), expected));
    within(1e-12, nbdMean(frequency), example.mean_freq);
  });

  it('has the peak of its amounts', () => {
    within(1e-8, amountMode(amount), example.peak);
    within(1e-15, amountDensity(example.peak, amount), example.peak_density);
  });

  it('goes from frequency to frequency', () => {
    for (const { f1, f2, p: chances } of example.frequency) {
      expect(nextFrequency(f1, mostOrders, frequency)).toBe(f2);
      for (const [quiet, chance] of Object.entries(chances))
        within(PROBABILITY, frequencyChance(f2, Number(quiet), mostOrders, frequency), chance);
    }
  });

  it('goes from amount to amount, by the closed form and by quadrature', () => {
    for (const { m1, E, target, p: chance } of example.money) {
      within(AMOUNT, meanAmountBetween(m1[0], largestAmount, amount), E);
      within(AMOUNT, meanByQuadrature(m1[0], largestAmount, amount), E);
      expect(bucketOf(E, edges)).toEqual(target);
      within(PROBABILITY, bucketChance(m1, target, amount), chance);
    }
  });

  it('spreads every bucket over all buckets', () => {
    const buckets = edges.slice(1).map((edge, at) => [edges[at], edge] as [number, number]);
    for (const { m1, row } of example.money)
      row.forEach((chance, at) => within(1e-9, bucketChance(m1, buckets[at]!, amount), chance));
  });

  it('makes the next purchase of them', () => {
    const { f1, r1, m1, exact } = reference.next_purchase_example;
    const { purchases } = new PurchaseForecaster(model).next({ quietPeriods: r1, orders: f1, amount: m1 });
    within(AMOUNT, purchases, exact);
  });

  it('reckons what marketing will cost', () => {
    for (const { past_expense, past_purchase, next_purchase, expense } of reference.expense_vectors)
      within(1e-9, nextExpense(next_purchase, expenseHistory(past_expense, past_purchase)), expense);
  });

  it('carries the margin on', () => {
    for (const vector of reference.margin_vectors) {
      const company = vector.company_margin_from_last_trade_period_to_now;
      within(1e-12, slopeOf(company), vector.slope);
      within(1e-12, marginDrift(company), vector.delta);
      const margin = nextMargin(vector.last_margin, company);
      within(1e-12, margin, vector.next_margin);
      within(1e-8, costOf(10_000, margin), vector.cost_for_purchase_10000);
    }
  });
});
