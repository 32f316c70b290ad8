import { statfsSync } from 'node:fs';
import { totalmem } from 'node:os';

const MB = 1024 * 1024;

/** What the server may use of this machine, in bytes. */
export interface Machine {
  memory: number;
  /** Room in /dev/shm, where parallel queries share their hash tables; null where there is no such file system. */
  sharedMemory: number | null;
}

/** PostgreSQL settings by name, as `postgres -c name=value` takes them. */
export type Settings = Record<string, string>;

/** This machine, or the container's share of it. */
export function thisMachine(): Machine {
  const limit = process.constrainedMemory();
  // An unlimited cgroup reports 0 or a number beyond the machine.
  const memory = limit > 0 ? Math.min(limit, totalmem()) : totalmem();
  return { memory, sharedMemory: roomInSharedMemory() };
}

function roomInSharedMemory(): number | null {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize;
  } catch {
    return null;
  }
}

/**
 * Settings for one server that shares `machine` with the api and the worker. PostgreSQL's own defaults suit the smallest
 * machines: grouping ten million orders takes four times as long with them.
 */
export function settingsFor(machine: Machine): Settings {
  return {
    shared_buffers: share(machine, 1 / 4, 128, 2048),
    effective_cache_size: share(machine, 1 / 2, 256, 65536),
    work_mem: share(machine, 1 / 400, 8, 64),
    maintenance_work_mem: share(machine, 1 / 16, 64, 512),
    max_wal_size: '4GB',
    random_page_cost: '1.1',
    max_connections: '200',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...dynamicSharedMemory(machine),
  };
}

function share(machine: Machine, part: number, leastMb: number, mostMb: number): string {
  const mb = Math.floor((machine.memory * part) / MB);
  return `${Math.min(mostMb, Math.max(leastMb, mb))}MB`;
}

/** Containers get 64 MB of /dev/shm by default, and a parallel query that wants more fails: use System V memory there. */
function dynamicSharedMemory(machine: Machine): Settings {
  const small = machine.sharedMemory !== null && machine.sharedMemory < 512 * MB;
  return small ? { dynamic_shared_memory_type: 'sysv' } : {};
}

/** One log file per weekday, overwritten a week later, so that the log never grows without bound. */
export const weeklyLog: Settings = {
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%a.log',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  log_truncate_on_rotation: 'on',
};

/**
 * For data that nobody needs after a crash (tests): nothing is flushed, and no autovacuum that would stand in the way of
 * cloning a template database.
 */
export const throwaway: Settings = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  autovacuum: 'off',
  shared_buffers: '256MB',
  max_wal_size: '1GB',
};
