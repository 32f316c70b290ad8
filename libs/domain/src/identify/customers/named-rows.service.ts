import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { nameRows } from './named-rows.sql.js';

/** Tells whose the rows of a large batch are that can only be of customers who are known. */
@Injectable()
export class NamedRowsService {
  /**
   * Fills `customer_id` or `fault` (`customer-ambiguous`, `customer-not-found`) of each row of a staging table.
   * @param table trusted SQL text; it has the columns line, external_id, email, phone, customer_id, fault.
   */
  async name(tx: Tx, table: string): Promise<void> {
    await tx.run(`analyze ${table}`);
    for (const statement of nameRows(table)) await tx.run(statement);
  }
}
