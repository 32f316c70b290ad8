import type { DeliveryOutcome } from '../../channel.js';
import type { HttpAnswer } from './http-exchange.js';

const LONGEST_RESPONSE = 500;
const LONGEST_WAIT_MS = 60 * 60_000;

/** What is kept of an answer. */
export const briefly = ({ status, body }: HttpAnswer): string =>
  `${status} ${body.trim()}`.slice(0, LONGEST_RESPONSE);

/** What an answer means where its body says nothing of its own; `null` for a success, of which the body tells more. */
export function outcomeOfStatus(answer: HttpAnswer, now: Date): DeliveryOutcome | null {
  const { status, headers } = answer;
  const response = briefly(answer);
  if (status >= 200 && status < 300) return null;
  if (status === 429 || status === 503 || status === 408)
    return later(response, retryAfterMs(headers['retry-after'], now));
  if (status === 401 || status === 403) return { kind: 'retry', reason: 'server-refused-us', response };
  if (status >= 400 && status < 500) return { kind: 'rejected', reason: 'message-refused', response };
  // It failed on the way, and may have passed the message on before it did.
  return { kind: 'uncertain', reason: 'server-failed', response };
}

export const later = (response: string, retryAfterMs?: number): DeliveryOutcome => ({
  kind: 'retry',
  reason: 'server-said-later',
  response,
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});

/** Of a Retry-After header: seconds, or a date (RFC 9110 § 10.2.3); an hour at most. */
export function retryAfterMs(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now.getTime();
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), LONGEST_WAIT_MS) : undefined;
}
