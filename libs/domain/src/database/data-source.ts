import pg, { type Client } from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { endSilence } from './end-silence.js';
import { migrations } from './migrations/index.js';
import { SnakeNaming } from './naming.js';

// bigint (ids, counts, minor units) as a number: exact below 2^53, see docs/adr/0003-ids-and-money-are-numbers.md.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export interface ConnectionOptions {
  url: string;
  pool?: number;
  applicationName?: string;
  /** A statement that says nothing for longer is given up, with its connection. `Infinity`: none is. */
  longestSilenceMs?: number;
  /** Settings of every session, by name: `{ search_path: 'a,b' }`. */
  session?: Record<string, string>;
}

/** No statement of a shop with millions of customers takes a third of it. */
const LONGEST_SILENCE_MS = 15 * 60_000;
/** When an idle connection is asked whether the other side is still there; a machine that is gone is found out within a minute. */
const KEEP_ALIVE_MS = 30_000;

/** The one description of the connection; entities are added by the modules that own them. */
export function dataSourceOptions(options: ConnectionOptions): DataSourceOptions {
  const { longestSilenceMs = LONGEST_SILENCE_MS } = options;
  return {
    type: 'postgres',
    url: options.url,
    migrations,
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(),
    poolSize: options.pool ?? 10,
    applicationName: options.applicationName ?? 'roundtrip',
    extra: {
      connectionTimeoutMillis: 10_000,
      idle_in_transaction_session_timeout: 600_000,
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
      options: sessionOptions(options.session ?? {}),
      onConnect: (client: Client) => {
        if (Number.isFinite(longestSilenceMs)) endSilence(client, longestSilenceMs);
      },
    },
  };
}

const sessionOptions = (session: Record<string, string>): string | undefined =>
  Object.entries(session)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ') || undefined;
