import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { RfmRescoreStore } from './rfm-rescore.store.js';

/** Scores of touched customers, between two runs. */
@Injectable()
export class RfmRescoreService {
  constructor(private readonly store: RfmRescoreStore) {}

  /** To be taken before any row of a customer, as runs and deletions do. */
  lock(tx: Tx): Promise<void> {
    return this.store.lock(tx);
  }

  /** Scores them by the cut points of the last run; tells how many came into another cell. */
  rescore(tx: Tx, customerIds: number[], now: Date): Promise<number> {
    return this.store.rescore(tx, customerIds, now);
  }
}
