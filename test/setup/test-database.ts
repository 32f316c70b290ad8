import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { databaseUrl, TEMPLATE } from './template.js';

export interface TestDatabase {
  url: string;
  /** Ends its sessions and drops it; done anyway after the file's last test. */
  drop(): Promise<void>;
}

const created = new Map<string, TestDatabase>();

/** A migrated database of the test file's own (about 50 ms). */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(`create database ${name} template ${TEMPLATE}`);
  const database: TestDatabase = {
    url: databaseUrl(inject('postgresUrl'), name),
    drop: async () => {
      created.delete(name);
      await administer(`drop database if exists ${name} with (force)`);
    },
  };
  created.set(name, database);
  return database;
}

/** After a test file: what it created and did not drop. */
export async function dropTestDatabases(): Promise<void> {
  for (const database of [...created.values()]) await database.drop();
}

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('postgresUrl') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
