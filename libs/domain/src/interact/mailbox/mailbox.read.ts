import { Injectable } from '@nestjs/common';
import { notFound } from '../../kernel/errors.js';
import { decodeInstantCursor, instantCursor } from '../../kernel/instant-cursor.js';
import { type Page, toPage } from '../../kernel/page.js';
import { likePattern } from './like-pattern.js';
import { htmlPart, mailParts } from './mail-parts.js';
import type { Mail, MailQuery, MailSummary } from './mailbox.schema.js';
import { MailboxStore } from './mailbox.store.js';

@Injectable()
export class MailboxRead {
  constructor(private readonly store: MailboxStore) {}

  /** Latest first. */
  async list({ limit, after, search }: MailQuery): Promise<Page<MailSummary>> {
    const before = decodeInstantCursor(after);
    const rows = await this.store.list({ pattern: likePattern(search), before, limit: limit + 1 });
    return toPage(rows, limit, (row) => instantCursor(row.receivedAt, row.id));
  }

  async mail(id: number): Promise<Mail> {
    const { raw, ...summary } = await this.find(id);
    return { ...summary, ...(await mailParts(raw)) };
  }

  /** The HTML part, to be shown where it can do nothing. */
  async html(id: number): Promise<string> {
    const html = await htmlPart((await this.find(id)).raw);
    if (html === null) throw notFound('mail-html', id);
    return html;
  }

  private async find(id: number): Promise<MailSummary & { raw: Buffer }> {
    const mail = await this.store.find(id);
    if (!mail) throw notFound('mail', id);
    return mail;
  }
}
