import type { Tx } from '../database/database.js';

const LARGE = 2000;
const HUGE = 50_000;

/**
 * Tells the planner how much a staging table holds: nobody else analyses temporary tables. Small batches go without,
 * or every call of the api would write to the catalogue.
 */
export async function analyzeLarge(tx: Tx, table: string, rows: number): Promise<void> {
  if (rows >= LARGE) await tx.run(`analyze ${table}`);
}

/**
 * Tells the planner of a table that one transaction made much larger. A vacuum that came by in the meantime counted
 * none of the new rows, and a table believed empty gets plans that take hours: the look-up behind every foreign key
 * then reads a whole index.
 */
export async function analyzeGrown(tx: Tx, table: 'customer' | 'orders', rows: number): Promise<void> {
  if (rows >= HUGE) await tx.run(`analyze ${table}`);
}
