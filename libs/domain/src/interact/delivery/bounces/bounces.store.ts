import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/database.js';
import { customersOfMessage, insertFact, lockMessage, softBounces } from './bounces.sql.js';

export interface ReportedMessage {
  id: number;
  address: string;
  customerId: number;
}

@Injectable()
export class BouncesStore {
  lockMessage(tx: Tx, id: number): Promise<ReportedMessage | undefined> {
    return tx.row(lockMessage, [id]);
  }

  /** Whether it was news. */
  async insertFact(
    tx: Tx,
    messageId: number,
    kind: 'bounced' | 'complained',
    detail: Record<string, unknown>,
    at: Date,
  ): Promise<boolean> {
    return (await tx.run(insertFact, [messageId, kind, JSON.stringify(detail), at])) > 0;
  }

  async softBounces(tx: Tx, address: string, since: Date): Promise<number> {
    const row = await tx.row<{ count: number }>(softBounces, [address, since]);
    return row?.count ?? 0;
  }

  async customersOfMessage(tx: Tx, id: number): Promise<number[]> {
    return (await tx.rows<{ id: number }>(customersOfMessage, [id])).map((row) => row.id);
  }
}
