import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '../../database/database.js';
import type { InstantCursor } from '../../kernel/instant-cursor.js';
import type { MessageDetail, MessageView, ReactionView } from './message.schema.js';
import {
  closeUncertain,
  findMessage,
  findRenderable,
  listMessages,
  listReactions,
  type MessageFilter,
  resendUncertain,
} from './messages.sql.js';
import type { StoredMessage } from './stored-message.js';

export type MessageRow = Omit<MessageDetail, 'content' | 'reactions'> & { surveyId: number | null };

@Injectable()
export class MessagesStore {
  constructor(private readonly database: Database) {}

  list(
    filters: Partial<Record<MessageFilter, unknown>>,
    before: InstantCursor | null,
    limit: number,
  ): Promise<MessageView[]> {
    const names = Object.keys(filters) as MessageFilter[];
    const cursor = [before?.at ?? null, before?.id ?? null];
    return this.database.rows(listMessages(names), [limit, ...cursor, ...names.map((name) => filters[name])]);
  }

  find(id: number): Promise<MessageRow | undefined> {
    return this.database.row(findMessage, [id]);
  }

  findStored(id: number, sql: Sql = this.database): Promise<StoredMessage | undefined> {
    return sql.row(findRenderable, [id]);
  }

  reactions(id: number): Promise<ReactionView[]> {
    return this.database.rows(listReactions, [id]);
  }

  /** Whether the message was uncertain, and is pending now. */
  async resend(id: number, at: Date): Promise<boolean> {
    return (await this.database.run(resendUncertain, [id, at])) > 0;
  }

  /** Whether the message was uncertain. */
  async close(id: number): Promise<boolean> {
    return (await this.database.run(closeUncertain, [id])) > 0;
  }
}
