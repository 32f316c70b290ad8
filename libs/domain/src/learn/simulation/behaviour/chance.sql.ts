/**
 * SQL of a number from 0 to just below 1: always the same for the same seed and key, and as good as independent of
 * every other key's. 52 bits of a hash, which a float8 holds exactly.
 */
export const chanceOf = (seed: string, key: string): string =>
  `(((hashtextextended(${key}, ${seed}) >> 11) & 4503599627370495)::double precision / 4503599627370496)`;

/** SQL of a waiting time with this mean, in hours. */
export const waitOf = (chance: string, meanHours: number): string =>
  `(-ln(1 - ${chance}) * ${meanHours} * interval '1 hour')`;
