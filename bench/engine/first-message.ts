import { setTimeout as sleep } from 'node:timers/promises';
import { ApiProcess } from '../api-process.js';
import type { BenchContext } from '../bench-context.js';
import type { BenchDatabase } from '../database.js';
import { startWorker, stopWorker } from '../deliver/workers.js';
import { inDomain } from '../domain.js';
import { type Measurement, median, round } from '../measure.js';
import { SinkProcess } from '../sink-process.js';
import { type Audience, forgetCampaigns, launch } from './campaigns.js';

const EVENT = 'Bench Began';
const EVENTS = 40;
/** No multiple of the loops' second, so that events fall anywhere between two beats. */
const PAUSE_MS = 1130;
const PATIENCE_MS = 60_000;
const TARGET_SECONDS = 3;

const WAITS = `
  select extract(epoch from m.settled_at - (v.properties ->> 'sentAt')::timestamptz)::float8 as seconds
  from message m
  join enrolment e on e.id = m.enrolment_id
  join event v on v.id = (e.cause ->> 'eventId')::bigint
  where m.state = 'accepted'
  order by v.id`;

/**
 * From an event on its way to the api, as a batch of one, until the message it starts is accepted by the mail server and
 * on record as such; with one api, one worker, and nothing else to do. The first, which finds everything cold, is left out.
 */
export async function* firstMessages(
  { database, size }: BenchContext,
  { segmentId, templateId }: Audience,
): AsyncGenerator<Measurement> {
  await forgetCampaigns(database);
  await inDomain(database, (domain) =>
    launch(
      domain,
      { segmentIds: [segmentId], holdOut: 0 },
      { send: { kind: 'send', templateId } },
      { kind: 'event', event: EVENT },
    ),
  );
  const sink = await SinkProcess.start();
  const api = await ApiProcess.start(database, 'marketer');
  const worker = startWorker({ SMTP_URL: sink.url }, database);
  try {
    await send(api, 0);
    await accepted(database, 1);
    for (let number = 1; number <= EVENTS; number++) {
      await send(api, number);
      await sleep(PAUSE_MS);
    }
    const waits = (await accepted(database, EVENTS + 1)).slice(1).sort((a, b) => a - b);
    const p95 = waits[Math.floor(waits.length * 0.95)] ?? NaN;
    yield {
      ...{ bench: 'first-message', size, product: round(p95), bare: TARGET_SECONDS },
      ratio: round(p95 / TARGET_SECONDS),
      ...{ target: `p95 ≤ ${TARGET_SECONDS} s`, met: p95 <= TARGET_SECONDS },
      ...{ medianSeconds: round(median(waits)), mostSeconds: round(waits.at(-1) ?? NaN) },
    };
  } finally {
    await Promise.all([api.stop(), stopWorker(worker)]);
    sink.stop();
  }
}

async function send({ origin, key }: ApiProcess, number: number): Promise<void> {
  const event = {
    externalId: `first-${number}`,
    customer: { externalId: `C${1000 + number}` },
    name: EVENT,
    properties: { sentAt: new Date().toISOString() },
  };
  const answer = await fetch(`${origin}/api/events/batch`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' },
    body: JSON.stringify(event),
  });
  if (!answer.ok) throw new Error(`the event was answered with ${answer.status}: ${await answer.text()}`);
}

/** The waits in seconds, once there are so many. */
async function accepted(database: BenchDatabase, count: number): Promise<number[]> {
  for (const begun = performance.now(); performance.now() - begun < PATIENCE_MS; await sleep(200)) {
    const { rows } = await database.run(WAITS);
    if (rows.length >= count) return rows.map(({ seconds }: { seconds: number }) => seconds);
  }
  throw new Error(`${count} messages were not accepted within ${PATIENCE_MS / 1000} s`);
}
