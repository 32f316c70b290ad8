import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { keepArrivals, keepMovesBetween, keepMovesOfRun } from './rfm-movement.sql.js';

/** Records who moved from which cell to which since the run before. */
@Injectable()
export class RfmMovementStore {
  /** Of a run before which nobody was scored, from the cells it kept. */
  async keepArrivals(tx: Tx, runId: number): Promise<void> {
    await tx.run(keepArrivals, [runId]);
  }

  /** `previous`: the run before, if it scored by the same settings; what happened since then counts as well. */
  async keep(tx: Tx, runId: number, previous: number | null): Promise<void> {
    if (previous === null) await tx.run(keepMovesOfRun, [runId]);
    else await tx.run(keepMovesBetween, [previous, runId]);
  }
}
