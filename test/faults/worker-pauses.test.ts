import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FaultWorld } from './fault-world.js';
import { LIMIT_MS, sized } from './long-form.js';
import { judge } from './verdict.js';

const BROADCAST = sized(20_000, 1_200);
const GONE_WITHIN_MS = 30_000;

describe('a worker', { timeout: LIMIT_MS }, () => {
  let world: FaultWorld;

  beforeAll(async () => {
    world = await FaultWorld.start();
  });
  afterAll(() => world.stop());

  const arrived = () => world.sink.taken.messages.size;
  const fence = async () =>
    (await world.loop.database.row<{ at: number }>('select last_value::int as at from message_fence'))!.at;

  it('that stands still beyond its lease comes back to nothing: its writes are refused, nothing goes twice', async () => {
    const broadcast = await world.broadcast(BROADCAST);
    world.sink.pause(50);
    const frozen = world.worker();
    await world.until('it sends', () => arrived() > BROADCAST / 20);
    frozen.signal('SIGSTOP');
    const inDoubt = await world.inDoubt();
    await world.leasesRunOut();
    const other = world.worker();
    world.sink.pause(0);
    await world.isOver(broadcast);
    const { uncertain: given = [] } = await world.states(broadcast);
    frozen.signal('SIGCONT');
    await sleep(3_000);
    await frozen.terminate();
    await other.terminate();
    const { uncertain } = await judge(world, broadcast);
    expect([uncertain, given.length]).toEqual([inDoubt, inDoubt]);
  });

  it('that is told to leave claims nothing more after a second, is gone in half a minute, and leaves nothing uncertain', async () => {
    const before = arrived();
    const broadcast = await world.broadcast(BROADCAST);
    world.sink.pause(50);
    const leaving = world.worker();
    await world.until('it sends', () => arrived() > before + BROADCAST / 20);
    const gone = leaving.terminate();
    await sleep(1_000);
    const claimsThen = await fence();
    expect(await gone).toBeLessThan(GONE_WITHIN_MS);
    expect(await fence()).toBe(claimsThen);
    expect(await world.states(broadcast)).not.toHaveProperty('sending');
    world.sink.pause(0);
    const next = world.worker();
    await world.isOver(broadcast);
    await next.terminate();
    expect(await judge(world, broadcast)).toMatchObject({ uncertain: 0 });
  });
});
