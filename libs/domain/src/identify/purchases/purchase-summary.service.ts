import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { lockKeys } from '../identity-lock.js';
import { recomputeListed, recomputeSelected } from './purchase-summary.sql.js';

/** Keeps what scoring and rules need of a customer's orders equal to the orders. */
@Injectable()
export class PurchaseSummaryService {
  /** After orders of these customers have been written, in the same transaction. */
  async recompute(tx: Tx, customerIds: number[]): Promise<void> {
    await this.lock(tx, 'select unnest($1::bigint[])', [customerIds]);
    await tx.run(recomputeListed, [customerIds]);
  }

  /** The same for the customers a select of distinct ids gives. */
  async recomputeFrom(tx: Tx, select: string): Promise<void> {
    await this.lock(tx, select);
    await tx.run(recomputeSelected(select));
  }

  // Two transactions that add orders of one customer would each count without the other's: the later one waits here,
  // and its statement then sees what the earlier one committed.
  private lock(tx: Tx, select: string, parameters: unknown[] = []): Promise<void> {
    return lockKeys(tx, 'purchases', `select id::text from (${select}) as affected (id)`, parameters);
  }
}
