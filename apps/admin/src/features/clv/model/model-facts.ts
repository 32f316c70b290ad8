import type { PurchaseFit, SpendFit } from '../clv-overview';

const WEEKS_A_YEAR = 365.25 / 7;

export interface PurchaseFacts {
  /** Orders a year of a customer who still buys, on average over customers. */
  ordersAYear: number;
  /** How customers leave: a share of them after each order, or half of them within so many weeks. */
  leaving: { after: 'order'; share: number } | { after: 'weeks'; half: number };
}

/** What the parameters of a model of buying mean, in figures a marketer can check against what they know. */
export function factsOf(fit: PurchaseFit): PurchaseFacts {
  const { r, alpha } = fit.parameters;
  const ordersAYear = (r / alpha) * WEEKS_A_YEAR;
  if (fit.kind === 'bg-nbd') {
    const { a, b } = fit.parameters;
    return { ordersAYear, leaving: { after: 'order', share: a / (a + b) } };
  }
  const { s, beta } = fit.parameters;
  return { ordersAYear, leaving: { after: 'weeks', half: beta * Math.expm1(Math.LN2 / s) } };
}

/** What an order comes to on average over customers, in minor units. */
export const meanSpend = (fit: SpendFit): number =>
  fit.kind === 'constant' ? fit.amount : (fit.parameters.p * fit.parameters.gamma) / (fit.parameters.q - 1);
