import type { Tx } from '../../../database/database.js';
import type { CouponRefusal, RefusedCoupon } from '../coupon.schema.js';
import { HOLD_OFFERS, RECORD_REFUSALS, REDEEM } from './redemptions.sql.js';

/** A coupon somebody wants to use. */
export interface Attempt {
  code: string;
  /** The caller's own name for it; an order has none. */
  key: string | null;
  source: RefusedCoupon['source'];
  orderId: number | null;
  orderExternalId: string | null;
  at: Date;
  /** Whoever of them it is; null: nobody said. */
  customerIds: number[] | null;
}

export interface Refused {
  attempt: Attempt;
  reason: CouponRefusal;
  offerId: number | null;
}

/** Redeems what can be redeemed, and tells of the rest why not. Holds the offers until the transaction ends. */
export async function redeemAll(tx: Tx, attempts: Attempt[]): Promise<Refused[]> {
  if (attempts.length === 0) return [];
  const judged = await tx.rows<{ n: number; refusal: CouponRefusal | null; offerId: number | null }>(REDEEM, [
    JSON.stringify(attempts.map((attempt, n) => ({ n, ...attempt }))),
  ]);
  return judged.flatMap(({ n, refusal, offerId }) => {
    const attempt = attempts[n];
    return refusal === null || !attempt ? [] : [{ attempt, reason: refusal, offerId }];
  });
}

/** To be called before anything is counted or changed; the next statement sees all that was done before. */
export const holdOffersOf = (tx: Tx, codes: string[]): Promise<unknown> => tx.rows(HOLD_OFFERS, [codes]);

/** @param caller who tried, such as `key:3`; null for orders */
export async function recordRefusals(
  sql: Pick<Tx, 'run'>,
  refused: Refused[],
  caller: string | null,
): Promise<void> {
  if (refused.length === 0) return;
  const rows = refused.map(({ attempt: { code, orderId, source, at }, reason, offerId }) => ({
    ...{ code, orderId, source, at, reason, offerId },
  }));
  await sql.run(RECORD_REFUSALS, [JSON.stringify(rows), caller]);
}
