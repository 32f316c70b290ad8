import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Account, giveTo } from './embedded-postgres-account.js';
import type { Binaries } from './embedded-postgres-binaries.js';
import { dataVersion, EmbeddedPostgresError, explain } from './embedded-postgres-error.js';

/** The one role, a superuser, and the database it owns. */
export const role = 'roundtrip';

/** The role's password, readable by the server's account alone. */
const passwordFile = (dataDir: string) => join(dataDir, 'roundtrip.password');

export const readPassword = (dataDir: string) => readFileSync(passwordFile(dataDir), 'utf8');

/** The environment of PostgreSQL's programs: no PG… variables of the user's, no secrets, English messages. */
export const environment = {
  PATH: process.env.PATH,
  SystemRoot: process.env.SystemRoot,
  LC_MESSAGES: 'C',
};

/**
 * Makes the data directory unless it is there. It is made aside and renamed when complete, so that a start that was
 * interrupted leaves no half-made one.
 * @throws EmbeddedPostgresError when the directory holds something else, or data of another major version
 */
export function ensureCluster(binaries: Binaries, account: Account, dataDir: string, durable: boolean): void {
  const version = dataVersion(dataDir);
  if (version === binaries.major) return;
  if (version !== null)
    throw new EmbeddedPostgresError(
      `${dataDir} was made by PostgreSQL ${version}, the embedded server is PostgreSQL ${binaries.major}. ` +
        'Move that directory away to start with an empty database, or set DATABASE_URL to a server of its version.',
    );
  refuseForeignFiles(dataDir);
  const aside = `${dataDir}.new`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { mode: 0o700 });
  giveTo(account, aside);
  try {
    const cluster = join(aside, 'cluster');
    initialise(binaries, account, cluster, durable);
    renameSync(join(aside, 'password'), passwordFile(cluster));
    renameSync(cluster, dataDir);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function refuseForeignFiles(dataDir: string): void {
  try {
    if (readdirSync(dataDir).length > 0)
      throw new EmbeddedPostgresError(`${dataDir} is not empty and holds no PostgreSQL data.`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function initialise(binaries: Binaries, account: Account, cluster: string, durable: boolean): void {
  const password = join(cluster, '..', 'password');
  writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  giveTo(account, password);
  const result = spawnSync(
    binaries.initdb,
    [
      ...['-D', cluster, '-U', role, `--pwfile=${password}`, '--auth=scram-sha-256', '-E', 'UTF8'],
      ...localeArguments(),
      ...(durable ? [] : ['--no-sync']),
    ],
    { ...account, cwd: join(cluster, '..'), env: environment, encoding: 'utf8' },
  );
  if (result.status !== 0) throw explain(result.error?.message ?? result.stderr, join(cluster, '..'));
}

/**
 * PostgreSQL's own C.UTF-8 everywhere, so that text sorts alike on every machine. Character classes (pg_trgm on Chinese)
 * come from the operating system, and only Linux calls its UTF-8 locale C.UTF-8.
 */
function localeArguments(): string[] {
  const builtin = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  if (process.platform === 'linux') return [...builtin, '--locale=C.UTF-8'];
  return [...builtin, '--locale=C', ...(process.platform === 'darwin' ? ['--lc-ctype=UTF-8'] : [])];
}
