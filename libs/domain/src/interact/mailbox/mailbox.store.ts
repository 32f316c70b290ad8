import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { InstantCursor } from '../../kernel/instant-cursor.js';
import type { MailSummary } from './mailbox.schema.js';
import { clearMails, findMail, insertMail, listMails, markRead } from './mailbox.sql.js';
import type { MailHead } from './mail-head.js';

export interface ReceivedMail {
  envelopeFrom: string;
  recipients: string[];
  head: MailHead;
  raw: Buffer;
  at: Date;
}

export interface MailFilter {
  /** A LIKE pattern. */
  pattern: string | null;
  before: InstantCursor | null;
  limit: number;
}

@Injectable()
export class MailboxStore {
  constructor(private readonly database: Database) {}

  async insert({ envelopeFrom, recipients, head, raw, at }: ReceivedMail): Promise<void> {
    const { subject, from, to, messageId } = head;
    const values = [envelopeFrom, recipients, subject, from, to, messageId, raw, raw.length, at];
    await this.database.run(insertMail, values);
  }

  list({ pattern, before, limit }: MailFilter): Promise<MailSummary[]> {
    return this.database.rows<MailSummary>(listMails, [
      pattern,
      before?.at ?? null,
      before?.id ?? null,
      limit,
    ]);
  }

  find(id: number): Promise<(MailSummary & { raw: Buffer }) | undefined> {
    return this.database.row(findMail, [id]);
  }

  /** Whether there is such a mail. */
  async markRead(id: number, at: Date): Promise<boolean> {
    return (await this.database.run(markRead, [id, at])) > 0;
  }

  clear(): Promise<number> {
    return this.database.run(clearMails);
  }
}
