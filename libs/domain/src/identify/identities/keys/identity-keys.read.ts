import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import type { IdentityKeyView } from './identity-key.schema.js';
import { keysOf } from './identity-keys.sql.js';

@Injectable()
export class IdentityKeysRead {
  constructor(private readonly database: Database) {}

  /** All a customer is recognised by, the record's own keys first. */
  ofCustomer(customerId: number): Promise<IdentityKeyView[]> {
    return this.database.rows<IdentityKeyView>(keysOf, [customerId]);
  }
}
