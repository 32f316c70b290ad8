import { Injectable } from '@nestjs/common';
import {
  type CompiledTemplate,
  type Facts,
  render,
  type RenderedMessage,
  renderLink,
  withUtm,
} from '@roundtrip/templates';
import { CompiledTemplates } from './compiled-templates.js';
import { MessageLinks } from './message-links.js';
import type { StoredMessage } from './stored-message.js';

/** What of a message its text depends on. */
export type Renderable = Pick<
  StoredMessage,
  'id' | 'templateVersionId' | 'locale' | 'facts' | 'surveyId' | 'purpose'
>;

/**
 * `sent`: as the customer gets it, links and opening tracked. `quiet`: for the eyes of the company; its links lead
 * straight to their targets, so looking at a message leaves no trace.
 */
export type RenderMode = 'sent' | 'quiet';

/**
 * Makes a message from its template version and its facts: when it is sent, and the same again whenever somebody wants
 * to see it or follows one of its links.
 */
@Injectable()
export class MessageRenderer {
  constructor(
    private readonly templates: CompiledTemplates,
    private readonly links: MessageLinks,
  ) {}

  /** @throws TemplateRenderError where the message cannot be rendered */
  async render(message: Renderable, mode: RenderMode): Promise<RenderedMessage> {
    return this.renderWith(await this.template(message), message, mode);
  }

  /** The same where the caller has the template at hand, for messages by the hundred. */
  renderWith(template: CompiledTemplate, message: Renderable, mode: RenderMode): RenderedMessage {
    const base = { locale: message.locale, facts: this.factsOf(message) };
    // A mail about an order or a password is nobody's business to follow.
    if (mode === 'quiet' || message.purpose === 'transactional') return render(template, base);
    return render(template, {
      ...base,
      links: { track: (link) => this.links.clickUrl(message.id, link) },
      openPixelUrl: this.links.url('open', message.id),
      trapUrl: this.links.trapUrl(message.id),
    });
  }

  /**
   * Where a tracked link leads, with `utm_…` parameters that name the channel and the campaign.
   * @throws TemplateRenderError where there is no such link, or it leads to no web address
   */
  async target(message: StoredMessage, link: number): Promise<string> {
    const options = { locale: message.locale, facts: this.factsOf(message), link };
    const target = renderLink(await this.template(message), options);
    const campaign = `campaign-${message.campaignId}`;
    return withUtm(target, { source: 'roundtrip', medium: message.channel, campaign });
  }

  private async template({ templateVersionId }: Renderable): Promise<CompiledTemplate> {
    const template = (await this.templates.of([templateVersionId])).get(templateVersionId);
    if (!template) throw new Error(`there is no template version ${templateVersionId}`);
    return template;
  }

  /** The facts of the decision, and the message's own addresses, which follow from its id. */
  private factsOf({ id, facts, surveyId }: Renderable): Facts {
    const links = {
      unsubscribe_url: this.links.url('unsubscribe', id),
      preferences_url: this.links.url('preferences', id),
      web_view_url: this.links.url('view', id),
    };
    return surveyId === null
      ? { ...facts, links }
      : { ...facts, links, survey: { url: this.links.url('survey', id) } };
  }
}
