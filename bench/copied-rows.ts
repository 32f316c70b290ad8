import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { BenchDatabase } from './database.js';

/** Rows that an import made, in files, and tables of the same shape to COPY them into. */
export class CopiedRows {
  private constructor(
    private readonly database: BenchDatabase,
    private readonly folder: string,
    /** By table, in the order they are brought back. */
    private readonly columns: Map<string, string>,
  ) {}

  static async take(database: BenchDatabase, folder: string, tables: string[]): Promise<CopiedRows> {
    const columns = new Map<string, string>();
    for (const table of tables) {
      const { rows } = await database.run(
        `select string_agg(attname, ', ' order by attnum) as names from pg_attribute
         where attrelid = $1::regclass and attnum > 0 and attgenerated = '' and not attisdropped`,
        [table],
      );
      columns.set(table, rows[0].names);
      await database.run(`drop table if exists bare_${table}, heap_${table}`);
      await database.run(`create table bare_${table} (like ${table} including all)`);
      await database.run(`create table heap_${table} (like ${table} including generated)`);
    }
    const copied = new CopiedRows(database, folder, columns);
    for (const table of tables) await copied.takeOut(table);
    return copied;
  }

  /** COPYs all of them, in one transaction. @param kind with the indexes of the real tables, or as mere heaps. */
  async bringBack(kind: 'bare' | 'heap'): Promise<void> {
    const client = await this.database.pool.connect();
    try {
      await client.query('begin');
      for (const table of this.columns.keys()) {
        const into = client.query(copyFrom(`copy ${kind}_${table} (${this.columns.get(table)}) from stdin`));
        await pipeline(createReadStream(this.fileOf(table)), into);
      }
      await client.query('commit');
    } finally {
      client.release();
    }
  }

  async forget(kind: 'bare' | 'heap'): Promise<void> {
    await this.database.run(
      `truncate ${[...this.columns.keys()].map((table) => `${kind}_${table}`).join(', ')}`,
    );
  }

  private async takeOut(table: string): Promise<void> {
    const client = await this.database.pool.connect();
    try {
      const rows = client.query(copyTo(`copy ${table} (${this.columns.get(table)}) to stdout`));
      await pipeline(rows, createWriteStream(this.fileOf(table)));
    } finally {
      client.release();
    }
  }

  private fileOf(table: string): string {
    return join(this.folder, `${table}.copy`);
  }
}
