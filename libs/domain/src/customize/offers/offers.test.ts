import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OfferWorld } from '../../../../../test/factories/offer-world.js';
import { couponCode } from './coupon-code.js';
import type { SaveOfferInput } from './offer.schema.js';
import { OffersRead } from './offers.read.js';
import { OffersService } from './offers.service.js';

let world: OfferWorld;

beforeAll(async () => {
  world = await OfferWorld.start();
});
afterAll(() => world.stop());

const read = () => world.domain.get(OffersRead);
const SPRING = { name: { 'zh-CN': '春', en: 'Spring' }, codePrefix: 'SPRING', percentOff: 10, validDays: 7 };
const refusal = (terms: Partial<SaveOfferInput>) =>
  world.offer(terms).then(
    () => [],
    (error: { faults: { path: unknown[]; code: string }[] }) =>
      error.faults.map(({ path, code }) => `${path.join('.')}: ${code}`),
  );

describe('coupon codes', () => {
  it('are random in every character, and never the same', async () => {
    const rows = await world.domain.database.rows<{ code: string }>(
      `select ${couponCode(`'VIP'`)} as code
       from generate_series(1, 20000) n, lateral (select gen_random_uuid() as id where n > 0) u`,
    );
    const codes = rows.map(({ code }) => code);
    expect(codes.every((code) => /^VIP-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/.test(code))).toBe(true);
    expect(new Set(codes).size).toBe(codes.length);
    for (const place of [4, 5, 6, 7, 8, 10, 11, 12, 13, 14])
      expect(new Set(codes.map((code) => code[place])).size).toBe(32);
  });
});

describe('an offer', () => {
  it('is a percentage without limits where nothing else is said, as offers always were', async () => {
    const id = await world.domain.get(OffersService).create(SPRING);
    expect(await read().detail(id)).toMatchObject({
      ...{
        kind: 'percentage',
        percentOff: 10,
        valueMinor: null,
        costMinor: null,
        products: [],
        channels: [],
      },
      ...{ stock: null, budgetMinor: null, limitPerCustomer: null, eligibility: null, validUntil: null },
    });
  });

  it('is archived, not changed after, and listed apart', async () => {
    const offers = world.domain.get(OffersService);
    const id = await offers.create(SPRING);
    await offers.update(id, { ...SPRING, percentOff: 12 });
    expect(await read().detail(id)).toMatchObject({ percentOff: 12, issued: 0, open: 0, redeemed: 0 });
    await offers.archive(id);
    await expect(offers.update(id, SPRING)).rejects.toMatchObject({ code: 'offer-archived' });
    await expect(offers.archive(999)).rejects.toMatchObject({ code: 'offer-not-found' });
    const listed = async (archived: boolean) =>
      (await read().list({ limit: 50, archived })).rows.map((row) => row.id);
    expect(await listed(true)).toEqual([id]);
    expect(await listed(false)).not.toContain(id);
  });

  it('of any kind keeps what it is for, for whom, and where', async () => {
    await world.domain.database.run(
      `insert into product (sku, name, created_at, updated_at) values ('CUP', 'Cup', $1, $1)`,
      [world.domain.clock.now()],
    );
    const id = await world.offer({
      ...{ kind: 'gift', percentOff: null, valueMinor: 3900, costMinor: 1200, skus: ['CUP'], stock: 10 },
      ...{ channels: ['sms'], eligibility: { field: 'orders.count', operator: 'at-least', value: 3 } },
      description: { 'zh-CN': '一只杯子', en: 'A cup' },
    });
    expect(await read().detail(id)).toMatchObject({
      ...{ kind: 'gift', products: [{ sku: 'CUP', name: 'Cup' }], skus: ['CUP'], channels: ['sms'] },
      eligibility: { field: 'orders.count', operator: 'at-least', value: 3 },
    });
  });

  it('is refused with all that cannot be so', async () => {
    expect(await refusal({ percentOff: 101 })).toEqual(['percentOff: too-big']);
    expect(await refusal({ kind: 'amount' })).toEqual([
      'percentOff: percent-not-of-kind',
      'valueMinor: value-needed',
    ]);
    expect(await refusal({ skus: ['NONE'] })).toEqual(['skus.0: product-not-found']);
  });

  it('is refused when nobody can be eligible, or the rule names what is not there', async () => {
    const orders = (operator: string, value: number) => ({ field: 'orders.count', operator, value });
    const both = { all: [orders('at-least', 5), orders('less-than', 2)] };
    expect(await refusal({ eligibility: both as SaveOfferInput['eligibility'] })).not.toEqual([]);
    const nowhere = { field: 'no.such', operator: 'is', value: 1 };
    expect(await refusal({ eligibility: nowhere as SaveOfferInput['eligibility'] })).not.toEqual([]);
  });

  it('cannot be cut below what is used of it', async () => {
    const id = await world.offer({ stock: 2, costMinor: 100, budgetMinor: 500 });
    const emma = await world.customer();
    for (let n = 0; n < 2; n++) await world.redeem(await world.coupon(id, emma));
    const less = { ...SPRING, costMinor: 100, stock: 1, budgetMinor: 150 };
    await expect(world.domain.get(OffersService).update(id, less)).rejects.toMatchObject({
      faults: [
        { path: ['stock'], code: 'stock-below-redeemed', params: { used: 2 } },
        { path: ['budgetMinor'], code: 'budget-below-spent', params: { used: 200 } },
      ],
    });
  });
});

describe('the coupons of an offer', () => {
  it('are found by how they begin, by the customer, and by what became of them', async () => {
    const id = await world.offer();
    const emma = await world.customer();
    const [open, used] = [await world.coupon(id, emma), await world.coupon(id, emma)];
    await world.redeem(used);
    const found = async (query: object) =>
      (await read().coupons(id, { limit: 50, ...query })).rows.map(({ code }) => code);
    expect(await found({ search: open.toLowerCase() })).toEqual([open]);
    expect(await found({ search: 'emm' })).toEqual([used, open]);
    expect(await found({ search: '%' })).toEqual([]);
    expect(await found({ state: 'open' })).toEqual([open]);
    expect(await found({ state: 'redeemed' })).toEqual([used]);
    expect(await found({ state: 'expired' })).toEqual([]);
  });

  it('that were refused are told with the reason', async () => {
    const id = await world.offer();
    const code = await world.coupon(id, await world.customer());
    await world.redeem(code);
    await world.tried(code);
    expect((await read().refused(id, { limit: 50 })).rows).toMatchObject([
      { code, reason: 'coupon-used', source: 'api', orderId: null },
    ]);
  });
});
