import { Body, Controller, Delete, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { onlyOutcome, upsertBatch } from '@roundtrip/domain/identify/batch.js';
import {
  type UpsertExpense,
  upsertExpenseSchema,
} from '@roundtrip/domain/identify/expenses/customer-expense.schema.js';
import { ExpensesService } from '@roundtrip/domain/identify/expenses/expenses.service.js';
import {
  type BatchOutcome,
  batchOutcomeSchema,
  type Upserted,
  upsertedSchema,
} from '@roundtrip/domain/identify/origin.js';
import type { z } from 'zod';
import { Access } from '../http/access.js';
import { batchBody } from '../http/batch-body.js';
import { idSchema } from '../http/id.js';
import { Returns, ReturnsNothing } from '../http/returns.js';

const expenseBatchSchema = batchBody('expenses', 'CustomerExpenseBatch', '/api/expenses');
type ExpenseBatch = z.output<typeof expenseBatchSchema>;

@ApiTags('expenses')
@Controller('api/expenses')
@Access('marketer')
export class ExpensesController {
  constructor(private readonly expenses: ExpensesService) {}

  /** Replaces what was sent under its externalId before; without one it is a new expense each time. */
  @Post()
  @Returns(upsertedSchema)
  async upsert(@Body({ schema: upsertExpenseSchema }) expense: UpsertExpense): Promise<Upserted> {
    return onlyOutcome(await this.expenses.upsertMany([expense]));
  }

  /** Up to 1000 expenses; each is told by itself what happened to it. */
  @Post('batch')
  @Returns(batchOutcomeSchema)
  async upsertMany(@Body({ schema: expenseBatchSchema }) { expenses }: ExpenseBatch): Promise<BatchOutcome> {
    const upsert = (valid: UpsertExpense[]) => this.expenses.upsertMany(valid);
    return { rows: await upsertBatch(upsertExpenseSchema, expenses, upsert) };
  }

  @Delete(':id')
  @ReturnsNothing()
  delete(@Param('id', { schema: idSchema }) id: number): Promise<void> {
    return this.expenses.delete(id);
  }
}
