import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/errors.js';
import type { Preferences } from './preference.schema.js';
import { type PreferencesRow, toPreferences } from './preferences-row.js';
import { selectPreferences } from './preferences.sql.js';

@Injectable()
export class PreferencesRead {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `customer-not-found` */
  async ofCustomer(id: number, sql: Sql = this.database): Promise<Preferences> {
    const row = await sql.row<PreferencesRow>(selectPreferences, [id]);
    if (!row) throw notFound('customer', id);
    return toPreferences(row, this.clock.now());
  }
}
