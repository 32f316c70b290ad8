import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '../../database/database.js';
import { notFound } from '../../kernel/errors.js';
import { decodeInstantCursor, instantCursor } from '../../kernel/instant-cursor.js';
import { type Page, toPage } from '../../kernel/page.js';
import { containing } from '../search-pattern.js';
import type { OpportunityListQuery, OpportunityTotals, OpportunityView } from './opportunity.schema.js';
import { listOpportunities, oneOpportunity, opportunityTotals } from './opportunities.sql.js';

@Injectable()
export class OpportunitiesRead {
  constructor(private readonly database: Database) {}

  /** Of one customer or of all, latest changed first. */
  async list({
    customer,
    status,
    search,
    limit,
    after,
  }: OpportunityListQuery): Promise<Page<OpportunityView>> {
    const cursor = decodeInstantCursor(after);
    const rows = await this.database.rows<OpportunityView>(listOpportunities, [
      customer ?? null,
      status ?? null,
      search ? containing(search) : null,
      cursor?.at ?? null,
      cursor?.id ?? null,
      limit + 1,
    ]);
    return toPage(rows, limit, (row) => instantCursor(row.updatedAt, row.id));
  }

  async get(id: number, sql: Sql = this.database): Promise<OpportunityView> {
    const opportunity = await sql.row<OpportunityView>(oneOpportunity, [id]);
    if (!opportunity) throw notFound('opportunity', id);
    return opportunity;
  }

  async totals(customer: number | null = null): Promise<OpportunityTotals> {
    const totals = await this.database.row<OpportunityTotals>(opportunityTotals, [customer]);
    if (!totals) throw new Error('a sum without an answer');
    return totals;
  }
}
