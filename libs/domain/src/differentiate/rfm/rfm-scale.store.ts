import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import type { LastRun } from './rfm-difference.store.js';
import { insertScale, selectLatestScale } from './rfm-scale.sql.js';
import type { Scored } from './rfm-score.store.js';

/** A run with what its options were when it scored; they are read before they are believed. */
type KeptScale = LastRun & { id: number; options: unknown };

/** By what a run scored: where its bands start, exactly. Customers are scored by it until the next run. */
@Injectable()
export class RfmScaleStore {
  async keep(tx: Tx, runId: number, { ladders, seen }: Pick<Scored, 'ladders' | 'seen'>): Promise<void> {
    await tx.run(insertScale, [runId, JSON.stringify(ladders), seen]);
  }

  /** The scale of the run the scores are from. */
  latest(tx: Tx): Promise<KeptScale | undefined> {
    return tx.row<KeptScale>(selectLatestScale);
  }
}
