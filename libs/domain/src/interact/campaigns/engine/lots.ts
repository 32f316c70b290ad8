/** Lots go from 0 to just below this. */
export const LOTS = 10_000;

/**
 * SQL of a customer's lot: the same for the same customer and seed, even over all customers, and independent of what
 * another seed gives them.
 * @param seed SQL of a bigint
 */
export const lotOf = (customerId: string, seed: string): string =>
  `((hashint8extended(${customerId}, ${seed}) & 9223372036854775807) % ${LOTS})`;

/** SQL of the seed of one step of one campaign. */
export const stepSeed = (campaignId: string, step: string): string =>
  `hashtextextended(${step}, ${campaignId})`;
