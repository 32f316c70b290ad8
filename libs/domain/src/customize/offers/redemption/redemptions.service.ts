import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../database/database.js';
import type { CustomerRef } from '../../../identify/customers/customer-ref.schema.js';
import { Clock } from '../../../kernel/clock.js';
import { conflict, DomainError, invalid, notFound } from '../../../kernel/errors.js';
import type { CouponRefusal, RedeemCoupon, RedemptionView } from '../coupon.schema.js';
import { GuessThrottle } from './guess-throttle.js';
import { type Attempt, holdOffersOf, recordRefusals, redeemAll, type Refused } from './redemptions.js';
import {
  BY_KEY,
  GIVE_BACK_ONE,
  HOLD_KEY,
  LIVE_OF_CODE,
  MEANT_BY_EMAIL,
  MEANT_BY_EXTERNAL_ID,
  MEANT_BY_ID,
  ORDER,
} from './redemptions.sql.js';

/** Who calls, such as `key:3` or `user:1`, and whether it is a program or somebody in the admin. */
export interface RedeemCaller {
  name: string;
  source: 'api' | 'hand';
}

type Stored = Omit<RedemptionView, 'result'>;
type Outcome = { redemption: RedemptionView } | { refused: Refused };

/** Redeems coupons one by one, as tills, shops and people ask for it. */
@Injectable()
export class RedemptionsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly throttle: GuessThrottle,
  ) {}

  /**
   * Redeems a coupon. The same call again answers as the first did and changes nothing.
   * @throws a {@link CouponRefusal}; `redemption-key-used` where the key named another code; `coupon-throttled`
   */
  async redeem(code: string, call: RedeemCoupon, caller: RedeemCaller): Promise<RedemptionView> {
    await this.throttle.check(caller.name);
    const outcome = await this.database.transaction((tx) => this.redeemIn(tx, code, call, caller));
    if ('redemption' in outcome) return outcome.redemption;
    // On record although nothing else of the call is.
    await recordRefusals(this.database, [outcome.refused], caller.name);
    throw refusalError(outcome.refused.reason, code);
  }

  /** Takes a redemption back by hand. @throws `redemption-not-found` where the code is not redeemed */
  async giveBack(code: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await holdOffersOf(tx, [code]);
      const standing = await tx.row<Stored>(LIVE_OF_CODE, [code]);
      if (!standing) throw notFound('redemption', code);
      await tx.run(GIVE_BACK_ONE, [this.clock.now(), standing.id]);
    });
  }

  private async redeemIn(tx: Tx, code: string, call: RedeemCoupon, caller: RedeemCaller): Promise<Outcome> {
    const { key, customer, orderExternalId } = call;
    await tx.rows(HOLD_KEY, [key]);
    const before = await tx.row<Stored>(BY_KEY, [key]);
    if (before && before.code !== code)
      throw conflict('redemption-key-used', 'The key is that of another redemption.', { key });
    if (before) return { redemption: { ...before, result: 'unchanged' } };
    const attempt: Attempt = {
      ...{ code, key, source: caller.source, orderExternalId: orderExternalId ?? null },
      orderId: orderExternalId === undefined ? null : await orderOf(tx, orderExternalId),
      at: this.clock.now(),
      customerIds: customer ? await meant(tx, customer) : null,
    };
    await holdOffersOf(tx, [code]);
    const [refused] = await redeemAll(tx, [attempt]);
    if (refused) return { refused };
    const made = await tx.row<Stored>(BY_KEY, [key]);
    if (!made) throw new Error('a redemption that was made is not there');
    return { redemption: { ...made, result: 'redeemed' } };
  }
}

async function meant(tx: Tx, { id, externalId, email }: CustomerRef): Promise<number[]> {
  const [statement, value] =
    id !== undefined
      ? [MEANT_BY_ID, id]
      : externalId !== undefined
        ? [MEANT_BY_EXTERNAL_ID, externalId]
        : [MEANT_BY_EMAIL, email];
  const rows = await tx.rows<{ id: number }>(statement, [value]);
  if (rows.length > 0) return rows.map((row) => row.id);
  throw invalid([{ path: ['customer'], code: 'customer-not-found', message: 'There is no such customer.' }]);
}

/** The order, where it is known already; one that is cancelled uses nothing. */
async function orderOf(tx: Tx, externalId: string): Promise<number | null> {
  const order = await tx.row<{ id: number; status: string }>(ORDER, [externalId]);
  if (order?.status === 'cancelled')
    throw conflict('order-cancelled', 'The order is cancelled.', { id: externalId });
  return order?.id ?? null;
}

const REFUSALS: Record<CouponRefusal, { kind: DomainError['kind']; message: string }> = {
  'coupon-unknown': { kind: 'not-found', message: 'There is no such coupon.' },
  'coupon-of-another': { kind: 'conflict', message: 'The coupon is of another customer.' },
  'coupon-used': { kind: 'conflict', message: 'The coupon was used before.' },
  'coupon-expired': { kind: 'gone', message: 'The coupon is not good any more.' },
  'coupon-not-yet-valid': { kind: 'conflict', message: 'The coupon is not good yet.' },
  'coupon-limit-reached': {
    kind: 'conflict',
    message: 'The customer has used the offer as often as they may.',
  },
  'offer-out-of-stock': { kind: 'conflict', message: 'The offer is used up.' },
  'offer-out-of-budget': { kind: 'conflict', message: 'The budget of the offer is used up.' },
};

const refusalError = (reason: CouponRefusal, code: string): DomainError =>
  new DomainError(REFUSALS[reason].kind, reason, REFUSALS[reason].message, { params: { code } });
