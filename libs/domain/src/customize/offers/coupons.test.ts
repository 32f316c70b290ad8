import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { CustomizeModule } from '../customize.module.js';
import { couponCode } from './coupon-code.js';
import { CouponsService } from './coupons.service.js';
import { OffersRead } from './offers.read.js';
import { OffersService } from './offers.service.js';

let domain: TestDomain;
let customerId: number;
let offerId: number;

beforeAll(async () => {
  domain = await startTestDomain([CustomizeModule]);
  const name = { 'zh-CN': '礼遇', en: 'Thanks' };
  offerId = await domain
    .get(OffersService)
    .create({ name, codePrefix: 'THANKS', percentOff: 15, validDays: 30 });
  const row = await domain.database.row<{ id: number }>(
    `insert into customer (name, created_at, updated_at) values ('Emma', $1, $1) returning id`,
    [domain.clock.now()],
  );
  customerId = row!.id;
});
afterAll(() => domain.stop());

const coupon = (code: string) =>
  domain.database.run(
    `insert into coupon (offer_id, customer_id, code, issued_at, expires_at) values ($1, $2, $3, $4, $4)`,
    [offerId, customerId, code, domain.clock.now()],
  );
let serial = 0;
const order = async (code: string | null, more: { kind?: string; status?: string; at?: string } = {}) => {
  const { kind = 'sale', status = 'paid', at = '2026-11-03T00:00:00Z' } = more;
  const row = await domain.database.row<{ id: number }>(
    `insert into orders (external_id, customer_id, kind, status, ordered_at, currency, total_minor, base_minor,
      coupon_code, content_hash, created_at, updated_at)
     values ($1, $2, $3, $4, $5, 'CNY', 0, 0, $6, '', $5, $5) returning id`,
    [`O-${++serial}`, customerId, kind, status, at, code],
  );
  return row!.id;
};
const redeem = async () => {
  const service = domain.get(CouponsService);
  while (await service.redeemFromOrders());
};
const redeemedBy = async (code: string) =>
  (
    await domain.database.row<{ by: number | null }>(
      'select redeemed_order_id as by from coupon where code = $1',
      [code],
    )
  )?.by;

describe('coupon codes', () => {
  it('are random in every character, and never the same', async () => {
    const rows = await domain.database.rows<{ code: string }>(
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

describe('a coupon', () => {
  it('is redeemed by the first paid order that names it, however it was typed', async () => {
    await coupon('THANKS-AAAAA-AAAAA');
    await order('THANKS-AAAAA-AAAAA', { at: '2026-11-05T00:00:00Z' });
    const first = await order(' thanks-aaaaa-aaaaa', { at: '2026-11-04T00:00:00Z' });
    await redeem();
    expect(await redeemedBy('THANKS-AAAAA-AAAAA')).toBe(first);
  });

  it('stays with its order when another comes later, and a second look changes nothing', async () => {
    await coupon('THANKS-BBBBB-BBBBB');
    const first = await order('THANKS-BBBBB-BBBBB');
    await redeem();
    await order('THANKS-BBBBB-BBBBB', { at: '2026-11-01T00:00:00Z' });
    await redeem();
    expect(await redeemedBy('THANKS-BBBBB-BBBBB')).toBe(first);
    expect(await domain.get(CouponsService).redeemFromOrders()).toBe(false);
  });

  it('is not redeemed by refunds, cancelled orders and codes of others', async () => {
    await coupon('THANKS-CCCCC-CCCCC');
    await order('THANKS-CCCCC-CCCCC', { status: 'cancelled' });
    await order('THANKS-CCCCC-CCCCC', { kind: 'refund' });
    await order('SOMEBODY-ELSE');
    await redeem();
    expect(await redeemedBy('THANKS-CCCCC-CCCCC')).toBeNull();
  });

  it('is redeemed when the code of an order is corrected', async () => {
    await coupon('THANKS-DDDDD-DDDDD');
    const id = await order('THANKS-DDDDD-DDDD');
    await redeem();
    await domain.database.run(`update orders set coupon_code = 'THANKS-DDDDD-DDDDD' where id = $1`, [id]);
    await redeem();
    expect(await redeemedBy('THANKS-DDDDD-DDDDD')).toBe(id);
  });

  it('counts for its offer until its order is cancelled', async () => {
    await coupon('THANKS-EEEEE-EEEEE');
    const id = await order('THANKS-EEEEE-EEEEE');
    await redeem();
    const read = domain.get(OffersRead);
    const { redeemed, issued } = await read.detail(offerId);
    await domain.database.run(`update orders set status = 'cancelled' where id = $1`, [id]);
    expect(await read.detail(offerId)).toMatchObject({ issued, redeemed: redeemed - 1 });
  });
});

describe('an offer', () => {
  it('is archived, not changed after, and listed apart', async () => {
    const offers = domain.get(OffersService);
    const input = {
      name: { 'zh-CN': '春', en: 'Spring' },
      codePrefix: 'SPRING',
      percentOff: 10,
      validDays: 7,
    };
    const id = await offers.create(input);
    await offers.update(id, { ...input, percentOff: 12 });
    expect(await domain.get(OffersRead).detail(id)).toMatchObject({ percentOff: 12, issued: 0, redeemed: 0 });
    await offers.archive(id);
    await expect(offers.update(id, input)).rejects.toMatchObject({ code: 'offer-archived' });
    await expect(offers.archive(999)).rejects.toMatchObject({ code: 'offer-not-found' });
    const listed = async (archived: boolean) =>
      (await domain.get(OffersRead).list({ limit: 50, archived })).rows.map((row) => row.id);
    expect(await listed(true)).toEqual([id]);
    expect(await listed(false)).toEqual([offerId]);
  });
});
