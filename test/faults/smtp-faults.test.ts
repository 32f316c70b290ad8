import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Broadcast, FaultWorld } from './fault-world.js';
import { LIMIT_MS } from './long-form.js';
import type { SinkFaults } from './sink.js';
import { judge } from './verdict.js';
import type { WorkerProcess } from './worker-process.js';

/** Few enough that nobody takes the server for broken and stops trying. */
const FEW = 4;
/** How long the worker waits for a connection, a greeting, an answer. */
const PATIENCE_MS = 1_000;
/** Of which: until a beat decides, until a beat claims, and outcomes on their way. */
const SETTLED_WITHIN_MS = PATIENCE_MS + 6_000;

describe('a mail server that', { timeout: LIMIT_MS }, () => {
  let world: FaultWorld;
  let worker: WorkerProcess;

  beforeAll(async () => {
    world = await FaultWorld.start();
    const limits = ['connectionTimeout', 'greetingTimeout', 'socketTimeout'].map(
      (name) => `${name}=${PATIENCE_MS}`,
    );
    worker = world.worker(`?${limits.join('&')}`);
    await world.isOver(await world.broadcast(1));
  });
  afterEach(() => world.sink.misbehave());
  afterAll(async () => {
    await worker.terminate();
    await world.stop();
  });

  /** What became of each message once it had been tried. */
  async function tried({ campaignId }: Broadcast): Promise<string[]> {
    let outcomes: string[] = [];
    await world.until('each was tried', async () => {
      const rows = await world.loop.database.rows<{ outcome: string }>(
        `select concat_ws(' ', state, reason) as outcome from message
         where campaign_id = $1 and attempts > 0 and state <> 'sending'`,
        [campaignId],
      );
      outcomes = rows.map(({ outcome }) => outcome);
      return outcomes.length === FEW;
    });
    return outcomes;
  }

  it.each<[string, SinkFaults, string]>([
    ['refuses connections', { connect: 'refuse' }, 'pending connection-lost'],
    ['hangs up before its banner', { banner: 'close' }, 'pending connection-lost'],
    ['says nothing', { banner: 'silence' }, 'pending connection-lost'],
    ['greets with 421', { banner: '421 too busy' }, 'pending server-refused-us'],
    ['says 450 to the recipient', { rcpt: '450 later' }, 'pending server-said-later'],
    ['says 550 to the recipient', { rcpt: '550 5.1.1 nobody of that name' }, 'rejected address-refused'],
    ['falls silent after the dot', { dot: 'silence' }, 'uncertain no-answer'],
    ['hangs up after the dot', { dot: 'close' }, 'uncertain no-answer'],
  ])('%s settles each attempt within its limit', async (_, faults, outcome) => {
    await world.sink.misbehave(faults);
    const broadcast = await world.broadcast(FEW);
    const launched = performance.now();
    expect(await tried(broadcast)).toEqual(Array.from({ length: FEW }, () => outcome));
    expect(performance.now() - launched).toBeLessThan(SETTLED_WITHIN_MS);

    await world.sink.misbehave();
    await world.retriesAreDue();
    await world.isOver(broadcast);
    const { accepted, uncertain } = await judge(world, broadcast);
    expect([accepted, uncertain]).toEqual([
      outcome.startsWith('pending') ? FEW : 0,
      outcome.startsWith('uncertain') ? FEW : 0,
    ]);
  });
});
