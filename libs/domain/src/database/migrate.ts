import { DataSource } from 'typeorm';
import { seedCalendar } from './calendar-days.js';
import { dataSourceOptions } from './data-source.js';

const MIGRATION_LOCK = 7_140_801;

/**
 * Brings the database up to date. Two starting at once wait for each other, so each migration runs once.
 * A lock that another transaction holds for more than two seconds is an error, not a stalled shop.
 */
export async function migrate(url: string): Promise<{ applied: string[] }> {
  const source = await new DataSource(
    // Building an index takes as long as it takes, and so does waiting for another process that migrates.
    dataSourceOptions({ url, pool: 2, applicationName: 'migrate', longestSilenceMs: Infinity }),
  ).initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const applied = await source.runMigrations({ transaction: 'each' });
    await seedCalendar(source);
    return { applied: applied.map((migration) => migration.name) };
  } finally {
    await lock.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
    await source.destroy();
  }
}
