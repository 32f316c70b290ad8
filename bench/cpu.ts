import { readdirSync, readFileSync } from 'node:fs';
import type { BenchDatabase } from './database.js';
import { secondsOf } from './measure.js';

const TICKS_PER_SECOND = 100;

/** What some work took: seconds by the clock on the wall, and of the processors. */
export interface Spent {
  seconds: number;
  cpu: number;
}

export async function spentOn(
  database: Pick<BenchDatabase, 'pid'>,
  work: () => Promise<unknown>,
): Promise<Spent> {
  const before = cpuSeconds(database.pid);
  const seconds = await secondsOf(work);
  return { seconds, cpu: cpuSeconds(database.pid) - before };
}

/**
 * Seconds of processor time that a database server and this process have taken so far. On a machine that others use too
 * they say more than the clock on the wall.
 * @param postmaster process id; its processes that have ended are counted with it
 */
function cpuSeconds(postmaster: number): number {
  const { user, system } = process.cpuUsage();
  const server = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(statOf)
    .filter((stat) => stat !== null && (stat.pid === postmaster || stat.parent === postmaster));
  return (user + system) / 1e6 + server.reduce((sum, stat) => sum + (stat?.ticks ?? 0), 0) / TICKS_PER_SECOND;
}

/** Null: the process has ended meanwhile. */
function statOf(pid: string): { pid: number; parent: number; ticks: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const ticks = fields.slice(11, 15).reduce((sum, each) => sum + each, 0);
    return { pid: Number(pid), parent: fields[1] ?? 0, ticks };
  } catch (error) {
    if (
      (error as NodeJS.ErrnoException).code === 'ENOENT' ||
      (error as NodeJS.ErrnoException).code === 'ESRCH'
    )
      return null;
    throw error;
  }
}
