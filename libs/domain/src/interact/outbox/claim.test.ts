import { describe, expect, it } from 'vitest';
import { SEND_LIMIT_MS } from '../delivery/channel.js';
import { LEASE_MS, mayStillSend } from './claim.js';

describe('a claim', () => {
  const claim = { fence: 1, messages: [], claimedAt: 1_000 };

  it('begins an attempt only where it is sure to end before the lease does', () => {
    const last = claim.claimedAt + LEASE_MS - SEND_LIMIT_MS;
    expect(mayStillSend(claim, claim.claimedAt)).toBe(true);
    expect(mayStillSend(claim, last)).toBe(false);
    const begun = Array.from({ length: LEASE_MS / 1_000 }, (_, second) => claim.claimedAt + second * 1_000);
    for (const at of begun.filter((now) => mayStillSend(claim, now)))
      expect(at + SEND_LIMIT_MS).toBeLessThan(claim.claimedAt + LEASE_MS);
  });
});
