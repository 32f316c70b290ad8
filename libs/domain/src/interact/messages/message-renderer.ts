import { Injectable } from '@nestjs/common';
import {
  type CompiledTemplate,
  type Facts,
  render,
  type RenderedMessage,
  renderLink,
  type RenderOptions,
  type UtmParameters,
  withUtm,
} from '@roundtrip/templates';
import { followedAt } from '../tracking/followed-at.js';
import type { Followed, TrackingHistory } from '../tracking/tracking-rules.schema.js';
import { TrackingRulesService } from '../tracking/tracking-rules.service.js';
import { CompiledTemplates } from './compiled-templates.js';
import { MessageLinks } from './message-links.js';
import type { StoredMessage } from './stored-message.js';

/** What of a message its text depends on. */
export type Renderable = Pick<
  StoredMessage,
  'id' | 'templateVersionId' | 'campaignId' | 'channel' | 'locale' | 'facts' | 'surveyId' | 'purpose'
>;

/**
 * `sent`: as the customer gets it, links and opening tracked. `quiet`: for the eyes of the company; its links lead
 * straight to their targets, so looking at a message leaves no trace.
 */
export type RenderMode = 'sent' | 'quiet';

/** What the messages of a batch are made with. */
export interface RenderedWith {
  template: CompiledTemplate;
  history: TrackingHistory;
}

/**
 * Makes a message from its template version and its facts: when it is sent, and the same again whenever somebody wants
 * to see it or follows one of its links.
 */
@Injectable()
export class MessageRenderer {
  constructor(
    private readonly templates: CompiledTemplates,
    private readonly links: MessageLinks,
    private readonly rules: TrackingRulesService,
  ) {}

  /** @throws TemplateRenderError where the message cannot be rendered */
  async render(message: Renderable, mode: RenderMode): Promise<RenderedMessage> {
    const [template, history] = await Promise.all([this.template(message), this.rules.history()]);
    return this.renderWith({ template, history }, message, mode);
  }

  /** The same where the caller has at hand what it is made with, for messages by the hundred. */
  renderWith({ template, history }: RenderedWith, message: Renderable, mode: RenderMode): RenderedMessage {
    const base = { locale: message.locale, facts: this.factsOf(message) };
    if (mode === 'quiet') return render(template, base);
    const { links, opens, utm } = followed(history, message);
    return render(template, {
      ...base,
      ...(links ? this.throughUs(message) : utm ? straight(message) : {}),
      ...(opens ? { openPixelUrl: this.links.url('open', message.id) } : {}),
    });
  }

  /**
   * Where a tracked link leads, with `utm_…` parameters that name the channel and the campaign, where they are wanted.
   * @throws TemplateRenderError where there is no such link, or it leads to no web address
   */
  async target(message: StoredMessage, link: number): Promise<string> {
    const options = { locale: message.locale, facts: this.factsOf(message), link };
    const target = renderLink(await this.template(message), options);
    return followed(await this.rules.history(), message).utm ? withUtm(target, utmOf(message)) : target;
  }

  private throughUs({ id }: Renderable): Pick<RenderOptions, 'links' | 'trapUrl'> {
    return { links: { track: (link) => this.links.clickUrl(id, link) }, trapUrl: this.links.trapUrl(id) };
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

/** By the rules that held when it was decided, so that it is the same whenever it is made again. */
function followed(history: TrackingHistory, { purpose, facts }: Renderable): Followed {
  return followedAt(history, purpose, new Date(String(facts['now'])));
}

const straight = (message: Renderable): Pick<RenderOptions, 'links'> => ({
  links: { track: (_link, target) => withUtm(target, utmOf(message)) },
});

const utmOf = ({ channel, campaignId }: Renderable): UtmParameters => ({
  source: 'roundtrip',
  medium: channel,
  campaign: `campaign-${campaignId}`,
});
