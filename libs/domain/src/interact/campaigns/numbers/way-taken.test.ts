import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { CampaignWorld } from '../../../../../../test/factories/campaign-world.js';
import { WayTakenRead } from './way-taken.read.js';

let world: CampaignWorld;

beforeAll(async () => {
  world = await CampaignWorld.start();
});
beforeEach(() => world.nextNoon());
afterAll(() => world.stop());

const HOUR_MS = 3_600_000;

it('a way names each step that was left, by which arm and why, and where the customer stands', async () => {
  const silent = await world.customer({ email: null });
  const campaignId = await world.launch({
    ...{ version: 2, trigger: { kind: 'now' }, start: 'hello' },
    audience: { segmentIds: [await world.segment([silent])] },
    steps: {
      hello: { kind: 'send', templateId: await world.template('care'), next: 'pause' },
      pause: { kind: 'wait', until: { kind: 'duration', amount: 2, unit: 'hours' }, next: null },
    },
  });
  const ways = () => world.domain.get(WayTakenRead).of(campaignId, silent);
  const before = world.now;
  await world.settle();
  expect(await ways()).toMatchObject([
    {
      standing: { step: 'pause', dueAt: new Date(before.getTime() + 2 * HOUR_MS) },
      steps: [{ visit: 0, step: 'hello', arm: 'next', why: 'no-address', leftAt: before }],
    },
  ]);
  world.domain.clock.advance({ hours: 2 });
  await world.settle();
  expect(await ways()).toMatchObject([
    { standing: null, steps: [{ step: 'hello' }, { visit: 1, step: 'pause', arm: 'next', why: null }] },
  ]);
});

it('a customer the campaign never took in has no way', async () => {
  const [one, other] = (await world.customers(2)) as [number, number];
  const campaignId = await world.launch({
    ...{ version: 2, trigger: { kind: 'now' }, start: 'end', steps: { end: { kind: 'exit' } } },
    audience: { segmentIds: [await world.segment([one])] },
  });
  await world.settle();
  expect(await world.domain.get(WayTakenRead).of(campaignId, other)).toEqual([]);
});
