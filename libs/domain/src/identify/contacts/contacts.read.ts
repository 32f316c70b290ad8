import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '../../database/database.js';
import { notFound } from '../../kernel/errors.js';
import { decodeInstantCursor, instantCursor } from '../../kernel/instant-cursor.js';
import { type Page, type PageQuery, toPage } from '../../kernel/page.js';
import type { ContactView } from './contact-entry.schema.js';
import { contactsOfCustomer, oneContact } from './contacts.sql.js';

@Injectable()
export class ContactsRead {
  constructor(private readonly database: Database) {}

  /** What was said with a customer, latest first. */
  async ofCustomer(customerId: number, { limit, after }: PageQuery): Promise<Page<ContactView>> {
    const cursor = decodeInstantCursor(after);
    const rows = await this.database.rows<ContactView>(contactsOfCustomer, [
      customerId,
      cursor?.at ?? null,
      cursor?.id ?? null,
      limit + 1,
    ]);
    return toPage(rows, limit, (row) => instantCursor(row.at, row.id));
  }

  async get(id: number, sql: Sql = this.database): Promise<ContactView> {
    const entry = await sql.row<ContactView>(oneContact, [id]);
    if (!entry) throw notFound('contact', id);
    return entry;
  }
}
