import { z } from 'zod';

/** Which score customers of one value get when a band ends among them. */
export const tiePolicies = ['low', 'high', 'mid', 'split'] as const;
export const tiePolicySchema = z.enum(tiePolicies);
export type TiePolicy = z.infer<typeof tiePolicySchema>;

/** Where a value stands among `total` values: how many are lower, and how many are not higher. */
export interface Standing {
  lower: number;
  notHigher: number;
  total: number;
}

/**
 * The score of a value, 1 to `bands`, in integers only, so that no rounding ever parts two equal customers:
 * `low` lets a tie fall to the band it begins in, `high` to the band it ends in, `mid` to that of its middle.
 */
export function scoreOf(
  policy: Exclude<TiePolicy, 'split'>,
  bands: number,
  { lower, notHigher, total }: Standing,
): number {
  if (policy === 'low') return 1 + Math.floor((bands * lower) / total);
  if (policy === 'high') return Math.ceil((bands * notHigher) / total);
  return Math.min(bands, 1 + Math.floor((bands * (lower + notHigher)) / (2 * total)));
}

/** `split`: bands of equal counts, as NTILE gives them; `position` counts from 0, by value and then by customer. */
export function tileOf(bands: number, position: number, total: number): number {
  const size = Math.floor(total / bands);
  const larger = total % bands;
  const inLarger = larger * (size + 1);
  if (position < inLarger) return 1 + Math.floor(position / (size + 1));
  return 1 + larger + Math.floor((position - inLarger) / size);
}
