import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '../../database/database.js';
import type { PurchaseSummary } from './purchase-summary.schema.js';
import { summaryOf } from './purchase-summary.sql.js';

/** What a customer without orders has. */
export const noPurchases: PurchaseSummary = {
  ordersCount: 0,
  refundsCount: 0,
  revenueMinor: 0,
  marginMinor: null,
  costedRevenueMinor: null,
  firstOrderAt: null,
  lastOrderAt: null,
};

@Injectable()
export class PurchaseSummaryRead {
  constructor(private readonly database: Database) {}

  async ofCustomer(customerId: number, sql: Sql = this.database): Promise<PurchaseSummary> {
    return (await sql.row<PurchaseSummary>(summaryOf, [customerId])) ?? noPurchases;
  }
}
