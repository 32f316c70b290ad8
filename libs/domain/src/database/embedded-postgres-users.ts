import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { commandLine, isAlive } from './embedded-postgres-process.js';

/**
 * Several processes may use one embedded server: `npm start` in one terminal, a command in another. Each signs in with
 * a file named after its process id that holds its command line; the last one to leave stops the server. Whoever was
 * killed is told from whoever has its process id now by that command line.
 */
const folder = (dataDir: string) => join(dataDir, 'roundtrip.users');

let signedIn = 0;

/** @returns a function that signs out and tells whether nobody else is left */
export function signIn(dataDir: string): () => boolean {
  mkdirSync(folder(dataDir), { recursive: true });
  const name = `${process.pid}.${++signedIn}`;
  writeFileSync(join(folder(dataDir), name), commandLine(process.pid) ?? '');
  return () => {
    rmSync(join(folder(dataDir), name), { force: true });
    return !readdirSync(folder(dataDir)).some((other) => isHere(dataDir, other));
  };
}

function isHere(dataDir: string, name: string): boolean {
  const file = join(folder(dataDir), name);
  const here = commandLine(Number.parseInt(name, 10)) === readFileSync(file, 'utf8');
  if (!here) rmSync(file, { force: true });
  return here;
}

/**
 * Runs `work` while no other process starts or stops the server of this data directory. A lock whose holder was killed
 * is taken over.
 * @throws EmbeddedPostgresError when another living process holds it for ten minutes
 */
export async function exclusively<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  const lock = `${dataDir}.lock`;
  const deadline = performance.now() + 600_000;
  while (!acquire(lock)) {
    if (performance.now() > deadline)
      throw new EmbeddedPostgresError(
        `Another process has been starting PostgreSQL for ten minutes; see ${lock}.`,
      );
    await sleep(50);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function acquire(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const holder = Number.parseInt(readIfThere(lock), 10);
    if (holder > 0 && !isAlive(holder)) rmSync(lock, { force: true });
    return false;
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
