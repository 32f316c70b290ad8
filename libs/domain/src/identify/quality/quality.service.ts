import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { fullOrigin, type Origin } from '../origin.js';
import { TouchedService } from '../touched/touched.service.js';
import type { ClearInvalid, TagIssue } from './quality.schema.js';
import { assessAll, assessListed, clearAddress, tagCustomers, writeRun } from './quality.sql.js';

/** Keeps the marks of the records, and mends many records at once. */
@Injectable()
export class QualityService {
  constructor(
    private readonly database: Database,
    private readonly touched: TouchedService,
    private readonly clock: Clock,
  ) {}

  /** Looks at all records and writes what differs, and how good they are together. */
  assess(): Promise<void> {
    return this.database.transaction(async (tx) => {
      const now = this.clock.now();
      await tx.run(assessAll, [now]);
      await tx.run(writeRun, [now]);
    });
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
