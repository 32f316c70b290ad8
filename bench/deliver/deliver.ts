import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchContext } from '../bench-context.js';
import { type Measurement, median, round } from '../measure.js';
import { SinkProcess } from '../sink-process.js';
import { bareLoop } from './bare-loop.js';
import { fillOutbox, mailWithPlaceholders } from './mails.js';
import { deliverBy } from './workers.js';

const MEMORY_MB = 350;
const CONNECTIONS = 20;
const BARE_MESSAGES = 10_000;
const WORKERS = Number(process.env['BENCH_WORKERS'] ?? 1);

interface Kind {
  bench: string;
  target: number;
  /** PEM; absent: nothing is signed. */
  privateKey?: string;
}

/**
 * Personalised mails through the worker, every state durable, against a bare nodemailer pool that personalises and
 * composes the same mails for the same sink over as many connections. The bare loop runs before and after.
 */
export async function* deliverBench(context: BenchContext): AsyncGenerator<Measurement> {
  yield await deliver(context, { bench: 'deliver', target: 3.5 });
}

/** The same with an RSA signature of 2048 bits under every mail, on both sides. */
export async function* deliverSignedBench(context: BenchContext): AsyncGenerator<Measurement> {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  yield await deliver(context, { bench: 'deliver-signed', target: 0.8, privateKey });
}

async function deliver(
  { database, size }: BenchContext,
  { bench, target, privateKey }: Kind,
): Promise<Measurement> {
  await fillOutbox(database, size);
  const sink = await SinkProcess.start();
  const place = mkdtempSync(join(tmpdir(), 'roundtrip-key-'));
  try {
    const mail = await mailWithPlaceholders(database);
    const dkim = privateKey && { domainName: 'example.com', keySelector: 'bench', privateKey };
    const messages = Math.min(size, BARE_MESSAGES);
    const bareRun = () => bareLoop(sink.url, mail, messages, CONNECTIONS, dkim || undefined);
    const before = await bareRun();
    const sunk = await sink.count();
    const environment: Record<string, string> = privateKey
      ? { DKIM_KEY_FILE: keyFile(place, privateKey) }
      : {};
    const worker = await deliverBy(WORKERS, {
      database,
      url: sink.url,
      connections: CONNECTIONS,
      arrived: async () => (await sink.count()) - sunk,
      environment,
    });
    const arrived = (await sink.count()) - sunk;
    const after = await bareRun();
    const bare = median([before.messagesPerSecond, after.messagesPerSecond]);
    const ratio = round(worker.messagesPerSecond / bare);
    return {
      bench,
      size,
      product: round(size / worker.messagesPerSecond),
      bare: round(size / bare),
      ratio,
      target: `≥ ${target} × the messages/s of the bare loop, memory ≤ ${MEMORY_MB} MB`,
      met: ratio >= target && worker.memoryMb <= MEMORY_MB && arrived === size,
      messagesPerSecond: round(worker.messagesPerSecond),
      barePerSecond: round(bare),
      messageBytes: mail.html.length + mail.text.length,
      workerMemoryMb: worker.memoryMb,
      workerMemoryByQuarter: worker.usage.memoryByQuarter,
      workerCpuMsPerMessage: worker.usage.cpuMsPerMessage,
      bareCpuMsPerMessage: round(median([before.cpuMsPerMessage, after.cpuMsPerMessage])),
      arrived,
    };
  } finally {
    sink.stop();
    rmSync(place, { recursive: true });
  }
}

function keyFile(place: string, privateKey: string): string {
  const file = join(place, 'key.pem');
  writeFileSync(file, privateKey, { mode: 0o600 });
  return file;
}
