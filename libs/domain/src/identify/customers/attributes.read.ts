import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '../../database/database.js';
import type { AttributeChangeView, AttributeView } from './attribute.schema.js';
import { changesOfCustomer, listAttributes } from './attributes.sql.js';

@Injectable()
export class AttributesRead {
  constructor(private readonly database: Database) {}

  /** Every custom attribute some customer was ever given, by name. */
  catalogue(sql: Sql = this.database): Promise<AttributeView[]> {
    return sql.rows<AttributeView>(listAttributes);
  }

  /** What changed in a customer's record, latest first. */
  changesOf(customerId: number, limit: number, sql: Sql = this.database): Promise<AttributeChangeView[]> {
    return sql.rows<AttributeChangeView>(changesOfCustomer, [customerId, limit]);
  }
}
