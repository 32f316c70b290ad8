import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { decodeCursor, type PageQuery, toPage } from '../../../kernel/page.js';
import type { DuplicatePage, DuplicatePair } from './duplicate.schema.js';
import { countOpen, openPairs } from './duplicates.sql.js';

@Injectable()
export class DuplicatesRead {
  constructor(private readonly database: Database) {}

  /** A page of the review list, the likeliest first. */
  async list({ limit, after }: PageQuery): Promise<DuplicatePage> {
    const [score, id] = decodeCursor(after, 2) ?? [];
    const cursor = typeof score === 'number' && Number.isSafeInteger(id) ? [score, id] : [null, null];
    const [rows, pairs] = await Promise.all([
      this.database.rows<DuplicatePair>(openPairs, [limit + 1, ...cursor]),
      this.count(),
    ]);
    return { ...toPage(rows, limit, (row) => [row.score, row.id]), pairs };
  }

  /** How many pairs wait for a decision. */
  async count(): Promise<number> {
    return (await this.database.row<{ pairs: number }>(countOpen))?.pairs ?? 0;
  }
}
