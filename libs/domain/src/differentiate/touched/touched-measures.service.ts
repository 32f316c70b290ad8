import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { type TouchedCustomer, TouchedService } from '../../identify/touched/touched.service.js';
import { AbcService } from '../abc/abc.service.js';
import { LifecycleService } from '../lifecycle/lifecycle.service.js';
import { ClvScoreService } from '../clv/score/clv-score.service.js';
import { RfmRescoreService } from '../rfm/rfm-rescore.service.js';

/**
 * Brings the measures of touched customers up to date between the nightly runs, so that segments that ask for them are
 * right at once. Each measure does it set-based, by what its last run cut the base by, and writes only differences.
 */
@Injectable()
export class TouchedMeasures {
  constructor(
    private readonly touched: TouchedService,
    private readonly rfm: RfmRescoreService,
    private readonly clv: ClvScoreService,
    private readonly abc: AbcService,
    private readonly lifecycle: LifecycleService,
  ) {}

  /** Takes up to `limit` touched customers off the queue, their measures up to date. */
  async take(tx: Tx, limit: number, now: Date): Promise<TouchedCustomer[]> {
    // The locks of the scores come before any row of a customer, and in this order, as in runs and deletions.
    await this.rfm.lock(tx);
    await this.abc.lock(tx);
    await this.lifecycle.lock(tx);
    await this.clv.lock(tx);
    const touched = await this.touched.take(tx, limit);
    const ids = touched.map(({ customerId }) => customerId);
    if (ids.length > 0) await this.rescore(tx, ids, now);
    return touched;
  }

  private async rescore(tx: Tx, customerIds: number[], now: Date): Promise<void> {
    await this.rfm.rescore(tx, customerIds, now);
    await this.clv.rescore(tx, customerIds, now);
    await this.abc.rescore(tx, customerIds, now);
    await this.lifecycle.rescore(tx, customerIds, now);
  }
}
