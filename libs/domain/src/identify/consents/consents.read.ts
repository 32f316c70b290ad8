import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '../../database/database.js';
import type { ConsentChangeView, Consents, ConsentState } from './consent.schema.js';
import { consentLog, consentState } from './consents.sql.js';

const LOG_SHOWN = 200;

@Injectable()
export class ConsentsRead {
  constructor(private readonly database: Database) {}

  /** What a customer agreed to as it stands. */
  state(customerId: number, sql: Sql = this.database): Promise<ConsentState[]> {
    return sql.rows<ConsentState>(consentState, [customerId]);
  }

  /** As it stands, and the latest 200 entries of how it came about. */
  async ofCustomer(customerId: number, sql: Sql = this.database): Promise<Consents> {
    return {
      state: await this.state(customerId, sql),
      log: await sql.rows<ConsentChangeView>(consentLog, [customerId, LOG_SHOWN]),
    };
  }
}
