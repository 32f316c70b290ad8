import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CampaignWorld } from '../../../../../../test/factories/campaign-world.js';
import type { Trigger } from './trigger.schema.js';

let world: CampaignWorld;
let care: number;

beforeAll(async () => {
  world = await CampaignWorld.start();
  care = await world.template('care');
});
beforeEach(() => world.nextNoon());
afterEach(() => world.stopCampaigns());
afterAll(() => world.stop());

const DAY = { days: 1 };
const WAIT = { timeout: 60_000, interval: 50 };
const INSERT_EVENT = `
  insert into event (key, customer_id, name, properties, at, received_at)
  values (gen_random_uuid(), $1, $2, '{}', $3, $3)`;
const event = (customerId: number, name = 'visit') =>
  world.database.run(INSERT_EVENT, [customerId, name, world.now]);

async function launch(customerIds: number[], trigger: Trigger, reentry = { kind: 'always' } as const) {
  const segmentId = await world.segment(customerIds);
  const id = await world.launch({ segmentId, templateId: care, trigger, reentry });
  await world.settle();
  const entered = async (): Promise<number[]> => {
    await world.settle();
    const rows = await world.database.rows<{ id: number }>(
      'select customer_id as id from enrolment where campaign_id = $1 order by customer_id',
      [id],
    );
    return rows.map((row) => row.id);
  };
  return { id, entered };
}

describe('a campaign that facts start', () => {
  const visit: Trigger = { kind: 'event', event: 'visit', where: [] };

  it('takes in those of its audience whom an event names, once for each, and nobody for what was before', async () => {
    const [ours, other] = [await world.customer(), await world.customer()];
    await event(ours);
    const { entered } = await launch([ours], visit);
    expect(await entered()).toEqual([]);
    await event(ours);
    await event(other);
    await event(ours, 'leave');
    expect(await entered()).toEqual([ours]);
    await event(ours);
    expect(await entered()).toEqual([ours, ours]);
    expect(await entered()).toEqual([ours, ours]);
  });

  it('loses none that was numbered before another and committed after it', async () => {
    const [slow, quick] = [await world.customer(), await world.customer()];
    const { entered } = await launch([slow, quick], visit);
    const other = new pg.Client({ connectionString: world.domain.url });
    await other.connect();
    try {
      await other.query('begin');
      await other.query(INSERT_EVENT, [slow, 'visit', world.now]);
      await event(quick);
      expect(await entered()).toEqual([quick]);
      await other.query('commit');
    } finally {
      await other.end();
    }
    world.domain.clock.advance({ seconds: 2 });
    // It is read for good once whatever is under way on the server has ended, also what others do there.
    await vi.waitFor(async () => expect(await entered()).toEqual([slow, quick]), WAIT);
    world.domain.clock.advance({ seconds: 2 });
    expect(await entered()).toEqual([slow, quick]);
  });

  it('takes in whoever places an order', async () => {
    const id = await world.customer();
    const { entered } = await launch([id], { kind: 'order-placed', firstOnly: false });
    await world.database.run(
      `insert into orders (external_id, customer_id, kind, status, ordered_at, currency, total_minor, base_minor,
         content_hash, created_at, updated_at)
       values ('o1', $1, 'sale', 'paid', $2, 'CNY', 100, 100, '\\x00', $2, $2)`,
      [id, world.now],
    );
    expect(await entered()).toEqual([id]);
  });
});

describe('a customer at a border', () => {
  const wavering = async (customerId: number, days: number, step: (low: boolean) => Promise<unknown>) => {
    for (let day = 0; day < days; day++) {
      await step(day % 2 === 0);
      await world.settle();
      world.domain.clock.advance(DAY);
      await world.settle();
    }
    return customerId;
  };

  it('whose cell goes down and up from day to day is not written to', async () => {
    const id = await world.customer();
    const { entered } = await launch([id], {
      ...{ kind: 'score-moved', steadyDays: 2, coolDownDays: 0 },
      move: { score: 'rfm', direction: 'down', by: 2 },
    });
    await wavering(id, 12, (low) =>
      world.database.run(
        `insert into rfm_change (run_id, customer_id, from_cell, to_cell, at, is_between) values (1, $1, $2, $3, $4, true)`,
        [id, low ? 555 : 444, low ? 444 : 555, world.now],
      ),
    );
    expect(await entered()).toEqual([]);
    // Now it stays.
    await world.database.run(
      `insert into rfm_change (run_id, customer_id, from_cell, to_cell, at, is_between) values (1, $1, 555, 444, $2, true)`,
      [id, world.now],
    );
    world.domain.clock.advance({ days: 2, hours: 1 });
    expect(await entered()).toEqual([id]);
  });

  it('whose chance of still buying wavers about the threshold is written to once, until they were well clear of it', async () => {
    const [id, before] = [await world.customer(), await world.customer()];
    const stands = (customerId: number, alive: number) =>
      world.database.run(
        `insert into clv_score (customer_id, alive, expected_orders, scored_at) values ($1, $2, 1, $3)
         on conflict (customer_id) do update set alive = excluded.alive`,
        [customerId, alive, world.now],
      );
    await stands(before, 0.2);
    const { entered } = await launch([id, before], {
      ...{ kind: 'score-moved', steadyDays: 0, coolDownDays: 0 },
      move: { score: 'still-buys', below: 0.5, margin: 0.05 },
    });
    await wavering(id, 10, (low) => stands(id, low ? 0.49 : 0.53));
    expect(await entered()).toEqual([id]);
    await stands(id, 0.9);
    world.domain.clock.advance(DAY);
    await world.settle();
    await stands(id, 0.3);
    world.domain.clock.advance(DAY);
    expect(await entered()).toEqual([id, id]);
  });
});

describe('a time of each recipient’s own', () => {
  it('fires once, where it comes first, and each is decided about when their clocks show it', async () => {
    world.domain.clock.moveTo(new Date('2027-03-01T00:00:00Z'));
    const zones = ['Pacific/Auckland', null, 'Europe/London', 'America/New_York'];
    const people: number[] = [];
    for (const time_zone of zones) people.push(await world.customer({ time_zone }));
    const { id, entered } = await launch(people, { kind: 'at', at: '2027-03-14T10:00', zone: 'recipient' });
    expect(await entered()).toEqual([]);
    world.domain.clock.moveTo(new Date('2027-03-13T20:00:00Z'));
    expect(await entered()).toEqual(people);
    const rows = await world.database.rows<{ dueAt: Date }>(
      'select due_at as "dueAt" from enrolment where campaign_id = $1 order by customer_id',
      [id],
    );
    // New York has its clocks put forward that very morning.
    expect(rows.map(({ dueAt }) => dueAt.toISOString().slice(0, 16))).toEqual([
      ...['2027-03-13T21:00', '2027-03-14T02:00', '2027-03-14T10:00', '2027-03-14T14:00'],
    ]);
    for (const [now, decided] of [
      ['2027-03-13T21:00:00Z', 1],
      ['2027-03-14T10:00:00Z', 3],
      ['2027-03-14T14:00:00Z', 4],
    ] as const) {
      world.domain.clock.moveTo(new Date(now));
      await world.settle();
      expect(Object.keys(await world.outcomes(id))).toHaveLength(decided);
    }
  });
});
