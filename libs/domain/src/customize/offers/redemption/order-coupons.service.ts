import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../database/database.js';
import type { OrderKind, OrderStatus } from '../../../identify/orders/order.schema.js';
import { Clock } from '../../../kernel/clock.js';
import { GIVE_BACK_CANCELLED, GIVE_BACK_REFUNDED, LINK, SEE } from './orders-codes.sql.js';
import { type Attempt, holdOffersOf, recordRefusals, redeemAll } from './redemptions.js';

const ORDERS_AT_ONCE = 5000;

interface SeenOrder {
  id: number;
  externalId: string;
  kind: OrderKind;
  status: OrderStatus;
  orderedAt: Date;
  customerIds: number[];
  /** The code it names, where that is one of ours. */
  code: string | null;
  /** The code of a coupon that stands redeemed by it. */
  held: string | null;
}

/** What orders do to coupons: use them by the code they name, and give them back when they are undone. */
@Injectable()
export class OrderCouponsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Looks at orders whose coupon code nobody looked at yet, or that were cancelled since. The same again finds nothing;
   * any number of workers may do it at once.
   * @returns whether there were any such orders
   */
  redeemFromOrders(): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const seen = await tx.rows<SeenOrder>(SEE, [ORDERS_AT_ONCE]);
      const ours = seen.filter(({ code, held }) => code !== null || held !== null);
      if (ours.length > 0) await this.settle(tx, ours);
      return seen.length > 0;
    });
  }

  private async settle(tx: Tx, orders: SeenOrder[]): Promise<void> {
    const now = this.clock.now();
    const ids = orders.map(({ id }) => id);
    await holdOffersOf(
      tx,
      orders.flatMap(({ code, held }) => [code ?? [], held ?? []].flat()),
    );
    await tx.run(GIVE_BACK_CANCELLED, [now, ids]);
    await tx.run(LINK, [ids]);
    const standing = await tx.rows<{ id: number }>(STANDING, [ids]);
    const served = new Set(standing.map(({ id }) => id));
    const attempts = orders.flatMap((order) => (served.has(order.id) ? [] : attemptOf(order)));
    await recordRefusals(tx, await redeemAll(tx, attempts), null);
    const refunded = orders.flatMap(({ kind, code }) => (kind === 'refund' && code !== null ? [code] : []));
    if (refunded.length > 0) await tx.run(GIVE_BACK_REFUNDED, [now, refunded]);
  }
}

/** Orders that have their coupon. */
const STANDING = `
  select distinct order_id as id from coupon_redemption where order_id = any ($1::bigint[]) and returned_at is null`;

/** The code of a paid sale is held to the same terms as a call: the order's time is what counts. */
const attemptOf = ({ id, externalId, kind, status, orderedAt, customerIds, code }: SeenOrder): Attempt[] =>
  kind === 'sale' && status === 'paid' && code !== null
    ? [
        {
          ...{ code, customerIds, key: null, source: 'order', at: orderedAt },
          ...{ orderId: id, orderExternalId: externalId },
        },
      ]
    : [];
