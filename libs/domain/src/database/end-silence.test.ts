import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DatabaseCable } from '../../../../test/setup/database-cable.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/setup/test-database.js';
import { dataSourceOptions } from './data-source.js';
import { Database } from './database.js';

const LIMIT_MS = 400;

describe('a database that falls silent', () => {
  let served: TestDatabase;
  let cable: DatabaseCable;
  let source: DataSource;
  let database: Database;

  beforeEach(async () => {
    served = await createTestDatabase();
    cable = await DatabaseCable.plug(served.url);
    const options = dataSourceOptions({ url: cable.url, pool: 2, longestSilenceMs: LIMIT_MS });
    source = await new DataSource(options).initialize();
    database = new Database(source);
  });
  afterEach(async () => {
    await source.destroy();
    await cable.cut();
    await served.drop();
  });

  it('keeps nobody waiting for ever: the statement fails, and the next one has another connection', async () => {
    const inHand = database.transaction(async (tx) => {
      await tx.run('create table noted (n int)');
      cable.fallSilent();
      await tx.run('insert into noted values (1)');
    });
    await expect(inHand).rejects.toThrow(/silent/);
    cable.speakAgain();
    expect(await database.row(`select to_regclass('noted') as noted`)).toEqual({ noted: null });
  });

  it('may be, while it is asked nothing', async () => {
    const silent = await database.transaction(async (tx) => {
      await sleep(2 * LIMIT_MS);
      return tx.row('select 1 as one');
    });
    expect(silent).toEqual({ one: 1 });
  });
});
