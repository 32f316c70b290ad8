import { betainc, betaincUpper, betaln } from '../../../kernel/statistics/special-functions.js';

/**
 * What an order of a customer is worth on average: gamma of shape p, with rates that differ between customers by a
 * gamma distribution of shape q and rate k. Amounts and k are in the same unit.
 */
export interface GammaGamma {
  p: number;
  q: number;
  k: number;
}

/** ln f(m), m > 0. */
export const amountLogDensity = (m: number, { p, q, k }: GammaGamma): number =>
  -betaln(p, q) - Math.log(m) - p * Math.log1p(k / m) - q * Math.log1p(m / k);

/** f(m) = Γ(p+q)/(Γ(p)Γ(q)) · m^(p−1) k^q (m+k)^−(p+q). */
export const amountDensity = (m: number, amounts: GammaGamma): number =>
  Math.exp(amountLogDensity(m, amounts));

/** The share of amounts up to m: I_{m/(m+k)}(p, q). */
export const amountAtMost = (m: number, { p, q, k }: GammaGamma): number => betainc(m / (m + k), p, q);

/** The share of amounts between two, of whichever tail loses fewer digits. */
export function amountBetween(from: number, to: number, { p, q, k }: GammaGamma): number {
  const [low, high] = [from / (from + k), to / (to + k)];
  const inUpperTail = betainc(low, p, q) > 0.5;
  const share = inUpperTail
    ? betaincUpper(low, p, q) - betaincUpper(high, p, q)
    : betainc(high, p, q) - betainc(low, p, q);
  return Math.max(0, share);
}

/** The most frequent amount, (p−1)/(q+1) · k; 0 where small amounts are ever more frequent. */
export const amountMode = ({ p, q, k }: GammaGamma): number => Math.max(0, ((p - 1) / (q + 1)) * k);

/** The mean amount, k p/(q−1); `null` where large amounts are so frequent that there is none (q ≤ 1). */
export const amountMean = ({ p, q, k }: GammaGamma): number | null => (q > 1 ? (k * p) / (q - 1) : null);
