/** One measurement: the product beside the bare limit, in the same run. */
export interface Measurement {
  bench: string;
  size: number;
  /** Medians over the runs, in seconds. */
  product: number;
  bare: number;
  /** Median of the runs' own ratios product ÷ bare. */
  ratio: number;
  target: string;
  met: boolean;
  [detail: string]: unknown;
}

export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}

/** After so many seconds nothing is measured once more: what takes long scatters little. */
const ENOUGH_SECONDS = 6;

/** Runs both in turn, so that a machine whose speed drifts drifts for both; at most so often as `runs` says. */
export async function inTurn(
  runs: number,
  product: () => Promise<number>,
  bare: () => Promise<number>,
): Promise<{ product: number; bare: number; ratio: number }> {
  const pairs: { product: number; bare: number }[] = [];
  const begun = performance.now();
  do pairs.push({ bare: await bare(), product: await product() });
  while (pairs.length < runs && performance.now() - begun < ENOUGH_SECONDS * 1000);
  return {
    product: round(median(pairs.map((pair) => pair.product))),
    bare: round(median(pairs.map((pair) => pair.bare))),
    ratio: round(median(pairs.map((pair) => pair.product / pair.bare))),
  };
}

export const round = (value: number): number => Number(value.toPrecision(4));
