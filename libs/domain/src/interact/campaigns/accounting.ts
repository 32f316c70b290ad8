import type { MessageState } from '../messages/message-states.js';
import type { Accounting } from './campaign.schema.js';

/** Counts of one campaign as the statement gives them. */
export interface AccountingRow {
  id: number;
  audience: number;
  /** Enrolments nobody decided about yet. */
  waiting: number;
  messages: Partial<Record<MessageState, number>>;
  excluded: Record<string, number>;
}

export function toAccounting({ audience, waiting, messages, excluded }: AccountingRow): Accounting {
  const { accepted = 0, rejected = 0, uncertain = 0, pending = 0, sending = 0 } = messages;
  return { audience, accepted, rejected, uncertain, excluded, pending: waiting + pending + sending };
}
