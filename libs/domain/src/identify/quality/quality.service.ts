import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database.js';
import type { Measured } from '../../jobs/runs/runs-of.js';
import { Clock } from '../../kernel/clock.js';
import { fullOrigin, type Origin } from '../origin.js';
import { TouchedService } from '../touched/touched.service.js';
import type { ClearInvalid, QualityOutcome, TagIssue } from './quality.schema.js';
import { assessAll, assessListed, clearAddress, sumUp, tagCustomers } from './quality.sql.js';

/** Keeps the marks of the records, and mends many records at once. */
@Injectable()
export class QualityService {
  constructor(
    private readonly database: Database,
    private readonly touched: TouchedService,
    private readonly clock: Clock,
  ) {}

  /** Looks at all records and writes what differs; gives how good they are together. */
  async assess(tx: Tx, asOf: Date): Promise<Measured<QualityOutcome>> {
    const changed = await tx.run(assessAll, [asOf]);
    const found = await tx.row<QualityOutcome & { customers: number }>(sumUp);
    if (!found) throw new Error('an aggregate returned no row');
    const { customers, ...outcome } = found;
    return { customers, changed, outcome, warnings: [] };
  }

  /** Gives customers with an issue a tag; gives how many did not have it. */
  tag({ issue, ids, tag }: TagIssue, origin: Origin): Promise<number> {
    const { source, sourceId, at } = fullOrigin(origin, this.clock);
    return this.change(source, (tx) => tx.rows(tagCustomers, [issue, ids, tag, at, source, sourceId]));
  }

  /** Takes invalid addresses off the records; gives how many were. */
  clearInvalid({ issue, ids }: ClearInvalid, origin: Origin): Promise<number> {
    const { source, sourceId, at } = fullOrigin(origin, this.clock);
    const statement =
      issue === 'invalid-email' ? clearAddress('email', 'email') : clearAddress('phone', 'sms');
    return this.change(source, (tx) => tx.rows(statement, [issue, ids, at, source, sourceId]));
  }

  private change(source: string, write: (tx: Tx) => Promise<{ id: number }[]>): Promise<number> {
    return this.database.transaction(async (tx) => {
      const changed = (await write(tx)).map(({ id }) => id);
      await tx.run(assessListed, [this.clock.now(), changed]);
      await this.touched.touch(tx, changed, source);
      return changed.length;
    });
  }
}
