import { Injectable } from '@nestjs/common';
import { decodeInstantCursor, instantCursor } from '../../kernel/instant-cursor.js';
import { type Page, toPage } from '../../kernel/page.js';
import { likePattern } from './like-pattern.js';
import type { PhoneMessage, PhoneQuery } from './mailbox.schema.js';
import { PhoneStore } from './phone.store.js';

@Injectable()
export class PhoneRead {
  constructor(private readonly store: PhoneStore) {}

  async list({ limit, after, search }: PhoneQuery): Promise<Page<PhoneMessage>> {
    const rows = await this.store.list(likePattern(search), decodeInstantCursor(after), limit + 1);
    return toPage(rows, limit, (row) => instantCursor(row.at, row.id));
  }
}
