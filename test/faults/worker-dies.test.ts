import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FaultWorld } from './fault-world.js';
import { Gate } from './gate.js';
import { LIMIT_MS, sized } from './long-form.js';
import type { SmtpStep } from './sink.js';
import { judge } from './verdict.js';

const KILLS = sized(20, 1);
const BROADCAST = sized(50_000, 1_500);
/** With 20 connections: what is on them, the next few, and outcomes gathered and being written, a hundred each. */
const MOST_IN_DOUBT = 2 * 20 + 2 * 100;
const FEW = 20;

describe('a worker that dies', { timeout: LIMIT_MS }, () => {
  let world: FaultWorld;

  beforeAll(async () => {
    world = await FaultWorld.start();
  });
  afterAll(() => world.stop());

  it('by chance, again and again, loses nothing and sends nothing twice', async () => {
    const broadcast = await world.broadcast(BROADCAST);
    let inDoubt = 0;
    for (let kill = 1; kill <= KILLS; kill++) {
      const worker = world.worker();
      const target = world.sink.taken.messages.size + 1 + Math.random() * 0.8 * (BROADCAST / KILLS);
      await world.until(`${Math.round(target)} have arrived`, () => world.sink.taken.messages.size >= target);
      await worker.kill();
      const lost = await world.inDoubt();
      expect(lost).toBeLessThanOrEqual(MOST_IN_DOUBT);
      inDoubt += lost;
      await world.leasesRunOut();
    }
    const last = world.worker();
    await world.isOver(broadcast);
    await last.terminate();
    const { accepted, uncertain } = await judge(world, broadcast);
    expect(uncertain).toBeLessThanOrEqual(inDoubt);
    expect(accepted).toBeGreaterThan(0);
  });

  /** A broadcast whose worker is killed at a point; then another worker does what is left. */
  async function dyingAt(reach: () => Promise<unknown>, afterwards: () => unknown) {
    const before = world.sink.taken.messages.size;
    const broadcast = await world.broadcast(FEW);
    const reached = reach();
    const dying = world.worker();
    await reached;
    await dying.kill();
    await afterwards();
    await world.leasesRunOut();
    const next = world.worker();
    await world.isOver(broadcast);
    await next.terminate();
    return { ...(await judge(world, broadcast)), arrived: world.sink.taken.messages.size - before };
  }

  it.each<[string, SmtpStep, boolean]>([
    ['before it is greeted', 'banner', false],
    ['at MAIL FROM', 'mail', false],
    ['at DATA', 'data', false],
    ['after the dot, before the answer', 'dot', true],
  ])('%s: what it had begun is uncertain, and nobody sends it again', async (_, step, hasArrived) => {
    const { accepted, uncertain, arrived } = await dyingAt(
      () => world.sink.holdAt(step),
      () => world.sink.letGo(),
    );
    expect(uncertain).toBeGreaterThan(0);
    expect(arrived - accepted).toBeLessThanOrEqual(uncertain);
    if (hasArrived) expect(arrived).toBeGreaterThan(accepted);
    else expect(arrived).toBe(accepted);
  });

  it('before its claim is committed: as if it had never been, and all of it goes out', async () => {
    const gate = await Gate.open(world.loop.api.config.env.DATABASE_URL);
    const { accepted, uncertain, arrived } = await dyingAt(
      () => gate.closeBefore('pending', 'sending'),
      () => gate.reopen(),
    );
    await gate.remove();
    expect([uncertain, arrived]).toEqual([0, accepted]);
  });

  it('before it renders: what it had claimed goes out by another', async () => {
    const gate = await Gate.open(world.loop.api.config.env.DATABASE_URL);
    const { accepted, uncertain, arrived } = await dyingAt(
      () => gate.closeBeforeRendering(),
      () => gate.reopen(),
    );
    await gate.remove();
    expect([accepted, uncertain, arrived]).toEqual([FEW, 0, FEW]);
  });

  it('before the outcome is committed: what arrived is uncertain, and nobody sends it again', async () => {
    const gate = await Gate.open(world.loop.api.config.env.DATABASE_URL);
    const { accepted, uncertain, arrived } = await dyingAt(
      () => gate.closeBefore('sending', 'accepted'),
      () => gate.reopen(),
    );
    await gate.remove();
    expect(arrived).toBeGreaterThan(accepted);
    // What was begun and not yet on the wire is in doubt as well.
    expect(arrived - accepted).toBeLessThanOrEqual(uncertain);
  });
});
