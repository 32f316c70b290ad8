import type { PurchaseModel } from './purchase-model.js';
import { lnSilence, noSilence } from './silence.js';

/**
 * Parameters of the Pareto/NBD model (Schmittlein, Morrison, Colombo 1987): customers buy at random at a rate of their
 * own, Gamma(r, α) over customers; they leave for good at any moment at a rate of their own, Gamma(s, β). α and β in
 * weeks.
 */
export type ParetoNbd = Record<'r' | 'alpha' | 's' | 'beta', number>;

const NEAR_ONE = 1e-9;

export class ParetoNbdModel implements PurchaseModel {
  private readonly silence = noSilence();

  constructor(private readonly parameters: ParetoNbd) {}

  alive(repeats: number, recency: number, age: number): number {
    const { r, alpha, s, beta } = this.parameters;
    if (!(age > recency)) return 1;
    lnSilence(r + repeats, alpha, s + 1, beta, [recency, age], this.silence);
    const stays = -(r + repeats) * Math.log(alpha + age) - s * Math.log(beta + age);
    return 1 / (1 + s * Math.exp(this.silence.value - stays));
  }

  ordersIfAlive(repeats: number, age: number, horizons: readonly number[]): number[] {
    const { r, alpha, s, beta } = this.parameters;
    const rate = ((r + repeats) * (beta + age)) / (alpha + age);
    return horizons.map((weeks) => rate * accumulated(s - 1, Math.log1p(weeks / (beta + age))));
  }
}

/** (1 − e^(−c l)) / c, which is l where c is nought. */
const accumulated = (c: number, l: number): number => (Math.abs(c) < NEAR_ONE ? l : -Math.expm1(-c * l) / c);
