import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { unaccounted } from '../../../../../../test/factories/accounts.js';
import { CampaignWorld } from '../../../../../../test/factories/campaign-world.js';
import { CampaignsRead } from '../campaigns.read.js';
import { CampaignsService } from '../campaigns.service.js';
import { StepNumbersRead } from '../numbers/step-numbers.read.js';

let world: CampaignWorld;
let care: number;

beforeAll(async () => {
  world = await CampaignWorld.start();
  care = await world.template('care');
});
beforeEach(() => world.nextNoon());
afterEach(async () => {
  await world.stopCampaigns();
  expect(await unaccounted(world.database)).toEqual([]);
});
afterAll(() => world.stop());

const mail = (next: string | null = null) => ({ kind: 'send', templateId: care, next });
const exit = { kind: 'exit' };
const wait = (until: object, next: string | null) => ({ kind: 'wait', until, next });
const days = (amount: number) => ({ kind: 'duration', amount, unit: 'days' });

/** Launches a graph whose first step is the first one named. */
async function launch(
  customerIds: number[],
  steps: Record<string, object>,
  more: object = {},
): Promise<number> {
  const segmentIds = [await world.segment(customerIds)];
  return world.launch({
    ...{ version: 2, trigger: { kind: 'now' }, audience: { segmentIds, reentry: { kind: 'always' } } },
    ...{ start: Object.keys(steps)[0] ?? '', steps },
    ...more,
  });
}

/** The way somebody took: each step and the arm they left it by. */
async function way(campaignId: number, customerId: number): Promise<string[]> {
  const rows = await world.database.rows<{ left: string }>(
    `select s.step || ' ' || s.arm || coalesce(' ' || s.why, '') as left
     from enrolment_step s join enrolment e on e.id = s.enrolment_id
     where e.campaign_id = $1 and e.customer_id = $2 order by e.id, s.visit`,
    [campaignId, customerId],
  );
  return rows.map(({ left }) => left);
}

const messages = async (campaignId: number, customerId: number): Promise<number> => {
  const where = 'where campaign_id = $1 and customer_id = $2';
  const row = await world.database.row<{ n: number }>(`select count(*)::int as n from message ${where}`, [
    campaignId,
    customerId,
  ]);
  return row?.n ?? 0;
};

const balance = async (campaignId: number) => {
  const { audience, pending, excluded, accepted } = await world.domain
    .get(CampaignsRead)
    .accounting(campaignId);
  const excludedInAll = Object.values(excluded).reduce((sum, count) => sum + count, 0);
  return { audience, sum: accepted + pending + excludedInAll };
};

describe('a way through a campaign', () => {
  it('sends, waits and sends again, and whoever got nothing the first time goes on all the same', async () => {
    const [reachable, silent] = [await world.customer(), await world.customer({ email: null })];
    const id = await launch([reachable, silent], {
      first: mail('pause'),
      pause: wait(days(3), 'second'),
      second: mail(),
    });
    await world.settle();
    expect([await messages(id, reachable), await messages(id, silent)]).toEqual([1, 0]);
    expect(await balance(id)).toEqual({ audience: 2, sum: 2 });
    world.domain.clock.advance({ hours: 71 });
    await world.settle();
    expect(await messages(id, reachable)).toBe(1);
    world.domain.clock.advance({ hours: 1 });
    await world.settle();
    expect(await messages(id, reachable)).toBe(2);
    expect(await way(id, silent)).toEqual(['first next no-address', 'pause next', 'second next no-address']);
    expect(await balance(id)).toEqual({ audience: 4, sum: 4 });
  });

  it('goes round as often as it waits', async () => {
    const [one] = (await world.customers(1)) as [number];
    const id = await launch([one], { ask: mail('pause'), pause: wait(days(1), 'ask') });
    for (let day = 0; day < 4; day++) {
      await world.settle();
      world.domain.clock.advance({ hours: 24 });
    }
    expect(await messages(id, one)).toBe(4);
    expect(await balance(id)).toEqual({ audience: 4, sum: 4 });
  });

  it('puts on record why somebody left without ever coming to a message', async () => {
    const [one] = (await world.customers(1)) as [number];
    const id = await launch([one], {
      fork: { kind: 'branch', arms: [{ id: 'vip', rule: tagged('vip'), next: 'thanks' }], next: 'end' },
      thanks: mail(),
      end: exit,
    });
    await world.settle();
    expect(await way(id, one)).toEqual(['fork next', 'end next']);
    expect(await world.outcomes(id)).toEqual({ [one]: 'no-message-on-the-way' });
    expect(await balance(id)).toEqual({ audience: 1, sum: 1 });
  });
});

const tagged = (tag: string) => ({ field: 'tags', operator: 'has-any', value: [tag] });
const tag = (customerId: number, name: string) =>
  world.database.run('update customer set tags = array[$2] where id = $1', [customerId, name]);

describe('the numbers of a step', () => {
  it('say who stands at it, went on and left, and how long it took; and a send step’s account balances', async () => {
    const [gone, silent, here] = (await world.customers(3)) as [number, number, number];
    await world.database.run('update customer set email = null where id = $1', [silent]);
    const id = await launch(
      [gone, silent, here],
      {
        first: mail('pause'),
        pause: wait(days(1), 'second'),
        second: mail('rest'),
        rest: wait(days(9), null),
      },
      { goal: tagged('bought') },
    );
    await world.settle();
    await tag(gone, 'bought');
    world.domain.clock.advance({ hours: 25 });
    await world.settle();
    const numbers = await world.domain.get(StepNumbersRead).of(id);
    const of = (step: string) => numbers.find((each) => each.step === step);
    expect(of('first')).toMatchObject({ standing: 0, passed: 3, left: 0, arms: { next: 3 } });
    expect(of('pause')).toMatchObject({ passed: 2, left: 1, medianSeconds: 25 * 3600 });
    expect(of('rest')).toMatchObject({ standing: 2, passed: 0, medianSeconds: null, accounting: null });
    expect(of('first')?.accounting).toMatchObject({ audience: 3, pending: 2, excluded: { 'no-address': 1 } });
    expect(of('second')?.accounting).toMatchObject({
      audience: 2,
      pending: 1,
      excluded: { 'no-address': 1 },
    });
  });
});

describe('a branch', () => {
  it('takes the first arm that holds, and goes on where none does', async () => {
    const [gold, silver, other] = (await world.customers(3)) as [number, number, number];
    await tag(gold, 'gold');
    await tag(other, 'bronze');
    const id = await launch([gold, silver, other], {
      fork: {
        kind: 'branch',
        arms: [
          { id: 'gold', rule: tagged('gold'), next: 'thanks' },
          { id: 'any', rule: { not: tagged('bronze') }, next: 'end' },
        ],
        next: null,
      },
      thanks: mail(),
      end: exit,
    });
    await world.settle();
    expect(await way(id, gold)).toEqual(['fork gold', 'thanks next']);
    expect(await way(id, silver)).toEqual(['fork any', 'end next']);
    expect(await way(id, other)).toEqual(['fork next']);
    expect(await messages(id, silver)).toBe(0);
  });
});

describe('a split', () => {
  it('divides by its shares, and sends whoever comes back the same way', async () => {
    const ids = await world.customers(200);
    const id = await launch(ids, {
      lot: {
        kind: 'split',
        arms: [
          { id: 'a', share: 3, next: 'pause' },
          { id: 'b', share: 1, next: 'pause' },
        ],
      },
      pause: wait(days(1), 'lot'),
    });
    await world.settle();
    world.domain.clock.advance({ hours: 25 });
    await world.settle();
    const rows = await world.database.rows<{ arms: string; n: number }>(
      `select arms, count(*)::int as n from (
         select string_agg(arm, '' order by visit) as arms from enrolment_step
         where campaign_id = $1 and step = 'lot' group by enrolment_id) w
       group by arms order by arms`,
      [id],
    );
    expect(rows.map(({ arms }) => arms)).toEqual(['aa', 'bb']);
    expect(rows[0]?.n).toBeGreaterThan(125);
    expect(rows[0]?.n).toBeLessThan(175);
  });
});

describe('a wait', () => {
  const standing = async (id: number): Promise<number> => {
    const row = await world.database.row<{ n: number }>(
      `select count(*)::int as n from enrolment where campaign_id = $1 and state = 'waiting'`,
      [id],
    );
    return row?.n ?? 0;
  };

  it('for an event ends when it happens, and by the other way when it does not', async () => {
    const [keen, slow] = (await world.customers(2)) as [number, number];
    const until = { kind: 'event', event: 'visit', atMost: { amount: 2, unit: 'days' }, timedOut: 'end' };
    const id = await launch([keen, slow], { hope: wait(until, 'thanks'), thanks: mail(), end: exit });
    await world.settle();
    world.domain.clock.advance({ hours: 5 });
    await world.database.run(
      `insert into event (key, customer_id, name, at, received_at) values (gen_random_uuid(), $1, 'visit', $2, $2)`,
      [keen, world.now],
    );
    await world.settle();
    expect(await way(id, keen)).toEqual(['hope next', 'thanks next']);
    expect(await way(id, slow)).toEqual([]);
    world.domain.clock.advance({ hours: 44 });
    await world.settle();
    expect(await way(id, slow)).toEqual(['hope timed-out', 'end next']);
  });

  it('for a window begins at its hour on the customer’s own clocks', async () => {
    // Noon on Thursday in Shanghai is eleven at night on Wednesday in New York.
    const [here, there] = [
      await world.customer({ time_zone: 'Asia/Shanghai' }),
      await world.customer({ time_zone: 'America/New_York' }),
    ];
    const until = { kind: 'window', fromHour: 10, toHour: 18 };
    const id = await launch([here, there], { window: wait(until, null) });
    await world.settle();
    expect([await way(id, here), await way(id, there)]).toEqual([['window next'], []]);
    world.domain.clock.advance({ hours: 12 });
    await world.settle();
    expect(await way(id, there)).toEqual(['window next']);
  });

  it('for a date of the customer’s comes at its hour, and holds up nobody without one', async () => {
    const [soon, none, odd] = (await world.customers(3)) as [number, number, number];
    const in2Days = new Date(world.now.getTime() + 2 * 86_400_000).toISOString().slice(0, 10);
    const set = `update customer set attributes = jsonb_build_object('renewal', $2::text) where id = $1`;
    await world.database.run(set, [soon, in2Days]);
    await world.database.run(set, [odd, '2027-99-99']);
    const until = { kind: 'date', attribute: 'renewal', days: -1, hour: 9 };
    const id = await launch([soon, none, odd], { renewal: wait(until, null) });
    await world.settle();
    expect(await standing(id)).toBe(1);
    world.domain.clock.advance({ hours: 22 });
    await world.settle();
    expect(await way(id, soon)).toEqual(['renewal next']);
  });
});

describe('who does not come in, or leaves early', () => {
  it('a hold-out is on record and never messaged', async () => {
    const ids = await world.customers(300);
    const id = await launch(
      ids,
      { first: mail('pause'), pause: wait(days(1), 'second'), second: mail() },
      {
        audience: { segmentIds: [await world.segment(ids)], holdOut: 0.2 },
      },
    );
    await world.settle();
    world.domain.clock.advance({ hours: 25 });
    await world.settle();
    const { excluded } = await world.domain.get(CampaignsRead).accounting(id);
    const heldOut = excluded['hold-out'] ?? 0;
    expect(heldOut).toBeGreaterThan(35);
    expect(heldOut).toBeLessThan(85);
    const both = await world.database.rows(
      `select 1 from decision d join message m on m.enrolment_id = d.enrolment_id
       where d.campaign_id = $1 and d.reason = 'hold-out'`,
      [id],
    );
    expect(both).toEqual([]);
  });

  it('a campaign takes in as many as it is allowed, and nobody of an excluded segment', async () => {
    const ids = await world.customers(10);
    const excludedSegmentIds = [await world.segment(ids.slice(0, 2))];
    const id = await launch(
      ids,
      { first: mail() },
      {
        audience: { segmentIds: [await world.segment(ids)], excludedSegmentIds, entryCap: 5 },
      },
    );
    await world.settle();
    const outcomes = Object.values(await world.outcomes(id));
    expect(outcomes.filter((outcome) => outcome === 'send')).toHaveLength(5);
    expect(outcomes.filter((outcome) => outcome === 'entry-cap')).toHaveLength(3);
    expect(outcomes).toHaveLength(8);
  });

  it('whoever reaches the goal leaves, at a goal step or before any step', async () => {
    const [early, late] = (await world.customers(2)) as [number, number];
    const steps = { first: mail('pause'), pause: wait(days(1), 'second'), second: mail() };
    const id = await launch([early, late], steps, { goal: tagged('bought') });
    await tag(early, 'bought');
    await world.settle();
    await tag(late, 'bought');
    world.domain.clock.advance({ hours: 25 });
    await world.settle();
    expect(await way(id, early)).toEqual(['first left goal-reached']);
    expect(await way(id, late)).toEqual(['first next', 'pause left goal-reached']);
    const stepped = await launch([early], {
      check: { kind: 'goal', rule: tagged('bought'), next: 'end' },
      end: exit,
    });
    await world.settle();
    expect(await way(stepped, early)).toEqual(['check reached goal-reached']);
  });

  it('a stop calls out everybody who waits inside', async () => {
    const ids = await world.customers(3);
    const id = await launch(ids, { pause: wait(days(30), 'first'), first: mail() });
    await world.settle();
    await world.domain.get(CampaignsService).stop(id);
    await world.settle();
    expect(Object.values(await world.outcomes(id))).toEqual(Array(3).fill('campaign-stopped'));
    expect((await world.domain.get(CampaignsRead).detail(id)).finishedAt).toEqual(world.now);
  });
});
