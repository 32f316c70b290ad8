import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/database.js';
import { decideTwice, withholdTwice } from './merge-campaigns.sql.js';
import {
  giveBackConsents,
  joinConsents,
  joinSuppressions,
  keepConsents,
  liftSuppressions,
} from './merge-consents.sql.js';
import {
  bringBackLoser,
  closeMerge,
  deleteLosers,
  emptySurvivor,
  fillSurvivors,
  giveBackKeys,
  giveBackOrders,
  giveBackPairs,
  keepPairs,
  holdEnrolments,
  holdMemberships,
  lockCustomers,
  openMerges,
  recountSegments,
  redirect,
  redirectBack,
  takeKeys,
} from './merge-customers.sql.js';
import {
  giveBackContacts,
  giveBackOwnTie,
  keepOwnTie,
  moveContacts,
  noteContacts,
} from './merge-organizations.sql.js';
import { mergePlan } from './merge-plan.js';
import { mergeRows, undoRows } from './merge-rows.sql.js';
import { forgetPeople, forgetRows, lockMerge, type StoredMerge } from './merge-list.sql.js';

/** One pair to be merged, and why. */
export interface MergePair {
  survivorId: number;
  loserId: number;
  evidence: unknown;
}

const rowsOf = (of: typeof mergeRows): string[] =>
  Object.entries(mergePlan).flatMap(([relation, handling]) => of(relation, handling));
const MERGE_ROWS = rowsOf(mergeRows);
const UNDO_ROWS = rowsOf(undoRows);

/** A merge that has to wait longer than this for somebody else gives way: nobody else's work fails by a merge. */
const PATIENCE = `set local lock_timeout = '800ms'`;

@Injectable()
export class MergesStore {
  /** Holds the customers, and enrolments and memberships before them, until the transaction ends; gives those there are. */
  async lock(tx: Tx, customerIds: number[]): Promise<Set<number>> {
    await tx.run(PATIENCE);
    await tx.run(holdEnrolments);
    await tx.run(holdMemberships);
    const locked = await tx.rows<{ id: number }>(lockCustomers, [customerIds]);
    return new Set(locked.map(({ id }) => id));
  }

  /** Carries out merges of locked customers, each of whom takes part in one only; gives their ids. */
  async merge(tx: Tx, pairs: MergePair[], cause: string, at: Date, by: number | null): Promise<number[]> {
    const opened = await tx.rows<{ id: number }>(openMerges, [JSON.stringify(pairs), cause, at, by]);
    const ids = opened.map(({ id }) => id);
    for (const statement of [redirect, keepPairs, keepConsents, joinConsents, joinSuppressions])
      await tx.run(statement, [ids]);
    await tx.run(decideTwice, [ids, at]);
    await tx.run(withholdTwice, [ids, at]);
    for (const statement of [noteContacts, keepOwnTie, moveContacts]) await tx.run(statement, [ids]);
    for (const statement of [...MERGE_ROWS, takeKeys, deleteLosers]) await tx.run(statement, [ids]);
    await tx.run(fillSurvivors, [ids, at]);
    await tx.run(recountSegments, [ids]);
    return ids;
  }

  /** The merge as it stands, kept from being undone twice. */
  find(tx: Tx, mergeId: number): Promise<StoredMerge | undefined> {
    return tx.row<StoredMerge>(lockMerge, [mergeId]);
  }

  async undo(tx: Tx, mergeId: number, at: Date, by: number | null): Promise<void> {
    await tx.run(emptySurvivor, [mergeId, at]);
    await tx.run(bringBackLoser, [mergeId]);
    await tx.run(giveBackOrders, [mergeId]);
    for (const statement of [...UNDO_ROWS, giveBackContacts, giveBackOwnTie, giveBackKeys, liftSuppressions])
      await tx.run(statement, [mergeId]);
    await tx.run(giveBackConsents, [mergeId, at]);
    await tx.run(giveBackPairs, [mergeId, at, by]);
    await tx.run(recountSegments, [[mergeId]]);
    await tx.run(redirectBack, [mergeId]);
    await tx.run(closeMerge, [mergeId, at, by]);
  }

  /** Forgets what an undo would need of merges that are over, and whom those up to an instant were made of. */
  async forget(tx: Tx, upTo: Date): Promise<void> {
    await tx.run(forgetRows, [upTo]);
    await tx.run(forgetPeople, [upTo]);
  }
}
