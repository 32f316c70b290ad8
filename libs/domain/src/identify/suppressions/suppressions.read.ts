import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '../../database/database.js';
import type { SuppressionView } from './suppression.schema.js';
import { suppressionsOf } from './suppressions.sql.js';

@Injectable()
export class SuppressionsRead {
  constructor(private readonly database: Database) {}

  /** Which of a customer's addresses, as they are stored, nothing is sent to. */
  of(email: string | null, phone: string | null, sql: Sql = this.database): Promise<SuppressionView[]> {
    return sql.rows<SuppressionView>(suppressionsOf, [email, phone]);
  }
}
