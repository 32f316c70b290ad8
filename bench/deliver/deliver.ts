import type { BenchContext } from '../bench-context.js';
import { type Measurement, median, round } from '../measure.js';
import { SinkProcess } from '../sink-process.js';
import { bareLoop } from './bare-loop.js';
import { fillOutbox, mailWithPlaceholders } from './mails.js';
import { deliverBy } from './workers.js';

const TARGET = 3.5;
const MEMORY_MB = 350;
const CONNECTIONS = 20;
const BARE_MESSAGES = 10_000;
const WORKERS = Number(process.env['BENCH_WORKERS'] ?? 1);

/**
 * Personalised mails through the worker, every state durable, against a bare nodemailer pool that personalises and
 * composes the same mails for the same sink over as many connections. The bare loop runs before and after.
 */
export async function* deliverBench({ database, size }: BenchContext): AsyncGenerator<Measurement> {
  await fillOutbox(database, size);
  const sink = await SinkProcess.start();
  try {
    const mail = await mailWithPlaceholders(database);
    const bareRate = () => bareLoop(sink.url, mail, Math.min(size, BARE_MESSAGES), CONNECTIONS);
    const before = await bareRate();
    const sunk = await sink.count();
    const worker = await deliverBy(WORKERS, { database, url: sink.url, connections: CONNECTIONS });
    const arrived = (await sink.count()) - sunk;
    const bare = median([before, await bareRate()]);
    const ratio = round(worker.messagesPerSecond / bare);
    yield {
      bench: 'deliver',
      size,
      product: round(size / worker.messagesPerSecond),
      bare: round(size / bare),
      ratio,
      target: `≥ ${TARGET} × the messages/s of the bare loop, memory ≤ ${MEMORY_MB} MB`,
      met: ratio >= TARGET && worker.memoryMb <= MEMORY_MB && arrived === size,
      messagesPerSecond: round(worker.messagesPerSecond),
      barePerSecond: round(bare),
      messageBytes: mail.html.length + mail.text.length,
      workerMemoryMb: worker.memoryMb,
      arrived,
    };
  } finally {
    sink.stop();
  }
}
