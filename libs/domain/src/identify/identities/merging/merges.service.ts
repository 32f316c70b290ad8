import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../database/database.js';
import { Clock } from '../../../kernel/clock.js';
import { conflict, notFound } from '../../../kernel/errors.js';
import { AccountsService } from '../../organizations/accounts.service.js';
import { PurchaseSummaryService } from '../../purchases/purchase-summary.service.js';
import { TouchedService } from '../../touched/touched.service.js';
import type { DuplicateEvidence } from '../duplicates/duplicate-evidence.js';
import { givingWay } from './give-way.js';
import { undoableSince } from './undo-time.js';
import { type MergePair, MergesStore } from './merges.store.js';

export interface Pair {
  survivorId: number;
  loserId: number;
}

/**
 * Makes two records one, and two again. Everything the loser has is the survivor's from then on, and the loser's ids
 * and keys lead there; what a table needs is in `merge-plan.ts`. For 30 days a merge can be undone: then both are what
 * they were, and what came in between stays with the survivor, but for orders that name their customer by a key of the
 * loser. Both are one transaction.
 */
@Injectable()
export class MergesService {
  constructor(
    private readonly database: Database,
    private readonly store: MergesStore,
    private readonly accounts: AccountsService,
    private readonly summaries: PurchaseSummaryService,
    private readonly touched: TouchedService,
    private readonly clock: Clock,
  ) {}

  /** What a person decided, also about two customers whom a shop knows as two. @throws not-found, conflict. */
  merge({ survivorId, loserId }: Pair, evidence: DuplicateEvidence[], by: number | null): Promise<number> {
    return this.begin(async (tx) => {
      const there = await this.store.lock(tx, [survivorId, loserId]);
      for (const id of [survivorId, loserId]) if (!there.has(id)) throw notFound('customer', id);
      const [mergeId] = await this.carryOut(tx, [{ survivorId, loserId, evidence }], 'manual', by);
      return mergeId!;
    });
  }

  /**
   * Merges that follow from the keys alone. A customer who stands in several pairs takes part in the first; whoever is
   * gone by now is left out. Gives how many there were.
   */
  mergeCertain(pairs: MergePair[]): Promise<number> {
    return this.begin(async (tx) => {
      const there = await this.store.lock(
        tx,
        pairs.flatMap(({ survivorId, loserId }) => [survivorId, loserId]),
      );
      const free = (id: number): boolean => there.delete(id);
      const ready = pairs.filter(
        ({ survivorId, loserId }) =>
          there.has(survivorId) && there.has(loserId) && free(survivorId) && free(loserId),
      );
      return (await this.carryOut(tx, ready, 'automatic', null)).length;
    });
  }

  /** @throws not-found, conflict `merge-undone`, `merge-too-old`, `merge-not-latest`, `merge-key-taken`. */
  undo(mergeId: number, by: number | null): Promise<Pair> {
    return this.begin(async (tx) => {
      const now = this.clock.now();
      const merge = await this.undoable(tx, mergeId);
      const { survivorId, loserId } = merge;
      await this.store.lock(tx, [survivorId]);
      const pair = [survivorId, loserId];
      await this.accounts.hold(tx);
      const moved = await this.accounts.during(tx, pair, () => this.store.undo(tx, mergeId, now, by));
      await this.summaries.recompute(tx, moved);
      await this.touched.touch(tx, moved, 'merge-undone');
      return { survivorId, loserId };
    });
  }

  /** Merges too old to be undone keep who leads where, and nothing else of anybody. */
  async forgetOld(): Promise<void> {
    const since = undoableSince(this.clock.now());
    await this.database.transaction((tx) => this.store.forget(tx, since));
  }

  private async carryOut(tx: Tx, pairs: MergePair[], cause: string, by: number | null): Promise<number[]> {
    if (pairs.length === 0) return [];
    const both = pairs.flatMap(({ survivorId, loserId }) => [survivorId, loserId]);
    await this.accounts.holdTied(tx, both);
    let merged: number[] = [];
    const moved = await this.accounts.during(tx, both, async () => {
      merged = await this.store.merge(tx, pairs, cause, this.clock.now(), by);
    });
    const gone = new Set(pairs.map(({ loserId }) => loserId));
    const there = moved.filter((id) => !gone.has(id));
    await this.summaries.recompute(tx, there);
    await this.touched.touch(tx, there, 'merge');
    return merged;
  }

  private async undoable(tx: Tx, mergeId: number) {
    const merge = await this.store.find(tx, mergeId);
    if (!merge) throw notFound('merge', mergeId);
    const { mergedAt, undoneAt, laterId, takenBy, externalId } = merge;
    if (undoneAt) throw conflict('merge-undone', 'This merge has been undone already.');
    if (mergedAt <= undoableSince(this.clock.now()))
      throw conflict('merge-too-old', 'A merge can be undone for 30 days.');
    if (laterId !== null)
      throw conflict('merge-not-latest', 'The customer has been merged again since.', { mergeId: laterId });
    if (takenBy !== null)
      throw conflict('merge-key-taken', 'Another customer has the external id by now.', {
        externalId,
        customerId: takenBy,
      });
    return merge;
  }

  private begin<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return givingWay(() => this.database.transaction(work));
  }
}
