import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { findListed, findStale, forgetStale, knowStale, reckonRhythms, rhythmOfBase } from './rhythm.sql.js';

/** Keeps when customers buy, in the caller's transaction, which holds the lock of the stages. */
@Injectable()
export class RhythmStore {
  /** Of those whose orders have changed since; of everybody where `all`. */
  async reckonStale(tx: Tx, now: Date, timeZone: string, all: boolean): Promise<void> {
    await tx.run(findStale, [now, all]);
    await this.reckon(tx, now, timeZone);
  }

  async reckonListed(tx: Tx, customerIds: number[], now: Date, timeZone: string): Promise<void> {
    await tx.run(findListed, [customerIds]);
    await this.reckon(tx, now, timeZone);
  }

  /** Of all rhythms of their own the median, in days; null where nobody has one. */
  async ofBase(tx: Tx, ownRhythmAfter: number): Promise<{ customers: number; rhythmDays: number | null }> {
    const base = await tx.row<{ customers: number; rhythmDays: number | null }>(rhythmOfBase, [
      ownRhythmAfter,
    ]);
    if (!base) throw new Error('an aggregate returned no row');
    return base;
  }

  private async reckon(tx: Tx, now: Date, timeZone: string): Promise<void> {
    await tx.run(knowStale);
    await tx.run(reckonRhythms, [now, timeZone]);
    await tx.run(forgetStale);
  }
}
