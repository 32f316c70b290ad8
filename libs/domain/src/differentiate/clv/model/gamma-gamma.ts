/**
 * Parameters of the gamma-gamma model of spend (Fader, Hardie 2013): a customer's orders are Gamma(p, ν), and ν is
 * Gamma(q, γ) over customers; γ in the unit of the amounts.
 */
export type GammaGamma = Record<'p' | 'q' | 'gamma', number>;

/** How the amount of an order is foreseen; `constant` where all customers spend the same. */
export type SpendModel = ({ kind: 'gamma-gamma' } & GammaGamma) | { kind: 'constant'; amount: number };

/**
 * The amount expected of a customer's orders to come, after so many orders that came to so much: between what the
 * customer spent and what all customers do, the nearer to their own the more they have ordered. Needs q > 1.
 */
export function expectedSpend(model: SpendModel, orders: number, total: number): number {
  if (model.kind === 'constant') return model.amount;
  const { p, q, gamma } = model;
  return (p * (gamma + total)) / (p * orders + q - 1);
}
