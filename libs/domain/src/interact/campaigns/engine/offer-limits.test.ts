import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { unaccounted } from '../../../../../../test/factories/accounts.js';
import { CampaignWorld } from '../../../../../../test/factories/campaign-world.js';
import type { SaveOfferInput } from '../../../customize/offers/offer.schema.js';
import { OffersService } from '../../../customize/offers/offers.service.js';

let world: CampaignWorld;
let templateId: number;
let customers: number[];

beforeAll(async () => {
  world = await CampaignWorld.start();
  templateId = await world.template('care', '{{offer.kind}} {{offer.code}}');
});
beforeEach(async () => {
  world.nextNoon();
  customers = await world.customers(4);
});
afterEach(async () => {
  await world.stopCampaigns();
  expect(await unaccounted(world.database)).toEqual([]);
});
afterAll(() => world.stop());

const offer = (terms: Partial<SaveOfferInput>): Promise<number> =>
  world.domain.get(OffersService).create({
    ...{ name: { 'zh-CN': '杯子', en: 'A cup' }, codePrefix: 'CUP', validDays: 30, kind: 'gift' },
    ...terms,
  });
const send = async (offerId: number, to = customers) =>
  world.launch({ segmentId: await world.segment(to), templateId, offerId });

/** How many of a campaign's decisions were to send, and how many each reason kept. */
async function decided(campaignId: number): Promise<Record<string, number>> {
  const rows = await world.database.rows<{ what: string; n: number }>(
    `select coalesce(reason, outcome) as what, count(*)::int as n from decision where campaign_id = $1 group by 1`,
    [campaignId],
  );
  return Object.fromEntries(rows.map(({ what, n }) => [what, n]));
}
const couponsOf = async (offerId: number) =>
  (
    await world.database.row<{ n: number }>('select count(*)::int as n from coupon where offer_id = $1', [
      offerId,
    ])
  )?.n;

describe('who gets an offer with a message', () => {
  it('are no more than its stock has places for; the others are kept from it with the reason', async () => {
    const offerId = await offer({ stock: 3 });
    const campaign = await send(offerId);
    await world.settle();
    expect(await decided(campaign)).toEqual({ send: 3, 'offer-exhausted': 1 });
    expect(await couponsOf(offerId)).toBe(3);
    const [facts] = await world.database.rows<{ kind: string }>(
      `select facts -> 'offer' ->> 'kind' as kind from message where campaign_id = $1`,
      [campaign],
    );
    expect(facts).toEqual({ kind: 'gift' });
  });

  it('are no more than its budget pays for, and one that expires gives its place back', async () => {
    const offerId = await offer({ costMinor: 400, budgetMinor: 1000, validDays: 1 });
    const first = await send(offerId);
    await world.settle();
    expect(await decided(first)).toEqual({ send: 2, 'offer-exhausted': 2 });
    world.nextNoon();
    world.nextNoon();
    const second = await send(offerId);
    await world.settle();
    expect(await decided(second)).toEqual({ send: 2, 'offer-exhausted': 2 });
  });

  it('are those its rule lets in, each as often as they may, until it ends', async () => {
    await world.database.run(`update customer set tags = '{tea}' where id = any ($1)`, [
      customers.slice(0, 2),
    ]);
    const eligibility = { field: 'tags', operator: 'has-any' as const, value: ['tea'] };
    const validUntil = new Date(world.now.getTime() + 36 * 3600_000);
    const offerId = await offer({ eligibility, limitPerCustomer: 1, validUntil });
    const first = await send(offerId);
    await world.settle();
    expect(await decided(first)).toEqual({ send: 2, 'offer-ineligible': 2 });
    const second = await send(offerId);
    await world.settle();
    expect(await decided(second)).toEqual({ 'offer-limit': 2, 'offer-ineligible': 2 });
    world.nextNoon();
    world.nextNoon();
    const third = await send(offerId);
    await world.settle();
    expect(await decided(third)).toEqual({ 'offer-over': 4 });
  });

  it('keep the coupon of a step before without needing another place', async () => {
    const offerId = await offer({ stock: 2, limitPerCustomer: 1 });
    const campaign = await world.launch({
      ...{ version: 2, trigger: { kind: 'now' }, start: 'give' },
      audience: { segmentIds: [await world.segment(customers)], reentry: { kind: 'always' } },
      steps: {
        give: { kind: 'offer', offerId, next: 'tell' },
        tell: { kind: 'send', templateId, offerId, next: null },
      },
    });
    await world.settle();
    expect(await decided(campaign)).toEqual({ send: 2, 'offer-exhausted': 2 });
    expect(await couponsOf(offerId)).toBe(2);
  });

  it('are never too many, however many campaigns and engines give it at once', async () => {
    const many = await world.customers(60);
    const offerId = await offer({ stock: 25, limitPerCustomer: 1 });
    const campaigns = [await send(offerId, many), await send(offerId, many), await send(offerId, many)];
    await Promise.all(Array.from({ length: 6 }, () => world.settle()));
    await world.settle();
    expect(await couponsOf(offerId)).toBe(25);
    const sent = await Promise.all(campaigns.map(decided));
    expect(sent.reduce((sum, { send: n = 0 }) => sum + n, 0)).toBe(25);
    const twice = await world.database.rows(
      'select customer_id from coupon where offer_id = $1 group by 1 having count(*) > 1',
      [offerId],
    );
    expect(twice).toEqual([]);
  });
});
