import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { reachableDataDir, serverAccount } from './embedded-postgres-account.js';
import { findBinaries } from './embedded-postgres-binaries.js';
import { ensureCluster, readPassword, role } from './embedded-postgres-cluster.js';
import { explain, isPortTaken, isStillLeaving } from './embedded-postgres-error.js';
import { isServerOf } from './embedded-postgres-process.js';
import {
  findServer,
  type Launch,
  launchServer,
  type Server,
  stopServer,
} from './embedded-postgres-server.js';
import {
  type Settings,
  settingsFor,
  thisMachine,
  throwaway,
  weeklyLog,
} from './embedded-postgres-settings.js';
import { exclusively, signIn } from './embedded-postgres-users.js';

export { EmbeddedPostgresError } from './embedded-postgres-error.js';

export interface EmbeddedPostgresOptions {
  /** PostgreSQL's data directory; made at the first start. */
  dataDir: string;
  /** A port on 127.0.0.1; a free one by default. A server that is already running keeps its own. */
  port?: number;
  /** Added to the settings chosen for this machine. */
  settings?: Settings;
  /** False for data that nobody needs after a crash: nothing is flushed to disk. */
  durable: boolean;
}

export interface EmbeddedPostgres {
  /** postgresql://… with the password, for the database and superuser `roundtrip`. */
  url: string;
  port: number;
  /** The server's process id. */
  pid: number;
  /** Whether it was already running: left behind by a killed process, or in use by another one. */
  adopted: boolean;
  isRunning(): boolean;
  /**
   * Stops the server once nobody else uses it. `fast` (default) ends sessions and writes everything to disk;
   * `immediate` leaves the writing to the next start.
   */
  stop(mode?: 'fast' | 'immediate'): Promise<void>;
}

/**
 * Starts the PostgreSQL that comes with the npm packages, or adopts the one that already works in `dataDir`. It listens
 * on 127.0.0.1 alone, and outlives this process when that is killed.
 * @throws EmbeddedPostgresError with a sentence for the person who started Roundtrip
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const account = serverAccount(options.dataDir);
  const dataDir = reachableDataDir(options.dataDir, account);
  const binaries = findBinaries(account);
  const mode = options.durable ? weeklyLog : throwaway;
  const settings = { ...settingsFor(thisMachine()), ...mode, ...options.settings };
  const launch: Launch = { binaries, account, dataDir, settings };
  return exclusively(dataDir, async () => {
    ensureCluster(binaries, account, dataDir, options.durable);
    const found = await findServer(dataDir);
    const server = found ?? (await start(launch, options.port));
    const signOut = signIn(dataDir);
    return {
      ...server,
      url: await openDatabase(dataDir, server),
      adopted: found !== null,
      isRunning: () => isServerOf(server.pid, dataDir),
      stop: (mode = 'fast') =>
        exclusively(dataDir, async () => {
          if (signOut()) await stopServer(launch, server, mode);
        }),
    };
  });
}

const ATTEMPTS = 20;

async function start(launch: Launch, port?: number): Promise<Server> {
  for (let attempt = 1; ; attempt++) {
    const chosen = port ?? (await freePort());
    const outcome = await launchServer(launch, chosen);
    if (typeof outcome !== 'string') return outcome;
    const passing = isStillLeaving(outcome) || (port === undefined && isPortTaken(outcome));
    if (!passing || attempt === ATTEMPTS) throw explain(outcome, launch.dataDir, chosen);
    await sleep(100);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Makes the database at the first start. */
async function openDatabase(dataDir: string, { port }: Server): Promise<string> {
  const password = readPassword(dataDir);
  const client = new pg.Client({ host: '127.0.0.1', port, user: role, password, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [role]);
    if (rowCount === 0) await client.query(`create database ${role}`);
  } finally {
    await client.end();
  }
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${role}`;
}
