import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CustomersRead } from '@roundtrip/domain/identify/customers/customers.read.js';
import {
  expensePageSchema,
  type ExpenseTotals,
  expenseTotalsSchema,
  type ExpenseView,
} from '@roundtrip/domain/identify/expenses/customer-expense.schema.js';
import { ExpensesRead } from '@roundtrip/domain/identify/expenses/expenses.read.js';
import { type Page, type PageQuery, pageQuery } from '@roundtrip/domain/kernel/page.js';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Returns } from '../http/returns.js';

@ApiTags('customers')
@Controller('api/customers/:id/expenses')
@Access('analyst')
export class CustomerExpensesController {
  constructor(
    private readonly customers: CustomersRead,
    private readonly expenses: ExpensesRead,
  ) {}

  /** What the customer cost, latest first. */
  @Get()
  @Returns(expensePageSchema)
  async list(
    @Param('id', { schema: idSchema }) id: number,
    @Query({ schema: pageQuery }) page: PageQuery,
  ): Promise<Page<ExpenseView>> {
    await this.customers.get(id);
    return this.expenses.ofCustomer(id, page);
  }

  @Get('totals')
  @Returns(expenseTotalsSchema)
  async totals(@Param('id', { schema: idSchema }) id: number): Promise<ExpenseTotals> {
    await this.customers.get(id);
    return this.expenses.totals(id);
  }
}
