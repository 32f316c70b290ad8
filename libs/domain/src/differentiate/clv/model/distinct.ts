/** Values looked up often: each distinct one once, and for every entry which of them it is. */
export interface Distinct {
  values: Float64Array;
  of: Int32Array;
}

export function distinct(values: Float64Array): Distinct {
  const places = new Map<number, number>();
  const of = new Int32Array(values.length);
  values.forEach((value, i) => {
    let place = places.get(value);
    if (place === undefined) places.set(value, (place = places.size));
    of[i] = place;
  });
  return { values: Float64Array.from(places.keys()), of };
}
