import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FaultWorld } from './fault-world.js';
import { LIMIT_MS, sized } from './long-form.js';
import { UrgentMessages } from './urgent-messages.js';
import { judge } from './verdict.js';

const BROADCAST = sized(200_000, 3_000);
/** As many urgent messages of each kind, one a second. */
const SECONDS = sized(120, 6);
/** Slow enough that the broadcast outlasts them. */
const ANSWERED_AFTER_MS = sized(20, 50);

const MAIL_WITHIN_MS = 5_000;
const SMS_WITHIN_MS = 10_000;

const EQUAL = sized(20_000, 2_000);
const FAIR_WITHIN = 0.2;

const p99 = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(0.99 * sorted.length) - 1] ?? Number.POSITIVE_INFINITY;
};

describe('while a broadcast drains', { timeout: LIMIT_MS }, () => {
  let world: FaultWorld;
  let urgent: UrgentMessages;

  beforeAll(async () => {
    world = await FaultWorld.start();
    urgent = await UrgentMessages.prepare(world, SECONDS);
  });
  afterAll(() => world.stop());

  it(`a transactional mail comes within ${MAIL_WITHIN_MS} ms, a birthday SMS within ${SMS_WITHIN_MS} ms`, async () => {
    const broadcast = await world.broadcast(BROADCAST);
    world.sink.pause(ANSWERED_AFTER_MS);
    const worker = world.worker();
    await world.until('it drains', () => world.sink.taken.messages.size > BROADCAST / 100);
    for (let second = 0; second < SECONDS; second++) {
      await urgent.ask(second);
      await sleep(1_000);
    }
    const { mail, sms } = await urgent.delays();
    const { pending } = await world.accounting(broadcast);
    expect(pending, 'the broadcast is still under way').toBeGreaterThan(0);
    expect(p99(mail)).toBeLessThanOrEqual(MAIL_WITHIN_MS);
    expect(p99(sms)).toBeLessThanOrEqual(SMS_WITHIN_MS);
    world.sink.pause(0);
    await world.isOver(broadcast);
    await worker.terminate();
    await judge(world, broadcast);
  });

  it('another of its size keeps within a fifth of it, from when both are on their way', async () => {
    const both = [await world.broadcast(EQUAL), await world.broadcast(EQUAL)];
    world.sink.pause(20);
    const worker = world.worker();
    const sent = async () =>
      (await Promise.all(both.map((one) => world.accounting(one)))).map((a) => a.accepted);
    await world.until('both are on their way', async () => Math.min(...(await sent())) > 0);
    const before = await sent();
    await world.until('the one that is ahead has sent four fifths', async () =>
      (await sent()).some((count) => count >= 0.8 * EQUAL),
    );
    const counts = (await sent()).map((count, one) => count - (before[one] ?? 0));
    world.sink.pause(0);
    for (const broadcast of both) await world.isOver(broadcast);
    await worker.terminate();
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(FAIR_WITHIN * Math.max(...counts));
    for (const broadcast of both) await judge(world, broadcast);
  });
});
