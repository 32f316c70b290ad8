import type { Bucket } from './amount-transition.js';

/** The smallest amount there is: one minor unit. */
const SMALLEST = 1;
const STEPS = [1, 2, 5, 10];

/**
 * Edges of amount buckets, rising: powers of ten from the one below the smallest amount up, closed by the next round
 * (1, 2, 5 × a power of ten) amount above the largest. Amounts in minor units, both > 0.
 */
export function automaticEdges(smallest: number, largest: number): number[] {
  const last = roundAbove(largest);
  const edges = [Math.max(SMALLEST, 10 ** Math.floor(Math.log10(smallest)))];
  for (let edge = edges[0]! * 10; edge < last; edge *= 10) edges.push(edge);
  return [...edges, last];
}

/** Chosen inner edges, closed so that the smallest and the largest amount have a bucket. */
export function chosenEdges(inner: number[], smallest: number, largest: number): number[] {
  const low = Math.min(smallest, inner[0]! / 2);
  const high = Math.max(roundAbove(largest), inner.at(-1)! * 2);
  return [Math.max(SMALLEST, Math.floor(low)), ...inner, high].filter(
    (edge, index, all) => index === 0 || edge > all[index - 1]!,
  );
}

/** The place of the bucket an amount falls into; what lies beyond the edges belongs to the outer ones. */
export function bucketAt(amount: number, edges: number[]): number {
  const reached = edges.filter((edge) => edge <= amount).length;
  return Math.min(edges.length - 2, Math.max(0, reached - 1));
}

export const bucketOf = (amount: number, edges: number[]): Bucket => {
  const at = bucketAt(amount, edges);
  return [edges[at]!, edges[at + 1]!];
};

function roundAbove(amount: number): number {
  const power = 10 ** Math.floor(Math.log10(amount));
  return STEPS.map((step) => step * power).find((edge) => edge > amount)!;
}
