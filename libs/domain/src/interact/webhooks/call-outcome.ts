import type { Exchange } from '../delivery/sms/http/http-exchange.js';
import { REFUSED } from './guarded-exchange.js';

/** What came of one attempt. `rest`: nothing at all is sent to the host meanwhile, in milliseconds. */
export type CallOutcome =
  | { kind: 'succeeded'; status: number; body: string }
  | { kind: 'failed'; status: number | null; error: string }
  | { kind: 'again'; status: number | null; error: string; restMs: number };

const MOST_ATTEMPTS = 6;
const FIRST_PAUSE_MS = 30_000;
const GROWTH = 4;
const REST_MS = 30_000;
const LONGEST_REST_MS = 3600_000;

/** The host has no room now; the call may be repeated. */
const BUSY = new Set([408, 425, 429, 503]);

/** A call may be repeated whenever it is not known to have been refused: its key tells the other side it is the same. */
export function outcomeOf(exchange: Exchange): CallOutcome {
  if ('failure' in exchange) {
    const { failure: error } = exchange;
    if (error === REFUSED) return { kind: 'failed', status: null, error: 'private-network' };
    return { kind: 'again', status: null, error: error.slice(0, LONGEST_ERROR), restMs: REST_MS };
  }
  const { status, body, headers } = exchange.answer;
  if (status >= 200 && status < 300) return { kind: 'succeeded', status, body };
  const error = `HTTP ${status}`;
  if (BUSY.has(status)) return { kind: 'again', status, error, restMs: restOf(headers['retry-after']) };
  if (status >= 500) return { kind: 'again', status, error, restMs: 0 };
  return { kind: 'failed', status, error: status >= 300 && status < 400 ? 'redirected' : error };
}

const LONGEST_ERROR = 300;

function restOf(retryAfter: string | undefined): number {
  const seconds = Number(retryAfter ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds * 1000, LONGEST_REST_MS) : REST_MS;
}

/** How long after so many attempts the next one comes: 30 s, 2, 8, 32, 128 min; null: there is none. */
export const pauseAfter = (attempts: number): number | null =>
  attempts >= MOST_ATTEMPTS ? null : FIRST_PAUSE_MS * GROWTH ** (attempts - 1);
