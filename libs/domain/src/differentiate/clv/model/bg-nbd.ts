import { gaussJacobi, type Quadrature } from '../../model/gauss-jacobi.js';
import type { PurchaseModel } from './purchase-model.js';

/**
 * Parameters of the BG/NBD model (Fader, Hardie, Lee 2005): customers buy at random at a rate of their own, which is
 * Gamma(r, α) over customers, α in weeks; after each order they leave for good with a probability of their own,
 * Beta(a, b).
 */
export type BgNbd = Record<'r' | 'alpha' | 'a' | 'b', number>;

const POINTS = 40;

export class BgNbdModel implements PurchaseModel {
  private readonly quadratures = new Map<number, Quadrature>();

  constructor(private readonly parameters: BgNbd) {}

  /** One who has not come back yet is taken to be there: leaving happens after a repeat order only. */
  alive(repeats: number, recency: number, age: number): number {
    if (repeats === 0) return 1;
    const { r, alpha, a, b } = this.parameters;
    const silence = (r + repeats) * Math.log((alpha + age) / (alpha + recency));
    return 1 / (1 + (a / (b + repeats - 1)) * Math.exp(silence));
  }

  /**
   * E[(1 − (1 + p t / (α + T))^−(r + x)) / p] over what is known of the probability p to leave, Beta(a, b + x). The
   * published form, with a Gauss hypergeometric function, is the same but breaks down at a = 1 and loses digits near it.
   */
  ordersIfAlive(repeats: number, age: number, horizons: readonly number[]): number[] {
    const { r, alpha } = this.parameters;
    const { points, weights } = this.leaving(repeats);
    return horizons.map((weeks) => {
      const stretch = weeks / (alpha + age);
      let orders = 0;
      for (let i = 0; i < points.length; i++) {
        const p = points[i]!;
        const spent =
          p > 0 ? -Math.expm1(-(r + repeats) * Math.log1p(p * stretch)) / p : (r + repeats) * stretch;
        orders += weights[i]! * spent;
      }
      return orders;
    });
  }

  private leaving(repeats: number): Quadrature {
    const { a, b } = this.parameters;
    const known = this.quadratures.get(repeats);
    if (known) return known;
    const quadrature = gaussJacobi(POINTS, a, b + repeats);
    this.quadratures.set(repeats, quadrature);
    return quadrature;
  }
}
