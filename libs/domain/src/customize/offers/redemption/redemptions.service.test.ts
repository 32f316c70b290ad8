import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OfferWorld } from '../../../../../../test/factories/offer-world.js';
import { RedemptionsService } from './redemptions.service.js';

let world: OfferWorld;
let emma: number;

beforeAll(async () => {
  world = await OfferWorld.start();
  emma = await world.customer({ externalId: 'E-1' });
});
afterAll(() => world.stop());

const refusals = async (code: string) =>
  (
    await world.domain.database.rows<{ reason: string }>(
      'select reason from coupon_refusal where code = $1 order by id',
      [code],
    )
  ).map(({ reason }) => reason);
const inDays = (days: number) => new Date(world.domain.clock.now().getTime() + days * 24 * 3600_000);

describe('redeeming a coupon', () => {
  it('uses it once, and the same call again answers the same and changes nothing', async () => {
    const offerId = await world.offer({ stock: 5, costMinor: 300 });
    const code = await world.coupon(offerId, emma);
    const first = await world.redeem(code, { key: 'till-1' });
    expect(first).toMatchObject({ result: 'redeemed', code, offerId, customerId: emma, costMinor: 300 });
    expect(await world.redeem(code, { key: 'till-1' })).toEqual({ ...first, result: 'unchanged' });
    expect(await world.tried(code, { key: 'till-2' })).toBe('coupon-used');
    expect(await world.used(offerId)).toEqual({ redeemed: 1, spent: 300, standing: 1 });
  });

  it('refuses the key of another redemption', async () => {
    const offerId = await world.offer();
    await world.redeem(await world.coupon(offerId, emma), { key: 'same' });
    expect(await world.tried(await world.coupon(offerId, emma), { key: 'same' })).toBe('redemption-key-used');
  });

  it('says what is wrong: unknown, of another, expired, not good yet', async () => {
    const other = await world.customer({ externalId: 'E-2' });
    const code = await world.coupon(await world.offer(), emma);
    expect(await world.tried('NOBODYS-CODE')).toBe('coupon-unknown');
    expect(await world.tried(code, { customer: { id: other } })).toBe('coupon-of-another');
    expect(await world.tried(code, { customer: { externalId: 'E-2' } })).toBe('coupon-of-another');
    expect(await world.tried(code, { customer: { externalId: 'E-9' } })).toBe('input-invalid');
    const later = await world.coupon(await world.offer({ validFrom: inDays(2) }), emma);
    expect(await world.tried(later)).toBe('coupon-not-yet-valid');
    await world.domain.database.run('update coupon set expires_at = issued_at where code = $1', [later]);
    expect(await world.tried(later)).toBe('coupon-expired');
    expect(await refusals(later)).toEqual(['coupon-not-yet-valid', 'coupon-expired']);
    expect(await world.tried(code, { customer: { externalId: 'E-1' } })).toBe('redeemed');
  });

  it('stops at stock, budget and what a customer may have', async () => {
    const scarce = await world.offer({ stock: 1 });
    const [first, second] = [await world.coupon(scarce, emma), await world.coupon(scarce, emma)];
    expect([await world.tried(first), await world.tried(second)]).toEqual(['redeemed', 'offer-out-of-stock']);
    const dear = await world.offer({ costMinor: 600, budgetMinor: 1000 });
    const [paid, unpaid] = [await world.coupon(dear, emma), await world.coupon(dear, emma)];
    expect([await world.tried(paid), await world.tried(unpaid)]).toEqual(['redeemed', 'offer-out-of-budget']);
    const once = await world.offer({ limitPerCustomer: 1 });
    const [mine, again] = [await world.coupon(once, emma), await world.coupon(once, emma)];
    expect([await world.tried(mine), await world.tried(again)]).toEqual(['redeemed', 'coupon-limit-reached']);
    const hers = await world.coupon(once, await world.customer());
    expect(await world.tried(hers)).toBe('redeemed');
  });

  it('takes one back by hand: the coupon is good again, and its place free', async () => {
    const offerId = await world.offer({ stock: 1, costMinor: 50 });
    const code = await world.coupon(offerId, emma);
    await world.redeem(code);
    await world.domain.get(RedemptionsService).giveBack(code);
    expect(await world.used(offerId)).toEqual({ redeemed: 0, spent: 0, standing: 0 });
    expect(await world.tried(code)).toBe('redeemed');
    await expect(world.domain.get(RedemptionsService).giveBack('NOBODYS')).rejects.toMatchObject({
      code: 'redemption-not-found',
    });
  });

  it('holds back whoever guesses codes, and nobody else', async () => {
    const code = await world.coupon(await world.offer(), emma);
    for (let guess = 0; guess < 50; guess++) await world.tried(`GUESS-${guess}`, {}, 'key:7');
    expect(await world.tried(code, {}, 'key:7')).toBe('coupon-throttled');
    expect(await world.tried(code, {}, 'key:8')).toBe('redeemed');
    world.domain.clock.advance({ minutes: 16 });
    expect(await world.tried(code, {}, 'key:7')).toBe('coupon-used');
  });
});
