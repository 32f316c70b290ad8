import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { BenchDatabase } from '../database.js';
import { BENCH_SECRET } from '../domain.js';

export interface Delivered {
  messagesPerSecond: number;
  /** The most any worker took. */
  memoryMb: number;
}

/** Lets so many workers empty the outbox, with so many connections between them. */
export async function deliverBy(
  workers: number,
  {
    database,
    url,
    connections,
    environment: more = {},
  }: {
    database: BenchDatabase;
    url: string;
    connections: number;
    environment?: Record<string, string>;
  },
): Promise<Delivered> {
  const environment = {
    DATABASE_URL: database.url,
    ROUNDTRIP_SECRET: BENCH_SECRET,
    SMTP_URL: url,
    SEND_CONCURRENCY: String(Math.max(1, Math.floor(connections / workers))),
    LOG_LEVEL: 'error',
    ...more,
  };
  const started = Array.from({ length: workers }, () => startWorker(environment));
  try {
    await settled(database, started);
    return {
      messagesPerSecond: await rateOfSettling(database),
      memoryMb: Math.max(...started.map(peakMemoryMb)),
    };
  } finally {
    await Promise.all(started.map(stop));
  }
}

function startWorker(environment: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [fileURLToPath(new URL('../server/worker.js', import.meta.url))], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function stop(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null) return;
  const gone = once(worker, 'exit');
  worker.kill('SIGTERM');
  await gone;
}

async function settled(database: BenchDatabase, workers: ChildProcess[]): Promise<void> {
  for (;;) {
    if (workers.some(({ exitCode }) => exitCode !== null))
      throw new Error('a worker ended before all was sent');
    const { rows } = await database.run(
      `select exists (select from message where state = 'pending')
         or exists (select from message where state = 'sending') as open`,
    );
    if (!rows[0].open) return;
    await sleep(500);
  }
}

/** From the first message settled to the last: a worker's boot is not sending. */
async function rateOfSettling(database: BenchDatabase): Promise<number> {
  const { rows } = await database.run(`
    select count(*) / extract(epoch from max(settled_at) - min(settled_at))::float8 as rate
    from message where state = 'accepted'`);
  return rows[0].rate;
}

function peakMemoryMb({ pid }: ChildProcess): number {
  const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(peak) / 1024);
}
