import { Injectable } from '@nestjs/common';
import { Database, type Sql, type Tx } from '../../database/database.js';
import type { ConsentPurpose, ConsentStatus } from '../../identify/consents/consent.schema.js';
import type { ChannelName } from '../messages/message.schema.js';
import {
  consentOfMessage,
  customersOfMessage,
  demoteBurst,
  insertReaction,
  latestTo,
  linksSince,
  lockMessage,
} from './reactions.sql.js';

export interface NewReaction {
  messageId: number;
  kind: 'opened' | 'clicked' | 'unsubscribed' | 'answered';
  verdict: 'human' | 'machine';
  link?: number;
  detail?: Record<string, unknown>;
  at: Date;
}

const MOST_OF_A_KIND = 200;

@Injectable()
export class ReactionsStore {
  constructor(private readonly database: Database) {}

  /** Holds the message until the transaction ends; `acceptedAt` is `at` for one that is just being sent. */
  lockMessage(
    tx: Tx,
    messageId: number,
    at: Date,
  ): Promise<{ customerId: number; campaignId: number; acceptedAt: Date | null } | undefined> {
    return tx.row(lockMessage, [messageId, at]);
  }

  async linksSince(tx: Tx, messageId: number, since: Date): Promise<number[]> {
    const rows = await tx.rows<{ link: number }>(linksSince, [messageId, since]);
    return rows.map(({ link }) => link);
  }

  async insert(tx: Tx, { messageId, kind, verdict, link, detail, at }: NewReaction): Promise<void> {
    const values = [messageId, kind, verdict, link ?? null, JSON.stringify(detail ?? {}), at, MOST_OF_A_KIND];
    await tx.run(insertReaction, values);
  }

  async demoteBurst(tx: Tx, messageId: number, since: Date): Promise<void> {
    await tx.run(demoteBurst, [messageId, since]);
  }

  async customersOfMessage(tx: Tx, messageId: number): Promise<number[]> {
    const rows = await tx.rows<{ id: number }>(customersOfMessage, [messageId]);
    return rows.map(({ id }) => id);
  }

  async consentOfMessage(
    messageId: number,
    purpose: ConsentPurpose,
    sql: Sql = this.database,
  ): Promise<ConsentStatus | null> {
    const row = await sql.row<{ status: ConsentStatus }>(consentOfMessage, [messageId, purpose]);
    return row?.status ?? null;
  }

  latestTo(
    channel: ChannelName,
    address: string,
    sql: Sql = this.database,
  ): Promise<{ id: number; locale: string } | undefined> {
    return sql.row(latestTo, [channel, address]);
  }
}
