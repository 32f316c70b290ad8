import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '../../database/database.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import type { CurrencyRate } from './currency-rate.schema.js';
import { listRates } from './currency-rates.sql.js';

@Injectable()
export class CurrencyRatesRead {
  constructor(
    private readonly database: Database,
    private readonly workspace: WorkspaceService,
  ) {}

  list(sql: Sql = this.database): Promise<CurrencyRate[]> {
    return sql.rows<CurrencyRate>(listRates);
  }

  /** The workspace's currency, and every known currency in units of it; its own is 1. */
  async known(sql: Sql = this.database): Promise<{ base: string; rates: Map<string, number> }> {
    const { currency: base } = await this.workspace.read();
    const rates = new Map((await this.list(sql)).map(({ currency, rate }) => [currency, rate]));
    return { base, rates: rates.set(base, 1) };
  }
}
