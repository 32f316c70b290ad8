import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CampaignWorld } from '../../../../../test/factories/campaign-world.js';
import { type Policy, policySchema } from './policy.schema.js';
import { PolicyService } from './policy.service.js';

let world: CampaignWorld;
let policy: PolicyService;
let care: number;

beforeAll(async () => {
  world = await CampaignWorld.start();
  policy = world.domain.get(PolicyService);
  care = await world.template('care');
});
// Another month, with a budget of its own.
beforeEach(async () => {
  world.domain.clock.advance({ days: 40 });
  world.nextNoon();
  await rules({});
});
afterAll(() => world.stop());

const NO_CAPS = { email: null, sms: null, total: null };
const BUDGET = { messages: 10, moneyMinor: null, costMinor: { email: 0, sms: 0 } };
const RESERVE = { share: 0.4, days: 60 };
const rules = (more: Partial<NonNullable<Policy['budget']>>) =>
  policy.write({
    ...policySchema.parse({}),
    ...{ caps: { promotion: NO_CAPS, care: NO_CAPS }, budget: { ...BUDGET, reserve: RESERVE, ...more } },
  });

const talkedTo = (customerIds: number[], daysAgo = 1) =>
  world.database.run(
    `insert into contact_entry (customer_id, kind, at, created_at)
     select id, 'phone', $2::timestamptz - make_interval(days => $3), $2 from unnest($1::bigint[]) id`,
    [customerIds, world.now, daysAgo],
  );

async function decide(customerIds: number[]): Promise<Record<number, string>> {
  const id = await world.launch({ segmentId: await world.segment(customerIds), templateId: care });
  await world.settle();
  return world.outcomes(id);
}
const of = (decided: Record<number, string>, ids: number[]) => ids.map((id) => decided[id]).sort();
const times = (count: number, outcome: string): string[] => Array.from({ length: count }, () => outcome);
const left = async () => (await policy.standing()).budget;

describe('the part of the budget that is kept for customers nobody has talked to', () => {
  it('goes to them alone, once the rest is spent', async () => {
    const known = await world.customers(8);
    await talkedTo(known);
    expect(of(await decide(known), known)).toEqual([...times(2, 'budget'), ...times(6, 'send')]);
    expect(await left()).toMatchObject({ left: { email: 4 }, openLeft: { email: 0 } });

    const unknown = await world.customers(5);
    expect(of(await decide(unknown), unknown)).toEqual([...times(1, 'budget'), ...times(4, 'send')]);
    expect(await left()).toMatchObject({ left: { email: 0 }, openLeft: { email: 0 } });
  });

  it('is told in the decision of whoever it was kept from', async () => {
    const known = await world.customers(7);
    await talkedTo(known);
    await decide(known);
    const facts = await world.database.rows<{ facts: object }>(
      `select facts from decision where customer_id = any ($1::bigint[]) and reason = 'budget'`,
      [known],
    );
    expect(facts).toMatchObject([{ facts: { budgetLeft: 10, reserveDays: 60 } }]);
  });

  it('comes first to those it is for, of whom and of others a campaign is about at once', async () => {
    const known = await world.customers(7);
    await talkedTo(known);
    const unknown = await world.customers(3);
    const decided = await decide([...known, ...unknown]);
    expect(of(decided, unknown)).toEqual(times(3, 'send'));
    expect(of(decided, known)).toEqual([...times(4, 'budget'), ...times(3, 'send')]);
  });

  it('counts a message as talking, and a call too, until it is so many days ago', async () => {
    const [mailed, called, long] = await world.customers(3);
    expect(await decide([mailed!])).toEqual({ [mailed!]: 'send' });
    await talkedTo([called!]);
    await talkedTo([long!], 61);
    await rules({ messages: 2, reserve: { share: 0.5, days: 60 } });
    expect(await decide([mailed!, called!, long!])).toEqual({
      ...{ [mailed!]: 'budget', [called!]: 'budget', [long!]: 'send' },
    });
  });

  it('is a part of the money as well', async () => {
    await rules({ messages: null, moneyMinor: 100, costMinor: { email: 10, sms: 0 } });
    const known = await world.customers(8);
    await talkedTo(known);
    expect(of(await decide(known), known)).toEqual([...times(2, 'budget'), ...times(6, 'send')]);
  });

  it('is none where nobody asked for one', async () => {
    await rules({ reserve: null });
    const known = await world.customers(10);
    await talkedTo(known);
    expect(of(await decide(known), known)).toEqual(times(10, 'send'));
    expect(await left()).toMatchObject({ openLeft: { email: null } });
  });
});
