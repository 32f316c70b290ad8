import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type CompiledTemplate,
  compileTemplate,
  type MessageFacts,
  render,
  type RenderedMessage,
  smsSegments,
  TemplateRenderError,
} from '@roundtrip/templates';
import { Database } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/errors.js';
import { SmsAccountsService } from '../delivery/sms/sms-accounts.service.js';
import type { PreviewTemplate, TemplatePreview } from './preview.schema.js';
import { ShownTemplateRead } from './shown-template.read.js';

const KEPT_MS = 3600_000;
const PRUNE = 'delete from template_preview where created_at < $1';
const KEEP = 'insert into template_preview (id, html, created_at) values ($1, $2, $3)';
const FIND = 'select html from template_preview where id = $1 and created_at >= $2';

/** Shows a message before anybody gets it. The HTML is served from an address of its own, into a sandboxed frame. */
@Injectable()
export class PreviewsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly shown: ShownTemplateRead,
    private readonly smsAccounts: SmsAccountsService,
  ) {}

  async preview(input: PreviewTemplate): Promise<TemplatePreview> {
    const { source, facts } = await this.shown.read(input);
    const { compiled, problems } = await compileTemplate(source);
    return { ...(await this.show(compiled, facts, input.locale)), problems };
  }

  /** The HTML of a preview that is not older than an hour. */
  async html(id: string): Promise<string> {
    const since = new Date(this.clock.now().getTime() - KEPT_MS);
    const row = await this.database.row<{ html: string }>(FIND, [id, since]);
    if (!row) throw notFound('preview', id);
    return row.html;
  }

  /** Renders a compiled template with these facts, in the customer's language or in the one wished for. */
  async show(compiled: CompiledTemplate, facts: MessageFacts, locale?: string): Promise<TemplatePreview> {
    const { channel } = compiled;
    try {
      const message = render(compiled, { locale: locale ?? facts.customer.locale, facts });
      const id = message.channel === 'email' ? await this.keep(message.html) : null;
      return { ...nothing(channel), ...(await this.contentOf(message)), id };
    } catch (error) {
      if (!(error instanceof TemplateRenderError)) throw error;
      const { code, message, params } = error;
      return { ...nothing(channel), failure: { code, message, params } };
    }
  }

  /** Keeps a page for an hour, to be framed from an address of its own. */
  async keep(html: string): Promise<string> {
    const id = randomUUID();
    const now = this.clock.now();
    await this.database.run(PRUNE, [new Date(now.getTime() - KEPT_MS)]);
    await this.database.run(KEEP, [id, html, now]);
    return id;
  }

  private async contentOf(message: RenderedMessage): Promise<Partial<TemplatePreview>> {
    const { locale, text, missing } = message;
    const common = { locale, text, missing: [...missing] };
    if (message.channel === 'email')
      return { ...common, subject: message.subject, preheader: message.preheader };
    const counted = smsSegments(text);
    const price = await this.smsAccounts.pricePerSegmentMinor();
    return { ...common, sms: { ...counted, costMinor: price === 0 ? null : price * counted.segments } };
  }
}

const nothing = (channel: TemplatePreview['channel']): TemplatePreview => ({
  ...{ id: null, channel, locale: null, subject: '', preheader: '', text: '', sms: null },
  ...{ missing: [], problems: [], failure: null },
});
