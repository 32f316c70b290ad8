import { Injectable } from '@nestjs/common';
import type { Facts } from '@roundtrip/templates';
import { Database, type Tx } from '../../database/database.js';
import type { ChannelName, Purpose } from '../messages/message.schema.js';
import type { MessageState } from '../messages/message-states.js';
import type { Lane } from './lanes.js';
import {
  applyVerdicts,
  begin,
  closeClaim,
  giveUpExpired,
  openClaim,
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
  /** The way its channel gave it when it was claimed; `null` where the channel has only one. */
  via?: number | null;
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

  /** The fence of a new claim. */
  async openClaim(tx: Tx, leaseMs: number): Promise<number> {
    const row = await tx.row<{ fence: number }>(openClaim, [leaseMs]);
    if (!row) throw new Error('an insert returned no row');
    return row.fence;
  }

  /** Whether these messages may go on the wire now; false where the claim was given up. */
  async begin(fence: number, messages: readonly DueMessage[]): Promise<boolean> {
    return (await this.database.run(begin, [fence, messages.map(({ id }) => id)])) === 1;
  }

  /** Everything that became of its messages is on record. */
  async closeClaim(fence: number): Promise<void> {
    await this.database.run(closeClaim, [fence]);
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

  /** How many became uncertain; the others go out as if nobody had held them. */
  async giveUpExpired(now: Date): Promise<number> {
    const givenUp = await this.database.rows<{ isUncertain: boolean }>(giveUpExpired, [now]);
    return givenUp.filter(({ isUncertain }) => isUncertain).length;
  }
}
