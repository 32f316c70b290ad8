import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CampaignWorld } from '../../../../../test/factories/campaign-world.js';
import type { Preferences } from '../../identify/preferences/preference.schema.js';
import { PreferencesService } from '../../identify/preferences/preferences.service.js';
import { TopicsService } from '../templates/topics.service.js';
import { policySchema } from './policy.schema.js';
import { PolicyService } from './policy.service.js';

let world: CampaignWorld;
let policy: PolicyService;
let promotion: number;

beforeAll(async () => {
  world = await CampaignWorld.start();
  policy = world.domain.get(PolicyService);
  promotion = await world.template('promotion');
  const name = { 'zh-CN': '新品', en: 'New teas' };
  await world.domain.get(TopicsService).write({ topics: [{ key: 'new', name }] });
  const off = { email: null, sms: null, total: null };
  await policy.write({ ...policySchema.parse({}), caps: { promotion: off, care: off } });
});
// A quarter on, so that nothing of one test is in the way of the next.
beforeEach(() => {
  world.domain.clock.advance({ days: 100 });
  world.nextNoon();
});
afterAll(() => world.stop());

const wish = (id: number, wishes: Partial<Preferences>) =>
  world.database.transaction((tx) =>
    world.domain.get(PreferencesService).change(tx, id, wishes, { source: 'preferences' }),
  );
async function launch(customerId: number, templateId: number): Promise<number> {
  const id = await world.launch({ segmentId: await world.segment([customerId]), templateId });
  await world.settle();
  return id;
}
const decide = async (customerId: number, templateId = promotion) =>
  Object.values(await world.outcomes(await launch(customerId, templateId)))[0];
const factsOf = async (customerId: number) =>
  (
    await world.database.row<{ facts: Record<string, unknown> }>(
      'select facts from decision where customer_id = $1 order by enrolment_id desc limit 1',
      [customerId],
    )
  )?.facts;
/** What is said of the customer's waiting messages at the instant they are about to be sent. */
const recheck = async (customerId: number) => {
  const rows = await world.database.rows<{ id: number }>(
    `select id from message where customer_id = $1 and state = 'pending'`,
    [customerId],
  );
  const verdicts = await world.database.transaction((tx) =>
    policy.recheck(
      tx,
      rows.map(({ id }) => id),
      world.now,
    ),
  );
  return verdicts.map((verdict) => (verdict.verdict === 'exclude' ? verdict.reason : verdict.verdict));
};
const daysOn = (days: number) => new Date(world.now.getTime() + days * 24 * 3600_000);

describe('a topic the customer does not want', () => {
  it('keeps messages about it away, also those that were decided before, and no others', async () => {
    const about = await world.template('care', 'Our new teas', { topic: 'new' });
    const id = await world.customer();
    expect(await decide(id, about)).toBe('send');
    await wish(id, { unwantedTopics: ['new'] });
    expect(await recheck(id)).toEqual(['topic-unwanted']);
    expect(await decide(id, about)).toBe('topic-unwanted');
    expect(await factsOf(id)).toMatchObject({ topic: 'new' });
    expect(await decide(id)).toBe('send');
  });

  it('is read from the template as it is now, also by campaigns that run', async () => {
    const template = await world.template('promotion');
    const id = await world.customer();
    await wish(id, { unwantedTopics: ['new'] });
    await launch(id, template);
    expect(await recheck(id)).toEqual(['send']);
    await world.database.run(`update template set topic = 'new' where id = $1`, [template]);
    expect(await recheck(id)).toEqual(['topic-unwanted']);
  });
});

describe('a pause', () => {
  it('stops promotions and care until it ends, and no receipts', async () => {
    const id = await world.customer();
    expect(await decide(id)).toBe('send');
    await wish(id, { pausedUntil: daysOn(20) });
    expect(await recheck(id)).toEqual(['customer-pause']);
    expect(await decide(id, await world.template('care'))).toBe('customer-pause');
    expect(await factsOf(id)).toMatchObject({ allowedAgainAt: daysOn(20).toISOString() });
    expect(await decide(id, await world.template('transactional'))).toBe('send');
    world.domain.clock.advance({ days: 20 });
    expect(await decide(id)).toBe('send');
  });
});

describe('a pause of promotions alone', () => {
  it('keeps promotions away and nothing else, until it is over or taken back', async () => {
    const id = await world.customer();
    const pause = (until: Date | null) =>
      world.database.transaction((tx) =>
        world.domain.get(PreferencesService).pausePromotions(tx, id, until, { source: 'survey' }),
      );
    await pause(daysOn(30));
    expect(await decide(id)).toBe('customer-pause');
    expect(await factsOf(id)).toMatchObject({ allowedAgainAt: daysOn(30).toISOString() });
    expect(await decide(id, await world.template('care'))).toBe('send');
    world.domain.clock.advance({ days: 30 });
    expect(await decide(id)).toBe('send');
    await pause(daysOn(30));
    await pause(null);
    expect(await decide(id)).toBe('send');
  });
});

describe('a frequency', () => {
  it('keeps any two messages so many days apart, over campaigns, purposes and channels', async () => {
    const id = await world.customer();
    await wish(id, { frequency: 'weekly' });
    expect(await decide(id)).toBe('send');
    expect(await recheck(id)).toEqual(['send']);
    world.domain.clock.advance({ days: 6 });
    expect(await decide(id, await world.template('care'))).toBe('customer-frequency');
    expect(await factsOf(id)).toMatchObject({
      ...{ restDays: 7, lastAt: daysOn(-6).toISOString(), allowedAgainAt: daysOn(1).toISOString() },
    });
    expect(await decide(id, await world.template('transactional'))).toBe('send');
    world.domain.clock.advance({ days: 1, seconds: 1 });
    expect(await decide(id)).toBe('send');
  });

  it('of two messages that are ready at once lets the earlier go', async () => {
    const id = await world.customer();
    await decide(id);
    await decide(id);
    expect(await recheck(id)).toEqual(['send', 'send']);
    await wish(id, { frequency: 'monthly' });
    expect((await recheck(id)).sort()).toEqual(['customer-frequency', 'send']);
  });
});
