import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { BenchDatabase } from '../database.js';
import { BENCH_SECRET } from '../domain.js';
import { peakMemoryMb, WorkerUsage } from './worker-usage.js';

export interface Delivered {
  messagesPerSecond: number;
  /** The most any worker took. */
  memoryMb: number;
  usage: WorkerUsage;
}

/** Lets so many workers empty the outbox, with so many connections between them. */
export async function deliverBy(
  workers: number,
  {
    database,
    url,
    connections,
    arrived,
    environment: more = {},
  }: {
    database: BenchDatabase;
    url: string;
    connections: number;
    /** How many messages have arrived so far. */
    arrived(): Promise<number>;
    environment?: Record<string, string>;
  },
): Promise<Delivered> {
  const environment = {
    SMTP_URL: url,
    SEND_CONCURRENCY: String(Math.max(1, Math.floor(connections / workers))),
    ...more,
  };
  const started = Array.from({ length: workers }, () => startWorker(environment, database));
  const pids = started.map(({ pid }) => pid ?? NaN);
  const usage = new WorkerUsage();
  try {
    await settled(database, started, async () => usage.sample(pids, await arrived()));
    return {
      messagesPerSecond: await rateOfSettling(database),
      memoryMb: Math.max(...pids.map(peakMemoryMb)),
      usage,
    };
  } finally {
    await Promise.all(started.map(stopWorker));
  }
}

/** One worker process as it is in production, over the bench's database. */
export function startWorker(
  environment: Record<string, string>,
  { url }: Pick<BenchDatabase, 'url'>,
): ChildProcess {
  return spawn(process.execPath, [fileURLToPath(new URL('../server/worker.js', import.meta.url))], {
    env: {
      ...process.env,
      ...{ DATABASE_URL: url, ROUNDTRIP_SECRET: BENCH_SECRET, LOG_LEVEL: 'error' },
      ...environment,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

export async function stopWorker(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null) return;
  const gone = once(worker, 'exit');
  worker.kill('SIGTERM');
  await gone;
}

async function settled(
  database: BenchDatabase,
  workers: ChildProcess[],
  look: () => Promise<void>,
): Promise<void> {
  for (;;) {
    if (workers.some(({ exitCode }) => exitCode !== null))
      throw new Error('a worker ended before all was sent');
    const { rows } = await database.run(
      `select exists (select from message where state = 'pending')
         or exists (select from message where state = 'sending') as open`,
    );
    await look();
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
