import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { decodeInstantCursor } from '../../kernel/instant-cursor.js';
import { type Page, type PageQuery, toPage } from '../../kernel/page.js';
import type { ExpenseTotals, ExpenseView } from './customer-expense.schema.js';
import { expensesOfCustomer, expenseTotals } from './expenses.sql.js';

@Injectable()
export class ExpensesRead {
  constructor(private readonly database: Database) {}

  /** What a customer cost, latest first. */
  async ofCustomer(customerId: number, { limit, after }: PageQuery): Promise<Page<ExpenseView>> {
    const cursor = decodeInstantCursor(after);
    const rows = await this.database.rows<ExpenseView>(expensesOfCustomer, [
      customerId,
      cursor?.at.slice(0, 'YYYY-MM-DD'.length) ?? null,
      cursor?.id ?? null,
      limit + 1,
    ]);
    return toPage(rows, limit, (row) => [row.spentOn, row.id]);
  }

  async totals(customerId: number): Promise<ExpenseTotals> {
    const totals = await this.database.row<ExpenseTotals>(expenseTotals, [customerId]);
    if (!totals) throw new Error('a sum without an answer');
    return totals;
  }
}
