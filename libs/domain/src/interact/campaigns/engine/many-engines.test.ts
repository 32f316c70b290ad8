import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unaccounted } from '../../../../../../test/factories/accounts.js';
import { CampaignWorld } from '../../../../../../test/factories/campaign-world.js';
import { policySchema } from '../../policy/policy.schema.js';
import { PolicyService } from '../../policy/policy.service.js';
import { CampaignsRead } from '../campaigns.read.js';
import { shardOf, SHARDS } from './shards.js';

const CUSTOMERS = 400;
let world: CampaignWorld;

beforeAll(async () => {
  world = await CampaignWorld.start();
  world.nextNoon();
  // Far apart, so that they fall into all shards.
  await world.database.run('alter table customer alter column id set increment by 1000');
});
afterAll(() => world.stop());

/** Several engines, each turning until it finds nothing, all at once; then one more to see that nothing is left. */
async function settleAtOnce(engines: number): Promise<void> {
  await Promise.all(Array.from({ length: engines }, () => world.settle()));
  await world.settle();
}

/** Does it while every fact of a way is refused at the last moment, so that every batch of it fails. */
async function interrupted(work: () => Promise<void>): Promise<void> {
  await world.database.run(`
    create function refuse() returns trigger language plpgsql as $$ begin raise 'interrupted'; end $$`);
  await world.database.run(`
    create constraint trigger refuse after insert on enrolment_step initially deferred
      for each row execute function refuse()`);
  await work().catch(() => undefined);
  await world.database.run('drop function refuse cascade');
}

describe('several engines at once', () => {
  it('decide about everybody exactly once, and keep a cap that three campaigns would break', async () => {
    const policy = policySchema.parse({ caps: { promotion: { total: { max: 2, days: 7 } } } });
    await world.domain.get(PolicyService).write(policy);
    const segmentId = await world.segment(await world.customers(CUSTOMERS));
    const templateId = await world.template('promotion', 'Your code is {{offer.code}}');
    const offerId = await world.offer('RACE');
    const campaigns: number[] = [];
    for (let n = 0; n < 3; n++) campaigns.push(await world.launch({ segmentId, templateId, offerId }));

    await settleAtOnce(6);

    const [totals] = await world.database.rows<Record<string, number>>(`
      select (select count(*)::int from enrolment) as enrolments, (select count(*)::int from decision) as decisions,
        (select count(*)::int from message) as messages, (select count(*)::int from coupon) as coupons,
        (select count(*)::int from campaign_occurrence where outcome = 'fired') as fired,
        (select max(n)::int from (select count(*) as n from message group by customer_id) m) as "mostOfOne"`);
    expect(totals).toEqual({
      enrolments: 3 * CUSTOMERS,
      decisions: 3 * CUSTOMERS,
      messages: 2 * CUSTOMERS,
      coupons: 2 * CUSTOMERS,
      fired: 3,
      mostOfOne: 2,
    });
    const shards = await world.database.row(
      `select count(distinct ${shardOf('id')})::int as n from customer`,
    );
    expect(shards).toEqual({ n: SHARDS });
    for (const id of campaigns) {
      const { audience, pending, excluded } = await world.domain.get(CampaignsRead).accounting(id);
      expect(pending + (excluded['frequency-cap'] ?? 0)).toBe(audience);
      expect(audience).toBe(CUSTOMERS);
    }
  });

  it('move everybody on along a way exactly once, whatever fails in between', async () => {
    const send = { kind: 'send', templateId: await world.template('care') };
    const until = { kind: 'duration', amount: 1, unit: 'hours' };
    const arms = [
      { id: 'a', share: 1, next: 'pause' },
      { id: 'b', share: 1, next: 'ask' },
    ];
    const id = await world.launch({
      ...{ version: 2, trigger: { kind: 'now' }, start: 'lot' },
      audience: { segmentIds: [await world.segment(await world.customers(CUSTOMERS))] },
      steps: {
        lot: { kind: 'split', arms },
        pause: { kind: 'wait', until, next: 'ask' },
        ask: send,
      },
    });
    for (const engines of [6, 1, 4]) {
      await interrupted(() => settleAtOnce(engines));
      await settleAtOnce(engines);
      world.domain.clock.advance({ hours: 1 });
    }
    const ways = await world.database.rows(
      `select array_agg(step order by visit) as way
       from enrolment_step where campaign_id = $1 group by enrolment_id`,
      [id],
    );
    expect(ways).toHaveLength(CUSTOMERS);
    const different = new Set(ways.map((row) => JSON.stringify(row)));
    expect(different.size).toBe(2);
    expect(await unaccounted(world.database)).toEqual([]);
    const { audience, pending } = await world.domain.get(CampaignsRead).accounting(id);
    expect([audience, pending]).toEqual([CUSTOMERS, CUSTOMERS]);
  });

  it('read each entry into a segment once for each campaign', async () => {
    const ids = await world.customers(40);
    const segmentId = await world.segment(ids);
    const templateId = await world.template('care');
    const trigger = { kind: 'segment-entered' } as const;
    const launched = [
      await world.launch({ segmentId, templateId, trigger, reentry: { kind: 'always' } }),
      await world.launch({ segmentId, templateId, trigger, reentry: { kind: 'always' } }),
    ];
    for (const id of ids) await world.enter(segmentId, id);
    await settleAtOnce(5);
    const rows = await world.database.rows<{ n: number }>(
      'select count(*)::int as n from decision where campaign_id = any($1) group by campaign_id',
      [launched],
    );
    expect(rows).toEqual([{ n: 40 }, { n: 40 }]);
  });
});
