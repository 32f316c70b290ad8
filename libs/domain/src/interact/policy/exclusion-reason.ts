/**
 * Why a customer gets no message, in the order in which reasons are looked for: from what concerns the campaign, over
 * what lasts, to what passes. The first that applies is the one recorded.
 */
export const exclusionReasons = [
  'campaign-stopped',
  'too-late',
  'no-address',
  'suppressed',
  'no-consent',
  'topic-unwanted',
  'already-received',
  'complaint-brake',
  'customer-pause',
  'customer-frequency',
  'frequency-cap',
  'minimum-gap',
  'fatigue',
  'outranked',
  'budget',
  'offer-over',
  'offer-ineligible',
  'offer-limit',
  'offer-exhausted',
] as const;
export type ExclusionReason = (typeof exclusionReasons)[number];
