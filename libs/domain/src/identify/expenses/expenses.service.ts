import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database.js';
import { notFound } from '../../kernel/errors.js';
import { CustomerFacts } from '../facts/customer-facts.js';
import type { RowOutcome } from '../origin.js';
import { CustomerExpense } from './customer-expense.entity.js';
import type { UpsertExpense } from './customer-expense.schema.js';
import { expenseTable } from './expenses.sql.js';

/** What customers cost: to win them, and to keep and develop them. */
@Injectable()
export class ExpensesService {
  constructor(
    private readonly database: Database,
    private readonly facts: CustomerFacts,
  ) {}

  upsertMany(rows: UpsertExpense[], tx?: Tx): Promise<RowOutcome[]> {
    if (!tx) return this.database.transaction((own) => this.upsertMany(rows, own));
    return this.facts.upsert(tx, expenseTable, rows.map(toFact));
  }

  delete(id: number): Promise<void> {
    return this.database.transaction((tx) =>
      this.facts.delete(tx, CustomerExpense, id, () => notFound('expense', id)),
    );
  }
}

const toFact = ({ externalId, customer, kind, amountMinor, spentOn, note }: UpsertExpense) => ({
  externalId,
  customer,
  values: { kind, amount_minor: amountMinor, spent_on: spentOn, note },
});
