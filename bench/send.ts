import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createTransport } from 'nodemailer';
import type { BenchContext } from './bench-context.js';
import { BENCH_SECRET } from './domain.js';
import type { BenchDatabase } from './database.js';
import { type Measurement, median, round, secondsOf } from './measure.js';
import { decideBroadcast, renderOne } from './broadcast.js';
import { SinkProcess } from './sink-process.js';

const TARGET = 0.7;
const MEMORY_MB = 400;
const CONNECTIONS = 20;
const BARE_MESSAGES = 10_000;

/** A broadcast through the worker, against a bare nodemailer pool that composes mails of the same size for the same sink. */
export async function* sendBench({ database, size }: BenchContext): AsyncGenerator<Measurement> {
  await decideBroadcast(database, size);
  const sink = await SinkProcess.start();
  try {
    const mail = await renderOne(database);
    const before = await bareRate(sink, mail, Math.min(size, BARE_MESSAGES));
    const sunk = await sink.count();
    const worker = await workerRate(database, sink, size);
    const arrived = (await sink.count()) - sunk;
    const after = await bareRate(sink, mail, Math.min(size, BARE_MESSAGES));
    const bare = median([before, after]);
    const ratio = round(worker.rate / bare);
    yield {
      bench: 'send',
      size,
      product: round(size / worker.rate),
      bare: round(size / bare),
      ratio,
      target: `≥ ${TARGET} × the messages/s of the bare loop, memory ≤ ${MEMORY_MB} MB`,
      met: ratio >= TARGET && worker.memoryMb <= MEMORY_MB && arrived === size,
      messagesPerSecond: round(worker.rate),
      barePerSecond: round(bare),
      messageBytes: mail.html.length + mail.text.length,
      workerMemoryMb: worker.memoryMb,
      arrived,
    };
  } finally {
    sink.stop();
  }
}

interface Rendered {
  subject: string;
  html: string;
  text: string;
}

async function bareRate(sink: SinkProcess, mail: Rendered, messages: number): Promise<number> {
  const transport = createTransport({
    url: sink.url,
    pool: true,
    maxConnections: CONNECTIONS,
    maxMessages: Infinity,
  } as Parameters<typeof createTransport>[0]);
  let next = 0;
  const inTurn = async (): Promise<void> => {
    while (next < messages) {
      const number = next++;
      await transport.sendMail({
        from: 'Bench <bench@example.com>',
        to: `c${number}@example.com`,
        subject: mail.subject,
        html: mail.html,
        text: mail.text,
        headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
        list: { unsubscribe: `https://example.com/u/${number}` },
      });
    }
  };
  const seconds = await secondsOf(() => Promise.all(Array.from({ length: CONNECTIONS }, inTurn)));
  transport.close();
  return messages / seconds;
}

async function workerRate(
  database: BenchDatabase,
  sink: SinkProcess,
  size: number,
): Promise<{ rate: number; memoryMb: number }> {
  const worker = spawn(process.execPath, [fileURLToPath(new URL('../server/worker.js', import.meta.url))], {
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      ROUNDTRIP_SECRET: BENCH_SECRET,
      SMTP_URL: sink.url,
      SEND_CONCURRENCY: String(CONNECTIONS),
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    await settled(database, worker, size);
    return { rate: size / (await secondsOfSettling(database)), memoryMb: peakMemoryMb(worker) };
  } finally {
    const gone = once(worker, 'exit');
    worker.kill('SIGTERM');
    await gone;
  }
}

async function settled(database: BenchDatabase, worker: ChildProcess, size: number): Promise<void> {
  for (;;) {
    if (worker.exitCode !== null) throw new Error('the worker ended before all was sent');
    const { rows } = await database.run(
      `select count(*)::int as open from message where state in ('pending', 'sending')`,
    );
    if (rows[0].open === 0) return;
    await sleep(Math.min(1000, size / 20));
  }
}

/** From the first message settled to the last: the worker's boot is not sending. */
async function secondsOfSettling(database: BenchDatabase): Promise<number> {
  const { rows } = await database.run(`
    select extract(epoch from max(settled_at) - min(settled_at))::float8 as seconds from message`);
  return rows[0].seconds;
}

function peakMemoryMb({ pid }: ChildProcess): number {
  const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(peak) / 1024);
}
