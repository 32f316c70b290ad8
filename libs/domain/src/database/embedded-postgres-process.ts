import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether a process with this id exists, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * The command line of a running process, null when there is none. Process ids are reused, so an id that was written
 * down names the same process only while its command line is still the same.
 */
export function commandLine(pid: number): string | null {
  if (!isAlive(pid)) return null;
  if (process.platform === 'linux') return linuxCommandLine(pid);
  const [program, ...args] =
    process.platform === 'win32'
      ? ['tasklist', '/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH']
      : ['ps', '-o', 'command=', '-p', String(pid)];
  const { status, stdout } = spawnSync(program!, args, { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '' ? stdout.trim() : null;
}

function linuxCommandLine(pid: number): string | null {
  try {
    // A process that ended but that nobody has waited for still has a file, an empty one.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || null;
  } catch {
    return null;
  }
}

/** Whether `pid` is a PostgreSQL server that works in `dataDir` (a real path), and no later process with the same id. */
export function isServerOf(pid: number, dataDir: string): boolean {
  if (!commandLine(pid)?.includes('postgres')) return false;
  if (process.platform !== 'linux') return true;
  try {
    // A server's working directory is its data directory, even after that was moved.
    return readlinkSync(`/proc/${pid}/cwd`) === dataDir;
  } catch {
    return commandLine(pid)?.includes(dataDir) ?? false;
  }
}

/** Asks every 20 ms; false when `seconds` have passed without a yes. */
export async function waitUntil(done: () => boolean, seconds: number): Promise<boolean> {
  const deadline = performance.now() + seconds * 1000;
  while (!done()) {
    if (performance.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}
