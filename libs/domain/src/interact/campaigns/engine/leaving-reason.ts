/**
 * Why a customer got no message of a campaign at all, beside what the policy says: whom it does not take in, and who
 * left before coming to a message.
 */
export const leavingReasons = [
  'hold-out',
  'entry-cap',
  'campaign-stopped',
  'goal-reached',
  'no-message-on-the-way',
] as const;
export type LeavingReason = (typeof leavingReasons)[number];
