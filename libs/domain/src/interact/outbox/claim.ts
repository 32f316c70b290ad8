import { SEND_LIMIT_MS } from '../delivery/channel.js';
import type { DueMessage } from './outbox.store.js';

/** How long a claim holds its messages; by database time in the row, by a monotonic clock here. */
export const LEASE_MS = 180_000;
/** For writing the last outcomes before the lease runs out. */
const SETTLING_MS = 30_000;

/** Messages committed as `sending` under one fence. */
export interface Claim {
  fence: number;
  messages: DueMessage[];
  /** `performance.now()` before the lease began. */
  claimedAt: number;
}

/** Whether an attempt begun now is sure to end, and to be on record, before the lease runs out. */
export const mayStillSend = ({ claimedAt }: Claim, now: number): boolean =>
  now - claimedAt < LEASE_MS - SEND_LIMIT_MS - SETTLING_MS;
