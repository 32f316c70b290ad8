import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from './test-database.js';

describe('a test file’s own database', () => {
  let mine: TestDatabase;
  let other: TestDatabase;
  let pool: pg.Pool;

  beforeAll(async () => {
    [mine, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    pool = new pg.Pool({ connectionString: mine.url });
  });

  afterAll(() => pool.end());

  it('is migrated', async () => {
    const { rows } = await pool.query('select count(*)::int as applied from migrations');
    expect(rows[0].applied).toBeGreaterThan(0);
  });

  it('shares nothing with another', async () => {
    await pool.query('create table only_here (id int)');
    const elsewhere = new pg.Pool({ connectionString: other.url });
    await expect(elsewhere.query('select * from only_here')).rejects.toThrow(/does not exist/);
    await elsewhere.end();
  });
});
