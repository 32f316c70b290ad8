import { Injectable } from '@nestjs/common';
import { decodeInstantCursor, instantCursor } from '../../kernel/instant-cursor.js';
import { type Page, toPage } from '../../kernel/page.js';
import type { WebhookCallsQuery, WebhookCallView } from './webhook-call.schema.js';
import { WebhookCallsStore } from './webhook-calls.store.js';

@Injectable()
export class WebhookCallsRead {
  constructor(private readonly store: WebhookCallsStore) {}

  /** Of one campaign, the latest first. */
  async list(campaignId: number, query: WebhookCallsQuery): Promise<Page<WebhookCallView>> {
    const rows = await this.store.list(campaignId, query, decodeInstantCursor(query.after));
    return toPage(rows, query.limit, (row) => instantCursor(row.createdAt, row.id));
  }
}
