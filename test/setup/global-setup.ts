import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '@roundtrip/domain/database/migrate.js';
import { databaseUrl, TEMPLATE } from './template.js';
import { startTestPostgres } from './test-postgres.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The test server's own database, from which others are made and dropped. */
    postgresUrl: string;
  }
}

/** One server per run, and one migration per run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestPostgres();
  try {
    await makeTemplate(server.url);
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('postgresUrl', server.url);
  return () => server.stop();
}

async function makeTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`create database ${TEMPLATE}`);
    await migrate(databaseUrl(url, TEMPLATE));
    // A template that somebody is connected to can't be cloned.
    await client.query(`alter database ${TEMPLATE} with is_template true allow_connections false`);
  } finally {
    await client.end();
  }
}
