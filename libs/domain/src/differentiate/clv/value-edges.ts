const STEPS = [1, 2, 5];
const MOST = 12;

/**
 * Where the bars of a distribution of amounts begin: at 0, then at round amounts (1, 2 and 5 times a power of ten)
 * about the middle nine tenths of them, so that neither the many small nor the few huge ones hide the rest.
 */
export function valueEdges(low: number, high: number): number[] {
  const from = Math.max(1, Math.min(low, high));
  const edges: number[] = [];
  for (let power = 10 ** Math.floor(Math.log10(from)); edges.length < 40; power *= 10) {
    edges.push(...STEPS.map((step) => step * power));
    if (power > high) break;
  }
  const below = edges.filter((edge) => edge <= from).at(-1) ?? 1;
  return [0, ...edges.filter((edge) => edge >= below && edge <= Math.max(high, below)).slice(-MOST)];
}
