import type { Tx } from '../database/database.js';

const LARGE = 2000;

/**
 * Tells the planner how much a staging table holds: nobody else analyses temporary tables. Small batches go without,
 * or every call of the api would write to the catalogue.
 */
export async function analyzeLarge(tx: Tx, table: string, rows: number): Promise<void> {
  if (rows >= LARGE) await tx.run(`analyze ${table}`);
}
