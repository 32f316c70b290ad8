import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { decodeCursor, type Page, type PageQuery, toPage } from '../../kernel/page.js';
import type { StoryEntry } from './story.schema.js';
import { selectStory } from './story.sql.js';

const ID_DIGITS = 19;
const keyOf = (entry: StoryEntry): string => `${entry.kind}:${String(entry.id).padStart(ID_DIGITS, '0')}`;

/** Everything that happened with a customer, messages not sent included, newest first. */
@Injectable()
export class StoryRead {
  constructor(private readonly database: Database) {}

  async ofCustomer(customerId: number, { limit, after }: PageQuery): Promise<Page<StoryEntry>> {
    const [at, key] = decodeCursor(after, 2) ?? [null, null];
    const entries = await this.database.rows<StoryEntry>(selectStory, [customerId, at, key, limit + 1]);
    return toPage(entries, limit, (entry) => [entry.at.toISOString(), keyOf(entry)]);
  }
}
