/** Where a message stands. What came back afterwards (opened, clicked, …) is a reaction, not a state. */
export const messageStates = ['pending', 'sending', 'accepted', 'rejected', 'uncertain', 'excluded'] as const;
export type MessageState = (typeof messageStates)[number];

/**
 * The legal moves, all of them. Every statement that moves a message names the state it comes from in its WHERE
 * clause, so that two who want to move the same message cannot both succeed.
 *
 * - `pending → pending` holds a message until later; `sending → pending` tries it again, and is allowed only where its
 *   last byte was never handed over.
 * - `uncertain → pending` is a person's wish to send it again, or the one more try of a transactional message; a
 *   promotion of unknown fate is never resent by itself.
 * - `uncertain → accepted` is a receipt that says it arrived.
 * - `accepted`, `rejected` and `excluded` are final.
 */
const MOVES: Readonly<Record<MessageState, readonly MessageState[]>> = {
  pending: ['pending', 'sending', 'excluded'],
  sending: ['accepted', 'rejected', 'uncertain', 'pending'],
  uncertain: ['pending', 'accepted'],
  accepted: [],
  rejected: [],
  excluded: [],
};

export const mayMove = (from: MessageState, to: MessageState): boolean => MOVES[from].includes(to);

/** No move leads out of it. */
export const isFinal = (state: MessageState): boolean => MOVES[state].length === 0;
