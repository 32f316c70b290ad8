import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CampaignWorld } from '../../../../../test/factories/campaign-world.js';
import { type Policy, policySchema } from './policy.schema.js';
import { PolicyService } from './policy.service.js';

let world: CampaignWorld;
let policy: PolicyService;
let promotion: number;

beforeAll(async () => {
  world = await CampaignWorld.start();
  policy = world.domain.get(PolicyService);
  promotion = await world.template('promotion');
});
// A month on, so that nothing of one test is in the way of the next.
beforeEach(() => {
  world.domain.clock.advance({ days: 40 });
  world.nextNoon();
});
afterAll(() => world.stop());

const NO_CAPS = { email: null, sms: null, total: null };
const rules = (more: Partial<Policy>) =>
  policy.write({ ...policySchema.parse({}), caps: { promotion: NO_CAPS, care: NO_CAPS }, ...more });

async function launch(customerIds: number[], templateId = promotion): Promise<number> {
  const segmentId = await world.segment(customerIds);
  const id = await world.launch({ segmentId, templateId });
  await world.settle();
  return id;
}
const decide = async (customerIds: number[], templateId = promotion) =>
  Object.values(await world.outcomes(await launch(customerIds, templateId)));

const factsOf = async (customerId: number) =>
  (
    await world.database.row<{ facts: Record<string, unknown> }>(
      'select facts from decision where customer_id = $1 order by enrolment_id desc limit 1',
      [customerId],
    )
  )?.facts;
const accept = (customerId: number) =>
  world.database.run(
    `update message set state = 'accepted', settled_at = created_at where customer_id = $1 and state = 'pending'`,
    [customerId],
  );
const recheck = async (campaignId: number) => {
  const rows = await world.database.rows<{ id: number }>('select id from message where campaign_id = $1', [
    campaignId,
  ]);
  return world.domain.database.transaction((tx) =>
    policy.recheck(
      tx,
      rows.map(({ id }) => id),
      world.now,
    ),
  );
};

describe('the minimum gap', () => {
  it('keeps any two messages apart, over purposes, and leaves transactional ones alone', async () => {
    await rules({ minimumGap: { hours: 24 } });
    const id = await world.customer();
    const sentAt = world.now;
    expect(await decide([id])).toEqual(['send']);
    world.domain.clock.advance({ hours: 2 });
    expect(await decide([id], await world.template('care'))).toEqual(['minimum-gap']);
    expect(await factsOf(id)).toMatchObject({
      ...{ gapHours: 24, lastAt: sentAt.toISOString() },
      allowedAgainAt: new Date(sentAt.getTime() + 24 * 3600_000).toISOString(),
    });
    expect(await decide([id], await world.template('transactional'))).toEqual(['send']);
    world.domain.clock.advance({ hours: 22, seconds: 1 });
    expect(await decide([id])).toEqual(['send']);
  });
});

describe('the fatigue guard', () => {
  const tired = { messages: 2, days: 10 };

  it('leaves in peace who reacted to none of the last messages, and writes again after the days', async () => {
    await rules({ fatigue: tired });
    const id = await world.customer();
    for (const expected of ['send', 'send', 'fatigue']) {
      expect(await decide([id])).toEqual([expected]);
      await accept(id);
    }
    expect(await factsOf(id)).toMatchObject({ unansweredMessages: 2 });
    world.domain.clock.advance({ days: 10, seconds: 1 });
    expect(await decide([id])).toEqual(['send']);
  });

  it('does not count what a machine opened, and gives up when a person does', async () => {
    await rules({ fatigue: tired });
    const id = await world.customer();
    for (let n = 0; n < 2; n++) {
      await decide([id]);
      await accept(id);
    }
    const react = (verdict: string) =>
      world.database.run(
        `insert into reaction (message_id, campaign_id, customer_id, kind, verdict, at)
         select id, campaign_id, customer_id, 'opened', $2, $3 from message where customer_id = $1`,
        [id, verdict, world.now],
      );
    await react('machine');
    expect(await decide([id])).toEqual(['fatigue']);
    await react('human');
    expect(await decide([id])).toEqual(['send']);
  });
});

describe('one promotion a day', () => {
  const promises = (campaignId: number, response: number) =>
    world.database.run(
      'insert into campaign_worth (campaign_id, messages, responses, response, measured_at) values ($1, 1, 1, $2, $3)',
      [campaignId, response, world.now],
    );

  it('goes to the first of equals, and the other decision names it', async () => {
    await rules({ onePromotionADay: true });
    const id = await world.customer();
    const first = await launch([id]);
    expect(await decide([id])).toEqual(['outranked']);
    expect(await factsOf(id)).toMatchObject({ wonBy: { campaignId: first } });
    expect(await decide([id], await world.template('care'))).toEqual(['send']);
    await accept(id);
    world.domain.clock.advance({ days: 1 });
    expect(await decide([id])).toEqual(['send']);
  });

  it('goes to the one that promises more, though it comes later, and is taken from the other at the send instant', async () => {
    await rules({ onePromotionADay: true });
    const id = await world.customer();
    const poor = await launch([id]);
    await promises(poor, 0.001);
    const good = await launch([id]);
    expect(await world.outcomes(good)).toEqual({ [id]: 'send' });
    expect(await recheck(poor)).toMatchObject([{ verdict: 'exclude', reason: 'outranked' }]);
    expect(await recheck(good)).toMatchObject([{ verdict: 'send' }]);
  });

  it('measures what campaigns promise by what people did, drawn towards the usual while there is little', async () => {
    await rules({});
    const id = await world.customer();
    const campaign = await launch([id]);
    await accept(id);
    await policy.measureWorth();
    const row = await world.database.row<{ response: number }>(
      'select response from campaign_worth where campaign_id = $1',
      [campaign],
    );
    expect(row?.response).toBeCloseTo(4 / 201);
  });
});

describe('quiet festivals', () => {
  it('hold promotions until the end of the quiet hours of the first day that is none, on each one’s own clocks', async () => {
    const day = new Date(world.now).toISOString().slice(0, 10);
    const festival = await world.database.row<{ id: number }>(
      `insert into festival (name, created_at, updated_at) values ('{"en": "x", "zh-CN": "x"}', $1, $1) returning id`,
      [world.now],
    );
    await world.database.run(
      `insert into festival_day (festival_id, day) select $1, $2::date + n from generate_series(0, 1) n`,
      [festival?.id, day],
    );
    await rules({ quietFestivals: [festival?.id ?? 0] });
    const id = await world.customer();
    const campaign = await launch([id]);
    const message = await world.database.row<{ notBefore: Date }>(
      'select not_before as "notBefore" from message where campaign_id = $1',
      [campaign],
    );
    // 08:00 in Shanghai, two days on.
    const until = new Date(new Date(`${day}T00:00:00Z`).getTime() + 2 * 24 * 3600_000);
    expect(message?.notBefore).toEqual(until);
    expect(await recheck(campaign)).toMatchObject([{ verdict: 'hold', until }]);
    const care = await launch([id], await world.template('care'));
    expect(await recheck(care)).toMatchObject([{ verdict: 'send' }]);
  });
});

describe('the budget', () => {
  const budget = { messages: null, moneyMinor: null, costMinor: { email: 0, sms: 0 }, reserve: null };

  it('of messages lets so many go in a calendar month, and none for those who are kept back anyway', async () => {
    await rules({ budget: { ...budget, messages: 2 } });
    const people = await world.customers(4);
    await world.database.run('update customer set email = null where id = $1', [people[0]]);
    const decided = await decide(people);
    expect(decided.sort()).toEqual(['budget', 'no-address', 'send', 'send']);
    expect((await policy.standing()).budget).toMatchObject({ left: { email: 0, sms: 0 } });
    expect(await decide([people[3] ?? 0], await world.template('transactional'))).toEqual(['send']);
    world.domain.clock.advance({ days: 31 });
    expect(await decide(people.slice(1, 2))).toEqual(['send']);
  });

  it('of money lets as many go as it pays for', async () => {
    await rules({ budget: { ...budget, moneyMinor: 100, costMinor: { email: 40, sms: 0 } } });
    expect((await decide(await world.customers(3))).sort()).toEqual(['budget', 'send', 'send']);
    expect((await policy.standing()).budget).toMatchObject({ spentMinor: 80, left: { email: 0, sms: null } });
  });
});

describe('the complaint brake', () => {
  async function mailed(accepted: number, complaints: number): Promise<void> {
    const campaign = await launch([await world.customer()]);
    await world.database.run(
      `insert into message (enrolment_id, campaign_id, version_id, template_version_id, customer_id, channel, purpose,
         address, locale, facts, lane, not_before, state, created_at, decided_at, step)
       select m.enrolment_id, m.campaign_id, m.version_id, m.template_version_id, m.customer_id, 'email', 'care', 'x', 'en',
         '{}', 1, m.not_before, 'accepted', m.created_at, m.decided_at, 'n' || n
       from message m, generate_series(1, $2::int) n where m.campaign_id = $1`,
      [campaign, accepted],
    );
    await world.database.run(
      `insert into suppression select 'email', 'c' || n || '@' || $2, 'complained', 'arf', $3 from generate_series(1, $1::int) n`,
      [complaints, `${world.now.getTime()}.example`, world.now],
    );
    world.domain.clock.advance({ minutes: 2 });
  }

  it('warns at one in a thousand, and stops promotions by e-mail at three', async () => {
    await rules({ minimumGap: null });
    await mailed(2000, 2);
    expect((await policy.standing()).complaints).toMatchObject({ share: 0.001, state: 'warned' });
    expect(await decide([await world.customer()])).toEqual(['send']);
    await mailed(10, 5);
    expect((await policy.standing()).complaints).toMatchObject({ state: 'stopped' });
    const id = await world.customer();
    expect(await decide([id])).toEqual(['complaint-brake']);
    expect(await decide([id], await world.sms())).toEqual(['send']);
    expect(await decide([id], await world.template('care'))).toEqual(['send']);
  });

  it('takes no share of a few messages', async () => {
    await rules({});
    await mailed(10, 5);
    expect((await policy.standing()).complaints).toMatchObject({ share: null, state: 'fine' });
  });
});
