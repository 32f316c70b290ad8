import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { decodeInstantCursor, instantCursor } from '../../../kernel/instant-cursor.js';
import { type Page, type PageQuery, toPage } from '../../../kernel/page.js';
import type { CustomerJourney } from './journey.schema.js';
import { JOURNEYS } from './journeys.sql.js';

/** Which campaigns took a customer in. */
@Injectable()
export class JourneysRead {
  constructor(private readonly database: Database) {}

  /** Each once; the one that last took them in first. */
  async of(customerId: number, { after, limit }: PageQuery): Promise<Page<CustomerJourney>> {
    const cursor = decodeInstantCursor(after);
    const values = [customerId, cursor?.at ?? null, cursor?.id ?? null, limit + 1];
    const rows = await this.database.rows<CustomerJourney>(JOURNEYS, values);
    return toPage(rows, limit, ({ at, id }) => instantCursor(at, id));
  }
}
