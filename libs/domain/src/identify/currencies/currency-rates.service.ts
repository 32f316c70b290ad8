import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import type { WriteCurrencyRates } from './currency-rate.schema.js';
import { writeRates } from './currency-rates.sql.js';

@Injectable()
export class CurrencyRatesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Sets rates for orders to come; what orders are worth already stays as it was when they came in. */
  async write(rates: WriteCurrencyRates, sql: Sql = this.database): Promise<void> {
    await sql.run(writeRates, [JSON.stringify(rates), this.clock.now()]);
  }
}
