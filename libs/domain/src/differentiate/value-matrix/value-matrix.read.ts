import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { decodeCursor, type Page, toPage } from '../../kernel/page.js';
import { AbcRead } from '../abc/abc.read.js';
import { listCustomers, selectMatrix, valueFilters } from './value-matrix.sql.js';
import type {
  ValueCustomer,
  ValueCustomersQuery,
  ValueMatrix,
  ValueMatrixCell,
  ValueMatrixQuery,
} from './value-matrix.schema.js';

/** "Lately" for whom was written to. */
const DAYS = 30;

/** Class × RFM group: where campaigns are picked from, and who is in each cell. */
@Injectable()
export class ValueMatrixRead {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly abc: AbcRead,
  ) {}

  async matrix({ stage }: ValueMatrixQuery): Promise<ValueMatrix> {
    const parameters = [this.clock.now(), DAYS, ...(stage ? [stage] : [])];
    const [cells, latest] = await Promise.all([
      this.database.rows<ValueMatrixCell>(selectMatrix(stage !== undefined), parameters),
      this.abc.latest(),
    ]);
    return { cells, measure: latest?.options.measure ?? 'revenue', days: DAYS };
  }

  /** Customers by where they stand or came from, those who bring most first. */
  async customers(query: ValueCustomersQuery): Promise<Page<ValueCustomer>> {
    const asked = valueFilters.filter((name) => query[name] !== undefined);
    const values = asked.map((name) => query[name]);
    const statement = listCustomers(asked);
    const parameters = [query.limit + 1, ...lastShown(query.after), ...values];
    const rows = await this.database.rows<ValueCustomer>(statement, parameters);
    return toPage(rows, query.limit, ({ valueMinor, customerId }) => [valueMinor ?? 0, customerId]);
  }
}

/** Value and id of the last customer shown; a cursor that is not ours starts from the beginning. */
function lastShown(after: string | undefined): [number, number] | [null, null] {
  const [value, customerId] = decodeCursor(after, 2) ?? [];
  return Number.isSafeInteger(value) && Number.isSafeInteger(customerId)
    ? [Number(value), Number(customerId)]
    : [null, null];
}
