import type { MessageDetail, MessageState } from './message-types';

type Told = Pick<
  MessageDetail,
  'state' | 'reason' | 'attempts' | 'decidedAt' | 'notBefore' | 'settledAt' | 'response'
>;

/** One step of a message's way; what it says stands under `messages.course`. */
export interface Step {
  key: 'decided' | 'held' | 'tried' | 'waiting' | Exclude<MessageState, 'pending'>;
  at: string | null;
  /** Of `tried`: how often. */
  count?: number;
  reason?: string | null;
  /** The other server's own words. */
  response?: string | null;
}

/** A message is written a moment after it was decided; only a longer wait is one somebody ordered. */
const WAIT_MS = 60_000;

const wasHeld = ({ decidedAt, notBefore, attempts }: Told): boolean =>
  attempts <= 1 && Date.parse(notBefore) - Date.parse(decidedAt) > WAIT_MS;

/** The way of a message so far, in order; its last step is where it stands. */
export function courseOf(message: Told): Step[] {
  const { state, reason, attempts, notBefore, settledAt, response, decidedAt } = message;
  const tries: Step[] = attempts > 1 ? [{ key: 'tried', at: null, count: attempts }] : [];
  const decided: Step = { key: 'decided', at: decidedAt };
  if (state === 'pending') return [decided, ...tries, { key: 'waiting', at: notBefore, reason, response }];
  const held: Step[] = wasHeld(message) ? [{ key: 'held', at: notBefore }] : [];
  return [decided, ...held, ...tries, { key: state, at: settledAt, reason, response }];
}
