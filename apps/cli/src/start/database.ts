import { join } from 'node:path';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '@roundtrip/domain/database/embedded-postgres.js';
import { reachDatabase } from './reach-database.js';

export interface StartedDatabase {
  url: string;
  stop(): Promise<void>;
}

const CHECK_MS = 2000;

/** The server that DATABASE_URL names, or the embedded one with its data in `<dataDir>/postgres`. */
export async function openDatabase(
  databaseUrl: string | undefined,
  dataDir: string,
  onLine: (line: string) => void,
): Promise<StartedDatabase> {
  if (!databaseUrl) return keepRunning(join(dataDir, 'postgres'), onLine);
  await reachDatabase(databaseUrl);
  return { url: databaseUrl, stop: async () => undefined };
}

/** Should the embedded server crash, it is started again on its port, where the services look for it. */
async function keepRunning(dataDir: string, onLine: (line: string) => void): Promise<StartedDatabase> {
  let server: EmbeddedPostgres = await startEmbeddedPostgres({ dataDir, durable: true });
  let restarting: Promise<void> | undefined;
  const restart = async () => {
    onLine('PostgreSQL ended unexpectedly; starting it again');
    try {
      await server.stop();
      server = await startEmbeddedPostgres({ dataDir, durable: true, port: server.port });
    } catch (error) {
      onLine((error as Error).message);
    }
  };
  const timer = setInterval(() => {
    if (server.isRunning()) return;
    restarting ??= restart().finally(() => (restarting = undefined));
  }, CHECK_MS);
  return {
    url: server.url,
    stop: async () => {
      clearInterval(timer);
      await restarting;
      await server.stop();
    },
  };
}
