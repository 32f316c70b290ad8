import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/database.js';
import { WAKE_ANSWERED, WAKE_SETTLED } from './wake.sql.js';

/** Ends waits inside campaigns as soon as others hear of what was waited for. */
@Injectable()
export class WaitsService {
  /** Whoever was invited by the message and stands where its answer is waited for is due at once. */
  async answered(tx: Tx, messageId: number, now: Date): Promise<void> {
    await tx.run(WAKE_ANSWERED, [messageId, now]);
  }

  /** Whoever stands where the end of this task or call is waited for is due at once. */
  async settled(tx: Tx, enrolmentId: number, visit: number, now: Date): Promise<void> {
    await tx.run(WAKE_SETTLED, [enrolmentId, visit, now]);
  }
}
