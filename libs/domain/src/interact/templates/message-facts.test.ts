import { sampleFacts } from '@roundtrip/templates';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CampaignWorld } from '../../../../../test/factories/campaign-world.js';
import { MessageFactsRead } from './message-facts.read.js';

let world: CampaignWorld;
beforeAll(async () => {
  world = await CampaignWorld.start();
});
afterAll(() => world.stop());

const factsOf = (customerId: number) => world.domain.get(MessageFactsRead).ofCustomer(customerId);

/** Every path of an object that leads to a value. */
function paths(value: object, prefix = ''): string[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    inner !== null && typeof inner === 'object' && key !== 'attributes'
      ? paths(inner, `${prefix}${key}.`)
      : [prefix + key],
  );
}

describe('the facts of a message', () => {
  it('have the shape templates are written for', async () => {
    const id = await world.customer({ birthday_calendar: 'solar', birthday_month: 10, birthday_day: 3 });
    await world.database.run('insert into purchase_summary values ($1, 3, 1, 12345, $2, $2)', [
      id,
      world.now,
    ]);
    await world.database.run('insert into rfm_score values ($1, 5, 4, 3, $2, 3, 12345)', [id, world.now]);
    const facts = await factsOf(id);
    expect(paths(facts).sort()).toEqual(paths(sampleFacts('en')).sort());
    expect(facts.rfm).toEqual({ recency: 5, frequency: 4, monetary: 3, cell: '543' });
    expect(facts.orders).toEqual({
      count: 3,
      total_minor: 12345,
      currency: 'CNY',
      last_at: '2026-11-02T10:00:00Z',
    });
    expect(facts).toMatchObject({ now: world.now.toISOString(), zone: 'Asia/Shanghai' });
  });

  it('say nothing where nothing is known', async () => {
    const facts = await factsOf(await world.customer({ locale: null, time_zone: 'Nowhere/Land' }));
    expect(facts).not.toHaveProperty('rfm');
    expect(facts.orders).toMatchObject({ count: 0, total_minor: 0, last_at: null });
    expect(facts.customer).toMatchObject({
      birthday: null,
      first_name: null,
      locale: 'zh-CN',
      attributes: {},
    });
    expect(facts.zone).toBe('Asia/Shanghai');
  });

  it('give a birthday as a solar date, a lunar one too', async () => {
    const birthday = { birthday_month: 1, birthday_day: 1, birthday_year: 1991 };
    const solar = await world.customer({ ...birthday, birthday_calendar: 'solar' });
    const lunar = await world.customer({ ...birthday, birthday_calendar: 'lunar' });
    const unknown = await world.customer({ birthday_calendar: 'lunar', birthday_month: 1, birthday_day: 1 });
    expect((await factsOf(solar)).customer.birthday).toBe('1991-01-01');
    expect((await factsOf(lunar)).customer.birthday).toBe('1991-02-15');
    expect((await factsOf(unknown)).customer.birthday).toBeNull();
  });
});
