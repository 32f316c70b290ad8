import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../database/database.js';
import type { MergePair } from '../merging/merges.store.js';
import type { DuplicateEvidence } from './duplicate-evidence.js';
import {
  certainPairs,
  gatherByBlocks,
  gatherOpen,
  openCandidates,
  writePairs,
} from './find-duplicates.sql.js';
import { dismissPairs, pairById } from './duplicates.sql.js';

export interface StoredPair {
  firstId: number;
  secondId: number;
  evidence: DuplicateEvidence[];
}

@Injectable()
export class DuplicatesStore {
  constructor(private readonly database: Database) {}

  certain(limit: number): Promise<MergePair[]> {
    return this.database.rows<MergePair>(certainPairs, [limit]);
  }

  /** Looks through all records. */
  async find(tx: Tx, now: Date): Promise<void> {
    for (const statement of [openCandidates, gatherByBlocks, gatherOpen]) await tx.run(statement);
    await tx.run('analyze candidate_pair');
    await tx.run(writePairs, [now]);
  }

  pair(pairId: number): Promise<StoredPair | undefined> {
    return this.database.row<StoredPair>(pairById, [pairId]);
  }

  dismiss(pairIds: number[], at: Date, by: number | null): Promise<number> {
    return this.database.run(dismissPairs, [pairIds, at, by]);
  }
}
