import { Injectable } from '@nestjs/common';
import { Database, type Sql, type Tx } from '../../database/database.js';
import type { ConsentPurpose, ConsentStatus } from '../../identify/consents/consent.schema.js';
import type { ChannelName } from '../messages/message.schema.js';
import {
  consentOfMessage,
  customersOfMessage,
  demoteBurst,
  demoteCrowd,
  demoteTrapped,
  insertReaction,
  latestTo,
  linksSince,
  lockMessage,
  othersInNetwork,
  trappedSince,
} from './reactions.sql.js';

export interface NewReaction {
  messageId: number;
  kind: 'opened' | 'clicked' | 'unsubscribed' | 'answered';
  verdict: 'human' | 'machine';
  link?: number;
  detail?: Record<string, unknown>;
  at: Date;
  /** From where, as a fingerprint; `null` and absent where that is not known. */
  network?: string | null;
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

  async trappedSince(tx: Tx, messageId: number, network: string | null, since: Date): Promise<boolean> {
    return (await tx.row(trappedSince, [messageId, network, since])) !== undefined;
  }

  /** How many other customers' messages were hit from the network; at most ten. */
  async othersInNetwork(tx: Tx, network: string, customerId: number, since: Date): Promise<number> {
    return (await tx.row<{ others: number }>(othersInNetwork, [network, since, customerId]))?.others ?? 0;
  }

  async insert(tx: Tx, reaction: NewReaction): Promise<void> {
    const { messageId, kind, verdict, link = null, detail = {}, at, network = null } = reaction;
    const values = [messageId, kind, verdict, link, JSON.stringify(detail), at, MOST_OF_A_KIND, network];
    await tx.run(insertReaction, values);
  }

  /** Clicks on a message since an instant were a machine's, and why; gives the customers (repeated) it concerns. */
  demoteBurst(tx: Tx, messageId: number, why: string, since: Date): Promise<number[]> {
    return this.ids(tx, demoteBurst, [messageId, why, since]);
  }

  /** The same of all hits on a message from one network. */
  demoteTrapped(
    tx: Tx,
    messageId: number,
    why: string,
    since: Date,
    network: string | null,
  ): Promise<number[]> {
    return this.ids(tx, demoteTrapped, [messageId, why, since, network]);
  }

  /** The same of all hits from one network, whatever the message. */
  demoteCrowd(tx: Tx, network: string, why: string, since: Date): Promise<number[]> {
    return this.ids(tx, demoteCrowd, [network, why, since]);
  }

  customersOfMessage(tx: Tx, messageId: number): Promise<number[]> {
    return this.ids(tx, customersOfMessage, [messageId]);
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

  private async ids(tx: Tx, statement: string, parameters: unknown[]): Promise<number[]> {
    const rows = await tx.rows<{ id: number }>(statement, parameters);
    return rows.map(({ id }) => id);
  }
}
