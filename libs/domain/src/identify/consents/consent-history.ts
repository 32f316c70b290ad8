import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { NamedRowsService } from '../customers/named-rows.service.js';
import { lockKeys } from '../identity-lock.js';
import type { OutcomeCounts } from '../origin.js';
import { TouchedService } from '../touched/touched.service.js';
import {
  copyIntoStaging,
  countAccepted,
  openRecorded,
  openStaging,
  recordedCustomers,
  recordHistory,
  refuseFuture,
  stagedRefusals,
} from './consent-history.sql.js';

/**
 * What customers agreed to and withdrew at known times, many at once: all of it enters the log, late or not, and the
 * state is what was said last.
 */
@Injectable()
export class ConsentHistory {
  constructor(
    private readonly named: NamedRowsService,
    private readonly touched: TouchedService,
    private readonly clock: Clock,
  ) {}

  /** An empty table for rows; gives the statement that COPYs into it (`consent-history.sql.ts`). */
  async openStaging(tx: Tx): Promise<string> {
    await tx.run(openStaging);
    return copyIntoStaging;
  }

  /**
   * Says whose each staged row is and writes what is new. `created` are entries of the log, `unchanged` what stands
   * there already; customers whose log grew are touched. Two histories are written one after the other, so that an
   * entry that is in both is written once.
   */
  async recordStaged(tx: Tx): Promise<OutcomeCounts> {
    await this.named.name(tx, 'staged_consent');
    await tx.run(refuseFuture, [this.clock.now()]);
    await lockKeys(tx, 'consent_history', `select 'all'`);
    await tx.run(openRecorded);
    const fresh = (await tx.row<{ fresh: number }>(recordHistory))?.fresh ?? 0;
    await this.touched.touchFrom(tx, recordedCustomers, 'consent');
    const accepted = (await tx.row<{ lines: number }>(countAccepted))?.lines ?? 0;
    return { created: fresh, updated: 0, unchanged: accepted - fresh, rejected: 0 };
  }

  /** Rows nobody could take: their lines, each with its fault. */
  async refused(tx: Tx): Promise<Map<number, string>> {
    const refused = await tx.rows<{ line: number; code: string }>(stagedRefusals);
    return new Map(refused.map(({ line, code }) => [line, code]));
  }
}
