import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { migrations } from './migrations/index.js';
import { SnakeNaming } from './naming.js';

// bigint (ids, counts, minor units) as a number: exact below 2^53, see docs/adr/0003-ids-and-money-are-numbers.md.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export interface ConnectionOptions {
  url: string;
  pool?: number;
  applicationName?: string;
}

/** The one description of the connection; entities are added by the modules that own them. */
export function dataSourceOptions(options: ConnectionOptions): DataSourceOptions {
  return {
    type: 'postgres',
    url: options.url,
    migrations,
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(),
    poolSize: options.pool ?? 10,
    applicationName: options.applicationName ?? 'roundtrip',
    extra: { connectionTimeoutMillis: 10_000, idle_in_transaction_session_timeout: 600_000 },
  };
}
