import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database.js';
import { ASSIGN, REDEEM } from './offers.sql.js';

const ORDERS_AT_ONCE = 5000;

/** A customer on their way through a campaign. */
export interface OnTheWay {
  enrolmentId: number;
  customerId: number;
}

@Injectable()
export class CouponsService {
  constructor(private readonly database: Database) {}

  /** Gives each of them a coupon of the offer, which the messages of their way will speak of; who has one keeps it. */
  async assign(tx: Tx, offerId: number, people: OnTheWay[], now: Date): Promise<void> {
    await tx.run(ASSIGN, [JSON.stringify(people), offerId, now]);
  }

  /**
   * Looks at orders whose coupon code nobody looked at yet, and marks the coupons they redeem. The same again finds
   * nothing; any number of workers may do it at once.
   * @returns whether there were any such orders
   */
  async redeemFromOrders(): Promise<boolean> {
    const found = await this.database.row<{ seen: number; redeemed: number }>(REDEEM, [ORDERS_AT_ONCE]);
    return (found?.seen ?? 0) > 0;
  }
}
