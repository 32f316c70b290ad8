import type { BenchDatabase } from './database.js';
import { secondsOf } from './measure.js';

/** The seconds one plain statement takes to fill these tables, empty at first, with memory enough to sort in. */
export async function storeBare(
  database: BenchDatabase,
  tables: string[],
  statement: string,
): Promise<number> {
  await database.run(`truncate ${tables.join(', ')}`);
  return database.withClient(async (client) => {
    await client.query(`set work_mem = '256MB'`);
    const seconds = await secondsOf(() => client.query(statement));
    await client.query('reset work_mem');
    return seconds;
  });
}
