import type { DeliveryOutcome } from '../delivery/channel.js';
import type { DueMessage, Settlement } from './outbox.store.js';
import { nextAttempt } from './retry-policy.js';

const blank = { reason: null, response: null, reference: null, notBefore: null, unused: 0 as const };

const later = (now: Date, { retryAfterMs = 0 }: { retryAfterMs?: number }): Date =>
  new Date(now.getTime() + retryAfterMs);

/** What an outcome means for the message's row. */
export function settlementOf(
  { id, attempts, firstAttemptAt }: DueMessage,
  outcome: DeliveryOutcome,
  now: Date,
): Settlement {
  const { response } = outcome;
  switch (outcome.kind) {
    case 'accepted':
      return { ...blank, id, state: 'accepted', response, reference: outcome.reference };
    case 'rejected':
    case 'uncertain':
      return { ...blank, id, state: outcome.kind, reason: outcome.reason, response };
    case 'retry': {
      if (outcome.untried)
        return { ...handedBack({ id }), reason: outcome.reason, response, notBefore: later(now, outcome) };
      const next = nextAttempt(attempts + 1, firstAttemptAt ?? now, now, Math.random());
      const notBefore = next && new Date(Math.max(next.getTime(), later(now, outcome).getTime()));
      return notBefore
        ? { ...blank, id, state: 'pending', reason: outcome.reason, response, notBefore }
        : { ...blank, id, state: 'rejected', reason: 'retries-exhausted', response };
    }
  }
}

/** A message nobody has begun to send: it goes back as if it had not been claimed. */
export const handedBack = ({ id }: Pick<DueMessage, 'id'>): Settlement => ({
  ...blank,
  id,
  state: 'pending',
  unused: 1,
});
