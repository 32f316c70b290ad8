import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { REDEEM } from './offers.sql.js';

const ORDERS_AT_ONCE = 5000;

@Injectable()
export class CouponsService {
  constructor(private readonly database: Database) {}

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
