import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OfferWorld } from '../../../../../../test/factories/offer-world.js';
import { OrderCouponsService } from './order-coupons.service.js';

let world: OfferWorld;
let emma: number;
let offerId: number;
let code: string;

beforeAll(async () => {
  world = await OfferWorld.start();
});
beforeEach(async () => {
  emma = await world.customer();
  offerId = await world.offer({ stock: 2, costMinor: 100 });
  code = await world.coupon(offerId, emma);
});
afterAll(() => world.stop());

const redeemedBy = async (of = code) =>
  (
    await world.domain.database.row<{ by: number | null }>(
      'select redeemed_order_id as by from coupon where code = $1',
      [of],
    )
  )?.by;
const refused = async () =>
  (
    await world.domain.database.rows<{ reason: string }>(
      `select reason from coupon_refusal where offer_id = $1 and source = 'order' order by id`,
      [offerId],
    )
  ).map(({ reason }) => reason);
const NOTHING = { redeemed: 0, spent: 0, standing: 0 };
const ONE = { redeemed: 1, spent: 100, standing: 1 };

describe('a coupon named by orders', () => {
  it('is redeemed by the first paid one of its customer, however it was typed', async () => {
    await world.order(code, await world.customer(), { at: '2026-11-03T00:00:00Z' });
    await world.order(code, emma, { at: '2026-11-05T00:00:00Z' });
    const first = await world.order(` ${code.toLowerCase()}`, emma, { at: '2026-11-04T00:00:00Z' });
    await world.lookAtOrders();
    expect(await redeemedBy()).toBe(first);
    expect((await refused()).sort()).toEqual(['coupon-of-another', 'coupon-used']);
    expect(await world.used(offerId)).toEqual(ONE);
  });

  it('stays with its order when another comes later, and a second look changes nothing', async () => {
    const first = await world.order(code, emma);
    await world.lookAtOrders();
    await world.order(code, emma, { at: '2026-11-01T00:00:00Z' });
    await world.lookAtOrders();
    expect(await redeemedBy()).toBe(first);
    expect(await world.domain.get(OrderCouponsService).redeemFromOrders()).toBe(false);
  });

  it('is not redeemed by refunds, cancelled orders and codes of others', async () => {
    await world.order(code, emma, { status: 'cancelled' });
    await world.order(code, emma, { kind: 'refund', totalMinor: -100 });
    await world.order('SOMEBODY-ELSE', emma);
    await world.lookAtOrders();
    expect(await world.used(offerId)).toEqual(NOTHING);
    expect(await refused()).toEqual([]);
  });

  it('is redeemed when the code of an order is corrected, and free when it is corrected away', async () => {
    const order = await world.order('TYPO', emma);
    await world.lookAtOrders();
    await world.change(order, 'coupon_code', code);
    await world.lookAtOrders();
    expect(await redeemedBy()).toBe(order);
    await world.change(order, 'coupon_code', 'TYPO');
    await world.lookAtOrders();
    expect(await world.used(offerId)).toEqual(NOTHING);
  });

  it('is held to the terms: what is too late or too many is refused and on record', async () => {
    const second = await world.coupon(offerId, emma);
    const third = await world.coupon(offerId, emma);
    await world.order(code, emma, { at: '2027-03-01T00:00:00Z' });
    await world.order(second, emma, { at: '2026-11-03T00:00:00Z' });
    await world.order(third, emma, { at: '2026-11-04T00:00:00Z' });
    const fourth = await world.coupon(offerId, emma);
    await world.order(fourth, emma, { at: '2026-11-05T00:00:00Z' });
    await world.lookAtOrders();
    expect((await refused()).sort()).toEqual(['coupon-expired', 'offer-out-of-stock']);
    expect(await redeemedBy(fourth)).toBeNull();
    expect(await world.used(offerId)).toEqual({ redeemed: 2, spent: 200, standing: 2 });
  });
});

describe('an order that is undone', () => {
  it('gives coupon, stock and budget back when it is cancelled, and takes them again when it is paid after all', async () => {
    const order = await world.order(code, emma);
    await world.lookAtOrders();
    await world.change(order, 'status', 'cancelled');
    await world.lookAtOrders();
    expect(await world.used(offerId)).toEqual(NOTHING);
    await world.change(order, 'status', 'paid');
    await world.lookAtOrders();
    expect([await redeemedBy(), await world.used(offerId)]).toEqual([order, ONE]);
  });

  it('gives them back when refunds take back all of it, and not for a part', async () => {
    await world.order(code, emma, { totalMinor: 5000 });
    await world.lookAtOrders();
    await world.order(code, emma, { kind: 'refund', totalMinor: -2000 });
    await world.lookAtOrders();
    expect(await world.used(offerId)).toEqual(ONE);
    await world.order(code, emma, { kind: 'refund', totalMinor: -3000 });
    await world.lookAtOrders();
    expect(await world.used(offerId)).toEqual(NOTHING);
    expect(await redeemedBy()).toBeNull();
  });
});

describe('a coupon redeemed by a call', () => {
  it('is not used a second time by the order that comes after, and goes back with it', async () => {
    await world.redeem(code, { orderExternalId: 'S-77' });
    const order = await world.order(code, emma, { externalId: 'S-77' });
    await world.lookAtOrders();
    expect([await redeemedBy(), await world.used(offerId), await refused()]).toEqual([order, ONE, []]);
    await world.change(order, 'status', 'cancelled');
    await world.lookAtOrders();
    expect(await world.used(offerId)).toEqual(NOTHING);
  });

  it('goes back with an order that names no code, where the call named it', async () => {
    const order = await world.order(null, emma, { externalId: 'S-78' });
    await world.redeem(code, { orderExternalId: 'S-78' });
    await world.change(order, 'status', 'cancelled');
    await world.lookAtOrders();
    expect(await world.used(offerId)).toEqual(NOTHING);
    expect(await world.tried(await world.coupon(offerId, emma), { orderExternalId: 'S-78' })).toBe(
      'order-cancelled',
    );
  });
});
