/** What can be wrong with a customer's record, the gravest first. */
export const qualityIssues = [
  'no-address',
  'invalid-email',
  'invalid-phone',
  'blocked',
  'shared-address',
  'stale',
  'no-name',
  'no-birthday',
  'no-region',
] as const;
export type QualityIssue = (typeof qualityIssues)[number];

/** Nothing was heard of a stale customer for so many days: no order, no reaction, no change of the record. */
export const STALE_DAYS = 730;
