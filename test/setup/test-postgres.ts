import { chmodSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive, isServerOf } from '@roundtrip/domain/database/embedded-postgres-process.js';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '@roundtrip/domain/database/embedded-postgres.js';

const PREFIX = 'roundtrip-test-';

/** A server of this run's own, under the temporary directory; nothing of it survives `stop`. */
export async function startTestPostgres(): Promise<EmbeddedPostgres> {
  removeLeftovers();
  const place = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // Root's server runs as another user, who must get to its data.
  chmodSync(place, 0o711);
  const dataDir = join(place, 'postgres');
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  const kill = () => killServer(dataDir);
  // Ctrl-C ends a run without its teardown; the next run removes the files.
  process.once('exit', kill);
  return {
    ...server,
    stop: async () => {
      await server.stop('immediate');
      process.off('exit', kill);
      remove(place);
    },
  };
}

/** Servers of test runs that were killed. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const place = join(tmpdir(), name);
    const run = Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1]);
    if (!run || isAlive(run) || statSync(place).uid !== process.getuid?.()) continue;
    killServer(join(place, 'postgres'));
    remove(place);
  }
}

function killServer(dataDir: string): void {
  const pid = Number.parseInt(readIfThere(join(dataDir, 'postmaster.pid')), 10);
  if (pid > 0 && isServerOf(pid, realpathSync(dataDir))) process.kill(pid, 'SIGKILL');
}

function readIfThere(file: string): string {
  return statSync(file, { throwIfNoEntry: false }) ? readFileSync(file, 'utf8') : '';
}

/** The data directory may be a link to a place that the server's account can reach. */
function remove(place: string): void {
  const dataDir = join(place, 'postgres');
  const options = { recursive: true, force: true, maxRetries: 5 };
  if (statSync(dataDir, { throwIfNoEntry: false })) rmSync(realpathSync(dataDir), options);
  rmSync(place, options);
}
