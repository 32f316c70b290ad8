import { Injectable } from '@nestjs/common';
import { type RenderedMessage, smsSegments, TemplateRenderError } from '@roundtrip/templates';
import { Clock } from '../../kernel/clock.js';
import { conflict, notFound } from '../../kernel/errors.js';
import { decodeInstantCursor, instantCursor } from '../../kernel/instant-cursor.js';
import { type Page, toPage } from '../../kernel/page.js';
import { MessageRenderer, type Renderable } from './message-renderer.js';
import type { MessageDetail, MessagesQuery, MessageView, RenderedContent } from './message.schema.js';
import { MessagesStore } from './messages.store.js';
import type { StoredMessage } from './stored-message.js';

const DAY_MS = 24 * 60 * 60_000;

@Injectable()
export class MessagesRead {
  constructor(
    private readonly store: MessagesStore,
    private readonly renderer: MessageRenderer,
    private readonly clock: Clock,
  ) {}

  /** Latest first; of one customer, one campaign, one state, one channel, the last days, or all of these. */
  async list({ limit, after, days, ...query }: MessagesQuery): Promise<Page<MessageView>> {
    const since = days && new Date(this.clock.now().getTime() - days * DAY_MS);
    const filters = Object.fromEntries(
      Object.entries({ ...query, since }).filter(([, value]) => value !== undefined),
    );
    const rows = await this.store.list(filters, decodeInstantCursor(after), limit + 1);
    return toPage(rows, limit, (row) => instantCursor(row.createdAt, row.id));
  }

  async detail(id: number): Promise<MessageDetail> {
    const found = await this.store.find(id);
    if (!found) throw notFound('message', id);
    const { surveyId, ...row } = found;
    const [content, reactions] = await Promise.all([
      this.contentOf({ ...row, surveyId }),
      this.store.reactions(id),
    ]);
    return { ...row, content, reactions };
  }

  /** The HTML of an e-mail as the company sees it: links not tracked. */
  async html(id: number): Promise<string> {
    const message = await this.store.findStored(id);
    if (!message || message.channel !== 'email') throw notFound('message', id);
    const rendered = await this.rendered(message);
    if (rendered instanceof TemplateRenderError)
      throw conflict('message-unrenderable', rendered.message, { reason: rendered.code });
    return rendered.channel === 'email' ? rendered.html : '';
  }

  /** For features that act on what a customer does with a message. */
  stored(id: number): Promise<StoredMessage | undefined> {
    return this.store.findStored(id);
  }

  private async contentOf(message: Renderable): Promise<RenderedContent> {
    const rendered = await this.rendered(message);
    if (rendered instanceof TemplateRenderError)
      return { kind: 'unrenderable', code: rendered.code, message: rendered.message };
    const { locale, text } = rendered;
    return rendered.channel === 'sms'
      ? { kind: 'sms', locale, text, segments: smsSegments(text).segments }
      : { kind: 'email', locale, text, subject: rendered.subject, preheader: rendered.preheader };
  }

  /** Why a message cannot be rendered is something to show, not a defect. */
  private async rendered(message: Renderable): Promise<RenderedMessage | TemplateRenderError> {
    try {
      return await this.renderer.render(message, 'quiet');
    } catch (error) {
      if (error instanceof TemplateRenderError) return error;
      throw error;
    }
  }
}
