import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { decodeInstantCursor, instantCursor } from '../../kernel/instant-cursor.js';
import { type Page, type PageQuery, toPage } from '../../kernel/page.js';
import { ordersOfCustomer } from './order-list.sql.js';
import type { OrderView } from './order.schema.js';

@Injectable()
export class OrdersRead {
  constructor(private readonly database: Database) {}

  /** A page of a customer's orders with their items, latest first. */
  async ofCustomer(customerId: number, { limit, after }: PageQuery): Promise<Page<OrderView>> {
    const cursor = decodeInstantCursor(after);
    const parameters = [customerId, limit + 1, cursor?.at ?? null, cursor?.id ?? null];
    const rows = await this.database.rows<OrderView>(ordersOfCustomer, parameters);
    return toPage(rows, limit, (row) => instantCursor(row.orderedAt, row.id));
  }
}
