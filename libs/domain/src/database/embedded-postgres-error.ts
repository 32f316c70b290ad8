import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The embedded server can't be started; the message says why and what to do, in one or two sentences. */
export class EmbeddedPostgresError extends Error {
  override name = 'EmbeddedPostgresError';
}

const knownFaults: [RegExp, (dataDir: string, port?: number) => string][] = [
  [
    /No space left on device|Check free disk space/,
    (dataDir) => `The disk that holds ${dataDir} is full. Free some space and start again.`,
  ],
  [
    /Address already in use|could not create any TCP\/IP sockets/,
    (_, port) =>
      `Port ${port} is in use by another program, so PostgreSQL can't listen there. Choose another port.`,
  ],
  [
    /could not (map anonymous|create) shared memory|Cannot allocate memory/,
    () =>
      'There is too little memory for PostgreSQL. Close other programs, or set DATABASE_URL to another server.',
  ],
  [
    /error while loading shared libraries|GLIBC|ENOENT/,
    () =>
      "The embedded PostgreSQL can't run on this system (it needs glibc 2.27 or newer; Alpine has none). " +
      'Set DATABASE_URL to a PostgreSQL server.',
  ],
  [
    /Permission denied|EACCES/,
    (dataDir) => `The data directory ${dataDir} belongs to another user. Start as that user, or as root.`,
  ],
];

/** What a failed program printed, as a sentence for the person who started Roundtrip; the output follows it. */
export function explain(output: string, dataDir: string, port?: number): EmbeddedPostgresError {
  const known = knownFaults.find(([sign]) => sign.test(output));
  const sentence = known ? known[1](dataDir, port) : `PostgreSQL did not start in ${dataDir}.`;
  return new EmbeddedPostgresError(`${sentence}\n${output.trim()}`.trim());
}

export const isPortTaken = (output: string) => /Address already in use/.test(output);

/** After kill -9 of the server its last sessions need a moment to notice and to let the shared memory go. */
export const isStillLeaving = (output: string) => /pre-existing shared memory block/.test(output);

/** What the server logged since it was last started: after the line that each start begins with, or all of it. */
export function sinceLastStart(log: string): string {
  return log.slice(Math.max(0, log.lastIndexOf('starting PostgreSQL')));
}

/**
 * @returns the major version that made the data directory, null where there is no data yet
 * @throws EmbeddedPostgresError when the directory is not this user's to read
 */
export function dataVersion(dataDir: string): number | null {
  try {
    return Number(readFileSync(join(dataDir, 'PG_VERSION'), 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw explain(String(code), dataDir);
  }
}
