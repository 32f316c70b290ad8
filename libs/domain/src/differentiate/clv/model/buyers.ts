/**
 * Customers by what the models need of each: `repeats` (orders after the first), `recency` (weeks from the first order
 * to the last), `age` (weeks from the first order to now). Customers with equal figures are one entry with a `weight`.
 */
export interface Buyers {
  size: number;
  repeats: Float64Array;
  recency: Float64Array;
  age: Float64Array;
  weight: Float64Array;
}

export const buyersOf = (size: number): Buyers => ({
  size,
  repeats: new Float64Array(size),
  recency: new Float64Array(size),
  age: new Float64Array(size),
  weight: new Float64Array(size).fill(1),
});

export const customersIn = ({ weight }: Buyers): number => weight.reduce((sum, count) => sum + count, 0);

/** The same customers on a clock that runs `scale` times as slowly. */
export const slowed = (buyers: Buyers, scale: number): Buyers => ({
  ...buyers,
  recency: buyers.recency.map((weeks) => weeks / scale),
  age: buyers.age.map((weeks) => weeks / scale),
});

/** At most about `most` entries, every so-manieth. */
export function thinned(buyers: Buyers, most: number): Buyers {
  const stride = Math.ceil(buyers.size / most);
  if (stride <= 1) return buyers;
  const every = (values: Float64Array): Float64Array => values.filter((_, i) => i % stride === 0);
  const { repeats, recency, age, weight } = buyers;
  const kept = { repeats: every(repeats), recency: every(recency), age: every(age), weight: every(weight) };
  return { size: kept.repeats.length, ...kept };
}

/** The mean over customers of what `of` says of an entry. */
export function meanOver({ size, weight }: Buyers, of: (entry: number) => number): number {
  let sum = 0;
  let customers = 0;
  for (let i = 0; i < size; i++) {
    sum += weight[i]! * of(i);
    customers += weight[i]!;
  }
  return sum / customers;
}
