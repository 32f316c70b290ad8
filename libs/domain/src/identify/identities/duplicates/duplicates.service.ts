import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { Clock } from '../../../kernel/clock.js';
import { notFound } from '../../../kernel/errors.js';
import type { MergePair } from '../merging/merges.store.js';
import { MergesService } from '../merging/merges.service.js';
import { DuplicatesStore } from './duplicates.store.js';

const AT_ONCE = 500;
/** Rounds of certain merges in one go; what is left is merged the next time. */
const ROUNDS = 20;

/** Records that may be of one person: found by a job, decided by people unless the keys leave no doubt. */
@Injectable()
export class DuplicatesService {
  constructor(
    private readonly database: Database,
    private readonly store: DuplicatesStore,
    private readonly merges: MergesService,
    private readonly clock: Clock,
  ) {}

  /** Merges what the keys leave no doubt about, then lists what is suspicious. Gives how many were merged. */
  async find(): Promise<number> {
    const merged = await this.mergeCertain();
    await this.database.transaction((tx) => this.store.find(tx, this.clock.now()));
    return merged;
  }

  /** The two are two people; they are not suspected again. Gives how many pairs were still open. */
  dismiss(pairIds: number[], by: number | null): Promise<number> {
    return this.store.dismiss(pairIds, this.clock.now(), by);
  }

  /** The two are one person. @throws not-found, and what `MergesService.merge` throws. */
  async merge(pairId: number, survivorId: number, by: number | null): Promise<number> {
    const pair = await this.store.pair(pairId);
    if (!pair) throw notFound('duplicate', pairId);
    const { firstId, secondId, evidence } = pair;
    if (survivorId !== firstId && survivorId !== secondId) throw notFound('customer', survivorId);
    const loserId = survivorId === firstId ? secondId : firstId;
    return this.merges.merge({ survivorId, loserId }, evidence, by);
  }

  private async mergeCertain(): Promise<number> {
    let merged = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const pairs: MergePair[] = await this.store.certain(AT_ONCE);
      if (pairs.length === 0) break;
      merged += await this.merges.mergeCertain(pairs);
    }
    return merged;
  }
}
