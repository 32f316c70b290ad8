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

/** Runs both in turn, so that a machine whose speed drifts drifts for both. */
export async function inTurn(
  runs: number,
  product: () => Promise<number>,
  bare: () => Promise<number>,
): Promise<{ product: number; bare: number; ratio: number }> {
  const pairs: { product: number; bare: number }[] = [];
  for (let run = 0; run < runs; run++) pairs.push({ bare: await bare(), product: await product() });
  return {
    product: round(median(pairs.map((pair) => pair.product))),
    bare: round(median(pairs.map((pair) => pair.bare))),
    ratio: round(median(pairs.map((pair) => pair.product / pair.bare))),
  };
}

export const round = (value: number): number => Number(value.toPrecision(4));
