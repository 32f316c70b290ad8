import { gaussJacobi } from '../../model/gauss-jacobi.js';

const { points: POINTS, weights: WEIGHTS } = gaussJacobi(32, 1, 1);
/** e to the minus this is nothing against 1. */
const NOTHING = 42;

/** ln J and the derivatives of ln J by the exponents and shifts of `lnSilence`. */
export interface Silence {
  value: number;
  dk: number;
  dAlpha: number;
  dm: number;
  dBeta: number;
}

/**
 * ln J of J = ∫ (α + y)^−k (β + y)^−m dy from y = `from` to `to`: that a customer left somewhere in a silence, in the
 * Pareto/NBD model. J is what the published likelihood states as a difference of two Gauss hypergeometric functions, in
 * two forms for α ≥ β and α < β. That difference cancels when the silence is short, and its series does not converge
 * well when α and β are far apart; the integral does neither. With the smaller shift s and y + s = (from + s)·e^v the
 * integrand falls smoothly, ever faster, so it is enough to go to where it has certainly vanished. Writes into `result`.
 */
export function lnSilence(
  k: number,
  alpha: number,
  m: number,
  beta: number,
  [from, to]: readonly [number, number],
  result: Silence,
): void {
  const shift = Math.min(alpha, beta);
  const begin = from + shift;
  const a = alpha + from;
  const b = beta + from;
  const whole = Math.log((to + shift) / begin);
  const fall = (k * begin) / a + (m * begin) / b - 1;
  const reach = fall * whole > NOTHING ? NOTHING / fall : whole;
  let [sum, byK, byAlpha, byM, byBeta] = [0, 0, 0, 0, 0];
  for (let i = 0; i < POINTS.length; i++) {
    const v = reach * POINTS[i]!;
    const further = begin * Math.expm1(v);
    const lnA = Math.log1p(further / a);
    const lnB = Math.log1p(further / b);
    const part = WEIGHTS[i]! * Math.exp(v - k * lnA - m * lnB);
    sum += part;
    byK += part * lnA;
    byM += part * lnB;
    byAlpha += part / (a + further);
    byBeta += part / (b + further);
  }
  result.value = Math.log(begin * reach * sum) - k * Math.log(a) - m * Math.log(b);
  result.dk = -byK / sum - Math.log(a);
  result.dm = -byM / sum - Math.log(b);
  result.dAlpha = (-k * byAlpha) / sum;
  result.dBeta = (-m * byBeta) / sum;
}

export const noSilence = (): Silence => ({ value: -Infinity, dk: 0, dAlpha: 0, dm: 0, dBeta: 0 });
