import { CustomizeModule } from '@roundtrip/domain/customize/customize.module.js';
import type { SaveOfferInput } from '@roundtrip/domain/customize/offers/offer.schema.js';
import { OffersService } from '@roundtrip/domain/customize/offers/offers.service.js';
import { OrderCouponsService } from '@roundtrip/domain/customize/offers/redemption/order-coupons.service.js';
import { RedemptionsService } from '@roundtrip/domain/customize/offers/redemption/redemptions.service.js';
import type { RedeemCoupon, RedemptionView } from '@roundtrip/domain/customize/offers/coupon.schema.js';
import { startTestDomain, type TestDomain } from '../setup/test-domain.js';

interface OrderFacts {
  customerId?: number;
  kind?: string;
  status?: string;
  at?: string;
  totalMinor?: number;
  externalId?: string;
}

/** Customers with coupons, and tills and orders that use them. */
export class OfferWorld {
  private serial = 0;

  private constructor(readonly domain: TestDomain) {}

  static async start(): Promise<OfferWorld> {
    return new OfferWorld(await startTestDomain([CustomizeModule]));
  }

  stop = (): Promise<void> => this.domain.stop();

  offer(terms: Partial<SaveOfferInput> = {}): Promise<number> {
    const name = { 'zh-CN': '礼遇', en: 'Thanks' };
    return this.domain
      .get(OffersService)
      .create({ name, codePrefix: 'THANKS', percentOff: 15, validDays: 30, ...terms });
  }

  async customer(more: { externalId?: string } = {}): Promise<number> {
    return this.one(
      `insert into customer (name, external_id, created_at, updated_at) values ('Emma', $2, $1, $1) returning id`,
      [this.domain.clock.now(), more.externalId ?? null],
    );
  }

  /** A code of the customer's, good for thirty days. */
  async coupon(offerId: number, customerId: number): Promise<string> {
    const code = `THANKS-${String(++this.serial).padStart(5, '0')}-AAAAA`;
    await this.domain.database.run(
      `insert into coupon (offer_id, customer_id, code, issued_at, expires_at)
       values ($1, $2, $3, $4::timestamptz, $4::timestamptz + interval '30 days')`,
      [offerId, customerId, code, this.domain.clock.now()],
    );
    return code;
  }

  order(code: string | null, customerId: number, facts: OrderFacts = {}): Promise<number> {
    const { kind = 'sale', status = 'paid', at = '2026-11-03T00:00:00Z', totalMinor = 5000 } = facts;
    return this.one(
      `insert into orders (external_id, customer_id, kind, status, ordered_at, currency, total_minor, base_minor,
        coupon_code, content_hash, created_at, updated_at)
       values ($1, $2, $3, $4, $5, 'CNY', $7, $7, $6, '', $5, $5) returning id`,
      [facts.externalId ?? `O-${++this.serial}`, customerId, kind, status, at, code, totalMinor],
    );
  }

  /** Changes an order as the shop would. */
  async change(orderId: number, column: 'status' | 'coupon_code', value: string): Promise<void> {
    await this.domain.database.run(`update orders set ${column} = $2 where id = $1`, [orderId, value]);
  }

  async lookAtOrders(): Promise<void> {
    while (await this.domain.get(OrderCouponsService).redeemFromOrders());
  }

  redeem(code: string, call: Partial<RedeemCoupon> = {}, caller = 'key:1'): Promise<RedemptionView> {
    const key = call.key ?? `K-${++this.serial}`;
    return this.domain
      .get(RedemptionsService)
      .redeem(code, { ...call, key }, { name: caller, source: 'api' });
  }

  /** What became of a try: `redeemed`, `unchanged`, or the code of the refusal. */
  async tried(code: string, call: Partial<RedeemCoupon> = {}, caller?: string): Promise<string> {
    return this.redeem(code, call, caller).then(
      ({ result }) => result,
      (error: { code: string }) => error.code,
    );
  }

  async used(offerId: number): Promise<{ redeemed: number; spent: number; standing: number }> {
    const row = await this.domain.database.row<{ redeemed: number; spent: number; standing: number }>(
      `select f.redeemed, f.spent_minor as spent, (
         select count(*)::int from coupon_redemption r join coupon k on k.id = r.coupon_id
         where k.offer_id = f.id and r.returned_at is null and k.redeemed_at is not null) as standing
       from offer f where f.id = $1`,
      [offerId],
    );
    if (!row) throw new Error(`there is no offer ${offerId}`);
    return row;
  }

  private async one(statement: string, parameters: unknown[]): Promise<number> {
    const row = await this.domain.database.row<{ id: number }>(statement, parameters);
    if (!row) throw new Error('an insert returned no row');
    return row.id;
  }
}
