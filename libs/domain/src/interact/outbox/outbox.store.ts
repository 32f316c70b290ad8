import { Injectable } from '@nestjs/common';
import type { Facts } from '@roundtrip/templates';
import { Database, type Tx } from '../../database/database.js';
import type { ChannelName, Purpose } from '../messages/message.schema.js';
import type { MessageState } from '../messages/message-states.js';
import type { Lane } from './lanes.js';
import {
  applyVerdicts,
  giveUpExpired,
  nextFence,
  resendTransactional,
  settle,
  takeDue,
} from './outbox.sql.js';

/** A message in a deliverer's hands. */
export interface DueMessage {
  id: number;
  customerId: number;
  campaignId: number;
  templateVersionId: number;
  channel: ChannelName;
  purpose: Purpose;
  address: string;
  locale: string;
  facts: Facts;
  surveyId: number | null;
  /** Before this one. */
  attempts: number;
  firstAttemptAt: Date | null;
}

/** What one look for due messages takes. */
export interface Look {
  lane: Lane;
  now: Date;
  limit: number;
  channels: readonly ChannelName[];
  /** An even share for each campaign, or whatever fills the limit. */
  share: 'even' | 'rest';
  /** Ids this transaction holds already. */
  held: readonly number[];
}

export interface Verdict {
  id: number;
  state: Extract<MessageState, 'pending' | 'sending' | 'excluded'>;
  reason: string | null;
  until: Date | null;
}

export interface Settlement {
  id: number;
  state: Extract<MessageState, 'pending' | 'accepted' | 'rejected' | 'uncertain'>;
  reason: string | null;
  response: string | null;
  reference: string | null;
  /** Of a message that goes back to pending. */
  notBefore: Date | null;
  /** 1 for a message handed back untouched, whose attempt does not count; else 0. */
  unused: 0 | 1;
}

@Injectable()
export class OutboxStore {
  constructor(private readonly database: Database) {}

  takeDue(tx: Tx, { lane, now, limit, channels, share, held }: Look): Promise<DueMessage[]> {
    return tx.rows(takeDue, [lane, now, limit, channels, share === 'even', held]);
  }

  async nextFence(tx: Tx): Promise<number> {
    const row = await tx.row<{ fence: number }>(nextFence);
    if (!row) throw new Error('a sequence gave no value');
    return row.fence;
  }

  async applyVerdicts(
    tx: Tx,
    verdicts: Verdict[],
    claim: { now: Date; fence: number; leaseMs: number },
  ): Promise<void> {
    await tx.run(applyVerdicts, [
      verdicts.map(({ id }) => id),
      verdicts.map(({ state }) => state),
      verdicts.map(({ reason }) => reason),
      verdicts.map(({ until }) => until),
      claim.now,
      claim.fence,
      claim.leaseMs,
    ]);
  }

  /** How many were still this claim's to settle. */
  settle(fence: number, now: Date, settlements: Settlement[]): Promise<number> {
    return this.database.run(settle, [
      fence,
      now,
      settlements.map(({ id }) => id),
      settlements.map(({ state }) => state),
      settlements.map(({ reason }) => reason),
      settlements.map(({ response }) => response),
      settlements.map(({ reference }) => reference),
      settlements.map(({ notBefore }) => notBefore),
      settlements.map(({ unused }) => unused),
    ]);
  }

  /** How many go out once more. */
  resendTransactional(now: Date): Promise<number> {
    return this.database.run(resendTransactional, [now]);
  }

  giveUpExpired(now: Date): Promise<number> {
    return this.database.run(giveUpExpired, [now]);
  }
}
