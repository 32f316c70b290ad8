import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { conflict } from '../../kernel/errors.js';
import { normalizeAddress } from './address.js';
import type { LiftSuppression } from './suppression-list.schema.js';
import { RECORD_LIFT } from './suppression-list.sql.js';
import { SuppressionsService } from './suppressions.service.js';

/** Lets people of the company lift a suppression, on record. It gives nobody's consent back. */
@Injectable()
export class SuppressionLiftsService {
  constructor(
    private readonly database: Database,
    private readonly suppressions: SuppressionsService,
    private readonly clock: Clock,
  ) {}

  /**
   * `by`: the name of whoever does it.
   * @throws DomainError `suppression-gone` where nothing is suppressed there, or not any more
   */
  async lift({ channel, address, note }: LiftSuppression, by: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const values = [channel, normalizeAddress(channel, address), this.clock.now(), by, note];
      if ((await tx.run(RECORD_LIFT, values)) === 0)
        throw conflict('suppression-gone', 'Nothing is suppressed there.', { address });
      await this.suppressions.lift(tx, channel, address);
    });
  }
}
