import { integrate } from '../../model/integrate.js';
import { betainc, betaincUpper } from '../../../kernel/statistics/special-functions.js';
import { amountBetween, amountLogDensity, type GammaGamma } from './gamma-gamma.js';

/** Below this share of the distribution, differences of its CDF have too few digits left. */
const THIN = 1e-7;

/**
 * m2: the mean amount per order among customers whose amount lies between `from` and `to`, by the closed form where
 * it exists (q > 1) and has digits to spare, else by quadrature.
 */
export function meanAmountBetween(from: number, to: number, amounts: GammaGamma): number {
  if (from >= to) return to;
  const { p, q, k } = amounts;
  const mass = amountBetween(from, to, amounts);
  if (q <= 1 || mass < THIN) return meanByQuadrature(from, to, amounts);
  const [low, high] = [from / (from + k), to / (to + k)];
  const upper = betainc(low, p + 1, q - 1) > 0.5;
  const moment = upper
    ? betaincUpper(low, p + 1, q - 1) - betaincUpper(high, p + 1, q - 1)
    : betainc(high, p + 1, q - 1) - betainc(low, p + 1, q - 1);
  return moment < THIN ? meanByQuadrature(from, to, amounts) : ((k * p) / (q - 1)) * (moment / mass);
}

/** The same over ln m, with the density's peak taken out, so that neither a far tail nor q ≤ 1 loses it. */
export function meanByQuadrature(from: number, to: number, amounts: GammaGamma): number {
  const { density, low, high } = scaledDensity(from, to, amounts);
  const mass = integrate(density, low, high);
  return integrate((x) => Math.exp(x) * density(x), low, high) / mass;
}

export type Bucket = [from: number, to: number];

/**
 * P(bucket₁ → bucket₂): the chance that a customer whose orders are worth an amount in the first bucket makes their
 * next one worth an amount in the second.
 */
export function bucketChance([a1, b1]: Bucket, [a2, b2]: Bucket, amounts: GammaGamma): number {
  const { p, q, k } = amounts;
  const after = (m1: number): number => amountBetween(a2, b2, { p, q: p + q, k: m1 + k });
  const { density, low, high } = scaledDensity(a1, b1, amounts);
  const mass = integrate(density, low, high);
  const both = integrate((x) => after(Math.exp(x)) * density(x), low, high, { absolute: 1e-12 * mass });
  return Math.min(1, both / mass);
}

/** The density of ln m between two amounts, divided by (about) its largest value there. */
function scaledDensity(
  from: number,
  to: number,
  amounts: GammaGamma,
): { density: (x: number) => number; low: number; high: number } {
  const { p, q, k } = amounts;
  const logDensity = (x: number): number => amountLogDensity(Math.exp(x), amounts) + x;
  const [low, high] = [Math.log(from), Math.log(to)];
  // The density of ln m has one peak, at m = k p / q.
  const peak = Math.min(high, Math.max(low, Math.log((k * p) / q)));
  const largest = logDensity(peak);
  return { density: (x) => Math.exp(logDensity(x) - largest), low, high };
}
