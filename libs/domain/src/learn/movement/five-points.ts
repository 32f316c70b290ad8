import type { YearlyRetention } from './long-figures.schema.js';

const RISE = 0.05;

/**
 * What five points more of retention would earn in a year, in minor units: 5 % of those who bought in the last year, each worth the
 * margin of one who came back in it. Null where nobody came back, and so nobody knows what that is worth.
 */
export function fivePoints({ active, retained, retainedMarginMinor }: YearlyRetention): number | null {
  return retained === 0 ? null : Math.round((RISE * active * retainedMarginMinor) / retained);
}
