import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CampaignWorld } from '../../../../../test/factories/campaign-world.js';
import { CampaignsService } from '../campaigns/campaigns.service.js';
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
beforeEach(async () => {
  world.nextNoon();
  await policy.write(policySchema.parse({}));
});
afterAll(() => world.stop());

const caps = (max: number, days = 7): Policy['caps']['promotion'] => ({
  ...{ email: { max, days }, sms: { max, days }, total: null },
});
const withCaps = (promotions: Policy['caps']['promotion']) =>
  policy.write({ ...policySchema.parse({}), caps: { promotion: promotions, care: caps(5) } });

/** Sends a promotion to these customers, and tells what was decided. */
async function decide(customerIds: number[], templateId = promotion): Promise<Record<number, string>> {
  const segmentId = await world.segment(customerIds);
  const id = await world.launch({ segmentId, templateId });
  await world.settle();
  return world.outcomes(id);
}

async function decideOne(customerId: number, templateId = promotion): Promise<string | undefined> {
  return (await decide([customerId], templateId))[customerId];
}

const factsOf = async (customerId: number) =>
  (
    await world.database.row<{ facts: Record<string, unknown> }>(
      'select facts from decision where customer_id = $1 order by enrolment_id desc limit 1',
      [customerId],
    )
  )?.facts;

describe('the policy', () => {
  it('needs an address of the channel', async () => {
    const [noMail, noPhone] = [await world.customer({ email: null }), await world.customer({ phone: null })];
    expect(await decide([noMail, noPhone])).toEqual({ [noMail]: 'no-address', [noPhone]: 'send' });
    expect(await decideOne(noPhone, await world.sms())).toBe('no-address');
  });

  it('spares suppressed addresses, in transactional messages too', async () => {
    const id = await world.customer({ email: 'gone@customer.example' });
    await world.database.run(
      `insert into suppression values ('email', 'gone@customer.example', 'bounced', 'dsn', $1)`,
      [world.now],
    );
    expect(await decideOne(id)).toBe('suppressed');
    expect(await factsOf(id)).toMatchObject({ suppression: 'bounced' });
    expect(await decideOne(id, await world.template('transactional'))).toBe('suppressed');
  });

  it('asks for consent to promotions, and only for its absence in care', async () => {
    const [silent, withdrawn] = [await world.customer({}, null), await world.customer({}, 'withdrawn')];
    expect(await decide([silent, withdrawn])).toEqual({ [silent]: 'no-consent', [withdrawn]: 'no-consent' });
    const care = await world.template('care');
    await world.consent(withdrawn, 'withdrawn', 'care');
    expect(await decide([silent, withdrawn], care)).toEqual({ [silent]: 'send', [withdrawn]: 'no-consent' });
  });

  it('lets transactional messages pass without consent and beyond any cap', async () => {
    await withCaps(caps(1));
    const id = await world.customer({}, 'withdrawn');
    const receipt = await world.template('transactional');
    expect([await decideOne(id, receipt), await decideOne(id, receipt)]).toEqual(['send', 'send']);
  });

  it('caps messages of a channel within a rolling window', async () => {
    await withCaps(caps(2));
    const id = await world.customer();
    const sentAt = world.now;
    expect([await decideOne(id), await decideOne(id), await decideOne(id)]).toEqual([
      'send',
      'send',
      'frequency-cap',
    ]);
    const again = new Date(sentAt.getTime() + 7 * 24 * 3600_000).toISOString();
    expect(await factsOf(id)).toMatchObject({
      sentByChannel: 2,
      limits: { channelMax: 2, channelDays: 7 },
      allowedAgainAt: again,
    });
    expect(await decideOne(id, await world.sms())).toBe('send');
    world.domain.clock.advance({ days: 7, seconds: 1 });
    expect(await decideOne(id)).toBe('send');
  });

  it('caps messages over all channels', async () => {
    await withCaps({ email: null, sms: null, total: { max: 1, days: 7 } });
    const id = await world.customer();
    expect([await decideOne(id), await decideOne(id, await world.sms())]).toEqual(['send', 'frequency-cap']);
  });

  it('does not count care against promotions', async () => {
    await withCaps(caps(1));
    const id = await world.customer();
    expect(await decideOne(id, await world.template('care'))).toBe('send');
    expect(await decideOne(id)).toBe('send');
  });

  it('does not count messages that were rejected or excluded', async () => {
    await withCaps(caps(1));
    const id = await world.customer();
    await decideOne(id);
    await world.database.run(`update message set state = 'rejected' where customer_id = $1`, [id]);
    expect(await decideOne(id)).toBe('send');
  });

  it('holds messages in quiet hours of the recipient’s own zone, and takes an unknown zone for the workspace’s', async () => {
    world.nextNoon();
    const [here, there, nowhere] = [
      await world.customer({ time_zone: 'Asia/Shanghai' }),
      await world.customer({ time_zone: 'America/New_York' }),
      await world.customer({ time_zone: 'Middle/Earth' }),
    ];
    expect(await decide([here, there, nowhere])).toEqual({
      [here]: 'send',
      [there]: 'send',
      [nowhere]: 'send',
    });
    const rows = await world.database.rows<{ id: number; notBefore: Date }>(
      'select customer_id as id, not_before as "notBefore" from message where customer_id = any($1) order by 1',
      [[here, there, nowhere]],
    );
    expect(rows).toEqual([
      { id: here, notBefore: world.now },
      { id: there, notBefore: new Date(world.now.getTime() + 9 * 3600_000) },
      { id: nowhere, notBefore: world.now },
    ]);
  });
});

describe('the policy at the send instant', () => {
  async function messageTo(
    customerId: number,
    templateId = promotion,
  ): Promise<{ id: number; campaignId: number }> {
    const segmentId = await world.segment([customerId]);
    const campaignId = await world.launch({ segmentId, templateId });
    await world.settle();
    const row = await world.database.row<{ id: number }>('select id from message where campaign_id = $1', [
      campaignId,
    ]);
    return { id: row?.id ?? 0, campaignId };
  }
  const recheck = (...ids: number[]) =>
    world.database.transaction(async (tx) =>
      (await policy.recheck(tx, ids, world.now)).sort((a, b) => a.messageId - b.messageId),
    );

  it('lets a message go that may still go', async () => {
    const { id } = await messageTo(await world.customer());
    expect(await recheck(id)).toEqual([{ messageId: id, verdict: 'send' }]);
  });

  it('excludes whoever withdrew consent since the decision', async () => {
    const customer = await world.customer();
    const { id } = await messageTo(customer);
    await world.consent(customer, 'withdrawn');
    expect(await recheck(id)).toEqual([{ messageId: id, verdict: 'exclude', reason: 'no-consent' }]);
  });

  it('looks at the address the message goes to, not at the customer’s present one', async () => {
    const customer = await world.customer({ email: 'before@customer.example' });
    const { id } = await messageTo(customer);
    await world.database.run('update customer set email = null where id = $1', [customer]);
    expect(await recheck(id)).toEqual([{ messageId: id, verdict: 'send' }]);
    await world.database.run(
      `insert into suppression values ('email', 'before@customer.example', 'x', 'x', $1)`,
      [world.now],
    );
    expect(await recheck(id)).toEqual([{ messageId: id, verdict: 'exclude', reason: 'suppressed' }]);
  });

  it('holds what fell into quiet hours meanwhile', async () => {
    const { id } = await messageTo(await world.customer({ time_zone: 'Asia/Tokyo' }));
    world.domain.clock.advance({ hours: 9 });
    const until = new Date(world.now.getTime() + 10 * 3600_000);
    expect(await recheck(id)).toEqual([{ messageId: id, verdict: 'hold', until }]);
  });

  it('lets the earlier of two messages in hand go when a lowered cap leaves room for one', async () => {
    const customer = await world.customer();
    const [first, second] = [await messageTo(customer), await messageTo(customer)];
    await withCaps(caps(1));
    expect(await recheck(first.id, second.id)).toEqual([
      { messageId: first.id, verdict: 'send' },
      { messageId: second.id, verdict: 'exclude', reason: 'frequency-cap' },
    ]);
  });

  it('holds messages of a paused campaign, and excludes those of a stopped one', async () => {
    const { id, campaignId } = await messageTo(await world.customer());
    const campaigns = world.domain.get(CampaignsService);
    await campaigns.pause(campaignId);
    expect(await recheck(id)).toMatchObject([{ messageId: id, verdict: 'hold' }]);
    await campaigns.stop(campaignId);
    expect(await recheck(id)).toEqual([{ messageId: id, verdict: 'exclude', reason: 'campaign-stopped' }]);
  });

  it('excludes what was held for a month', async () => {
    const { id } = await messageTo(await world.customer());
    world.domain.clock.advance({ days: 30, seconds: 1 });
    expect(await recheck(id)).toEqual([{ messageId: id, verdict: 'exclude', reason: 'expired' }]);
  });
});
