import { Injectable } from '@nestjs/common';
import { smsSegments } from '@roundtrip/templates';
import { Database, type Sql } from '../../database/database.js';
import type { InstantCursor } from '../../kernel/instant-cursor.js';
import type { PhoneMessage } from './mailbox.schema.js';
import { findPhoneMessage, insertReceived, insertReply, listPhoneMessages } from './phone.sql.js';

export interface ArrivingSms {
  /** E.164 */
  phone: string;
  text: string;
  /** Names the SMS for good, so that it arrives once. */
  reference: string;
  at: Date;
}

@Injectable()
export class PhoneStore {
  constructor(private readonly database: Database) {}

  /** Whether it arrived now; false where it had before. */
  async insertReceived(
    { phone, text, reference, at }: ArrivingSms,
    sql: Sql = this.database,
  ): Promise<boolean> {
    const { segments } = smsSegments(text);
    return (await sql.run(insertReceived, [phone, text, segments, reference, at])) > 0;
  }

  async insertReply(sql: Sql, phone: string, text: string, at: Date): Promise<void> {
    await sql.run(insertReply, [phone, text, smsSegments(text).segments, at]);
  }

  list(pattern: string | null, before: InstantCursor | null, limit: number): Promise<PhoneMessage[]> {
    return this.database.rows(listPhoneMessages, [pattern, before?.at ?? null, before?.id ?? null, limit]);
  }

  find(id: number, sql: Sql = this.database): Promise<PhoneMessage | undefined> {
    return sql.row(findPhoneMessage, [id]);
  }
}
