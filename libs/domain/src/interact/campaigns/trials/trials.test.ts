import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { unaccounted } from '../../../../../../test/factories/accounts.js';
import { CampaignWorld } from '../../../../../../test/factories/campaign-world.js';
import { CampaignsRead } from '../campaigns.read.js';
import { Trials } from './trials.js';

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

async function launch(customers: number[], winner: object, more: object = {}): Promise<number> {
  const mail = { kind: 'send', templateId: care };
  const arms = ['a', 'b'].map((id) => ({ id, share: 1, next: id }));
  return world.launch({
    ...{ version: 2, trigger: { kind: 'now' }, audience: { segmentIds: [await world.segment(customers)] } },
    ...{ start: 'lot', steps: { lot: { kind: 'split', arms, winner }, a: mail, b: mail }, ...more },
  });
}
const trial = { metric: 'clicked', trialShare: 20, leastPeople: 5, after: { amount: 4, unit: 'hours' } };

const wentBy = async (campaignId: number) => {
  const rows = await world.database.rows<{ arm: string; people: number }>(
    `select arm, count(*)::int as people from enrolment_step where campaign_id = $1 and step = 'lot' group by arm`,
    [campaignId],
  );
  const of = (arm: string) => rows.find((row) => row.arm === arm)?.people ?? 0;
  return { a: of('a'), b: of('b') };
};
const click = (campaignId: number, step: string, verdict: 'human' | 'machine') =>
  world.database.run(
    `insert into reaction (message_id, campaign_id, customer_id, kind, verdict, at)
     select id, campaign_id, customer_id, 'clicked', $3, $4 from message where campaign_id = $1 and step = $2`,
    [campaignId, step, verdict, world.now],
  );

describe('a split that finds its best way', () => {
  it('lets a share try, and sends the rest the way more people clicked on', async () => {
    const id = await launch(await world.customers(200), trial);
    await world.settle();
    const tried = await wentBy(id);
    expect(tried.a + tried.b).toBeGreaterThan(20);
    expect(tried.a + tried.b).toBeLessThan(65);
    const { audience, pending } = await world.domain.get(CampaignsRead).accounting(id);
    expect([audience, pending]).toEqual([200, 200]);
    await click(id, 'b', 'human');
    await click(id, 'a', 'machine');
    const [sofar] = await world.domain.get(Trials).of(id);
    expect(sofar).toMatchObject({ metric: 'clicked', leastPeople: 5, decidedAt: null, winner: null });
    expect(sofar?.figures[1]).toMatchObject({ arm: 'b', people: tried.b, reached: tried.b, high: 1 });
    expect(sofar?.figures[1]?.low).toBeGreaterThan(sofar?.figures[0]?.high ?? 1);
    world.domain.clock.advance({ hours: 3 });
    await world.settle();
    expect(await wentBy(id)).toEqual(tried);
    world.domain.clock.advance({ hours: 1 });
    await world.settle();
    expect(await wentBy(id)).toEqual({ a: tried.a, b: 200 - tried.a });
    expect(await world.domain.get(Trials).of(id)).toMatchObject([
      {
        ...{ step: 'lot', version: 1, winner: 'b', decidedAt: world.now },
        figures: [
          { arm: 'a', people: tried.a, reached: 0 },
          { arm: 'b', people: tried.b, reached: tried.b, high: 1 },
        ],
      },
    ]);
  });

  it('goes on by lot where too few tried to tell', async () => {
    const id = await launch(await world.customers(40), { ...trial, leastPeople: 1000 });
    await world.settle();
    world.domain.clock.advance({ hours: 4 });
    await world.settle();
    const { a, b } = await wentBy(id);
    expect(a + b).toBe(40);
    expect(Math.min(a, b)).toBeGreaterThan(5);
    expect(await world.domain.get(Trials).of(id)).toMatchObject([{ winner: null, decidedAt: world.now }]);
  });

  it('counts orders where that is the measure, and keeps nobody who leaves meanwhile', async () => {
    const customers = await world.customers(60);
    const goal = { field: 'tags', operator: 'has-any', value: ['bought'] };
    const id = await launch(customers, { ...trial, metric: 'ordered', trialShare: 100 }, { goal });
    await world.settle();
    await world.database.run(
      `insert into orders (external_id, customer_id, kind, status, ordered_at, currency, total_minor, base_minor,
         content_hash, created_at, updated_at)
       select 'T-' || e.customer_id, e.customer_id, 'sale', 'paid', $2, 'CNY', 1, 1, '', $2, $2
       from enrolment_step s join enrolment e on e.id = s.enrolment_id
       where s.campaign_id = $1 and s.step = 'lot' and s.arm = 'a'`,
      [id, world.now],
    );
    world.domain.clock.advance({ hours: 5 });
    const late = await world.customer();
    await world.database.run(
      `insert into enrolment (campaign_id, version_id, customer_id, epoch, step, due_at, created_at)
       select campaign_id, version_id, $2, 'late', 'lot', $3, $3 from enrolment where campaign_id = $1 limit 1`,
      [id, late, world.now],
    );
    await world.settle();
    const [found] = await world.domain.get(Trials).of(id);
    expect(found).toMatchObject({ winner: 'a' });
    expect((await wentBy(id)).a).toBe((found?.figures[0]?.people ?? 0) + 1);
  });
});
