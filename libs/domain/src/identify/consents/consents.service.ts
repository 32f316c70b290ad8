import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/errors.js';
import { TouchedService } from '../touched/touched.service.js';
import type { Channel, ConsentPurpose, ConsentStatus } from './consent.schema.js';
import { lockCustomers, recordChanges } from './consents.sql.js';

export interface ConsentChange {
  customerId: number;
  channel: Channel;
  purpose: ConsentPurpose;
  status: ConsentStatus;
  /** `api`, `import`, `unsubscribe`, `preferences`, `survey` … */
  source: string;
  /** The words the customer agreed to, where they were shown any. */
  wording?: string | null;
  /** When the customer said so; the clock's now where it is left out. */
  at?: Date;
}

@Injectable()
export class ConsentsService {
  constructor(
    private readonly touched: TouchedService,
    private readonly clock: Clock,
  ) {}

  /**
   * Records what customers agreed to or withdrew, and gives the ids of those whose state moved. What already holds is
   * not logged again.
   */
  async record(tx: Tx, changes: ConsentChange[]): Promise<number[]> {
    if (changes.length === 0) return [];
    await this.lock(tx, changes);
    const now = this.clock.now();
    const rows = changes.map((change, ordinal) => ({
      ...change,
      ordinal,
      customer_id: change.customerId,
      at: change.at ?? now,
    }));
    const moved = await tx.rows<{ customerId: number }>(recordChanges, [JSON.stringify(rows)]);
    const ids = moved.map(({ customerId }) => customerId);
    await this.touched.touch(tx, ids, 'consent');
    return ids;
  }

  private async lock(tx: Tx, changes: ConsentChange[]): Promise<void> {
    const wanted = new Set(changes.map(({ customerId }) => customerId));
    for (const { id } of await tx.rows<{ id: number }>(lockCustomers, [[...wanted]])) wanted.delete(id);
    const [missing] = wanted;
    if (missing !== undefined) throw notFound('customer', missing);
  }
}
