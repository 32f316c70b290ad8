import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { takeTouched, touchListed, touchSelected } from './touched.sql.js';

export interface TouchedCustomer {
  customerId: number;
  cause: string;
}

/**
 * The customers something happened to since their segments were last looked at: a queue in a table, so that whatever
 * changes a customer and whatever reacts to it know nothing of each other.
 */
@Injectable()
export class TouchedService {
  constructor(private readonly clock: Clock) {}

  async touch(tx: Tx, customerIds: number[], cause: string): Promise<void> {
    if (customerIds.length > 0) await tx.run(touchListed, [cause, this.clock.now(), customerIds]);
  }

  /** Touches what a select of customer ids gives; its own parameters are `$3` and on. */
  async touchFrom(tx: Tx, select: string, cause: string, parameters: unknown[] = []): Promise<void> {
    await tx.run(touchSelected(select), [cause, this.clock.now(), ...parameters]);
  }

  /** Takes up to `limit` customers off the queue; they are back on it if the transaction fails. */
  take(tx: Tx, limit: number): Promise<TouchedCustomer[]> {
    return tx.rows<TouchedCustomer>(takeTouched, [limit]);
  }
}
