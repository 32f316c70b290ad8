import { execFile, spawn } from 'node:child_process';
import { closeSync, existsSync, fstatSync, mkdirSync, openSync } from 'node:fs';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Account, giveTo } from './embedded-postgres-account.js';
import type { Binaries } from './embedded-postgres-binaries.js';
import { environment } from './embedded-postgres-cluster.js';
import { explain, sinceLastStart } from './embedded-postgres-error.js';
import { isServerOf, waitUntil } from './embedded-postgres-process.js';
import type { Settings } from './embedded-postgres-settings.js';

/** What it takes to run one server. */
export interface Launch {
  binaries: Binaries;
  account: Account;
  /** A real path. */
  dataDir: string;
  settings: Settings;
}

export interface Server {
  pid: number;
  port: number;
}

/** What collects the server's log outlives the server by a moment; what ends the server early says no last words. */
const LAST_WORDS = /database system is shut down/;
const LAST_WORDS_SECONDS = 1;

/** Replaying the write-ahead log after a crash may take minutes. */
const START_SECONDS = 600;
/** On a full disk the last writing never ends. Nothing is lost without it: the next start replays the log. */
const STOP_SECONDS = 60;

const pidFile = (dataDir: string) => join(dataDir, 'postmaster.pid');

/** The server that works in the data directory, once it accepts connections; null where there is none. */
export async function findServer(dataDir: string): Promise<Server | null> {
  const found = readPidFile(dataDir);
  if (!found) return null;
  const gone = () => !isServerOf(found.pid, dataDir);
  await waitUntil(() => readPidFile(dataDir)?.status === 'ready' || gone(), START_SECONDS);
  if (!gone()) return { pid: found.pid, port: found.port };
  // Left by a crash. PostgreSQL would take a later process with that id for a running server, and refuse to start.
  rmSync(pidFile(dataDir), { force: true });
  return null;
}

/** Line by line: process id, data directory, start time, port, socket directory, address, memory key, status. */
function readPidFile(dataDir: string): (Server & { status: string | undefined }) | null {
  if (!existsSync(pidFile(dataDir))) return null;
  const lines = readFileSync(pidFile(dataDir), 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() };
}

/** @returns the server once it accepts connections, or what it printed when it ended instead */
export async function launchServer(launch: Launch, port: number): Promise<Server | string> {
  const { account, dataDir } = launch;
  const logs = join(dataDir, 'log');
  mkdirSync(logs, { recursive: true });
  giveTo(account, logs);
  const log = openSync(join(logs, 'start.log'), 'w');
  const begun = fstatSync(log).mtimeMs;
  const child = spawn(launch.binaries.postgres, serverArguments(launch, port), {
    ...account,
    cwd: dataDir,
    env: environment,
    // A process group of its own: Ctrl-C must not reach the server before the applications have drained.
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let ended: string | undefined;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code, signal) => (ended = `exit ${code ?? signal}`));
  child.unref();
  const isReady = () => {
    const server = readPidFile(dataDir);
    return server?.pid === child.pid && server?.status === 'ready';
  };
  await waitUntil(() => ended !== undefined || isReady(), START_SECONDS);
  if (ended === undefined && child.pid !== undefined) return { pid: child.pid, port };
  await waitUntil(() => LAST_WORDS.test(printedSince(begun, logs)), LAST_WORDS_SECONDS);
  return `${printedSince(begun, logs)}\n${ended}`;
}

function serverArguments({ dataDir, settings }: Launch, port: number): string[] {
  const all = { ...settings, listen_addresses: '127.0.0.1', unix_socket_directories: '' };
  return ['-D', dataDir, '-p', String(port), ...Object.entries(all).flatMap(([k, v]) => ['-c', `${k}=${v}`])];
}

function printedSince(begun: number, logs: string): string {
  return readdirSync(logs)
    .map((name) => join(logs, name))
    .filter((file) => statSync(file).mtimeMs >= begun)
    .map((file) => sinceLastStart(readFileSync(file, 'utf8')).trim())
    .join('\n');
}

/** `fast` ends sessions and writes everything to disk; `immediate` leaves the writing to the next start. */
export async function stopServer(launch: Launch, server: Server, mode: 'fast' | 'immediate'): Promise<void> {
  const { binaries, account, dataDir } = launch;
  const gone = () => !isServerOf(server.pid, dataDir);
  if (gone()) return;
  const args = ['stop', '-D', dataDir, '-m', mode, '-w', '-t', String(STOP_SECONDS)];
  try {
    await promisify(execFile)(binaries.pgCtl, args, { ...account, cwd: dataDir, env: environment });
  } catch (error) {
    // It may have ended by itself in between.
    if (gone()) return;
    if (mode === 'immediate') throw explain(String(error), dataDir);
    return stopServer(launch, server, 'immediate');
  }
  // pg_ctl waits for the file that names the process; the process itself ends a moment later.
  await waitUntil(gone, STOP_SECONDS);
}
