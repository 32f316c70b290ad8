import { COMPILED_FORMAT, type CompiledTemplate } from '../compiled.js';
import type { Facts } from '../facts/facts.js';
import { RENDER_LIMITS, type RenderLimits } from '../limits.js';
import { pickLocale } from '../locale-chain.js';
import { TemplateRenderError } from '../render-error.js';
import { RenderBudget } from './budget.js';
import { LinkNumbers, type LinkTracking } from './link-numbers.js';
import { emailPrograms, smsProgram } from './programs.js';
import type { RenderState } from './render-state.js';
import { tidyLine, tidySms, tidyText } from './tidy.js';

export interface RenderOptions {
  /** The recipient's language; the template falls back along its locale chain. */
  locale: string;
  facts: Facts;
  /** Absent: links stay as they are (preview, "view in browser", tracking switched off for the purpose). */
  links?: LinkTracking;
  /** Absent: no pixel. */
  openPixelUrl?: string;
  /** Preview and check: a fact the template prints and nobody filled is an error instead of nothing. */
  strict?: boolean;
  limits?: Partial<RenderLimits>;
}

export interface RenderedEmail {
  channel: 'email';
  /** The language it came out in. */
  locale: string;
  /** One line: can be a header as it is. */
  subject: string;
  preheader: string;
  html: string;
  text: string;
  /** Paths that printed nothing for want of a value, sorted. */
  missing: readonly string[];
}

export interface RenderedSms {
  channel: 'sms';
  locale: string;
  text: string;
  missing: readonly string[];
}

export type RenderedMessage = RenderedEmail | RenderedSms;

type RenderedBy<Template extends CompiledTemplate> = Template['channel'] extends 'email'
  ? RenderedEmail
  : Template['channel'] extends 'sms'
    ? RenderedSms
    : RenderedMessage;

/**
 * Makes one message. Pure and synchronous: the same template and options give the same bytes.
 * @throws TemplateRenderError whatever goes wrong
 */
export function render<Template extends CompiledTemplate>(
  template: Template,
  options: RenderOptions,
): RenderedBy<Template>;
export function render(template: CompiledTemplate, options: RenderOptions): RenderedMessage {
  const locale = renderedLocale(template, options.locale);
  const message = run(() => renderLocale(template, locale, options));
  if (options.strict && message.missing.length > 0) throw variablesMissing(message.missing);
  return message;
}

/**
 * Which facts a template prints and does not get, sorted; what stands in a branch that is not taken is not asked for.
 * @throws TemplateRenderError as `render` does
 */
export function missingVariables(template: CompiledTemplate, options: RenderOptions): readonly string[] {
  return render(template, { ...options, strict: false }).missing;
}

/** The language a recipient of this locale gets. */
export function renderedLocale(template: CompiledTemplate, wanted: string): string {
  if (template.format !== COMPILED_FORMAT) {
    throw new TemplateRenderError('template-outdated', 'The template must be compiled again.', {
      format: template.format,
    });
  }
  const locale = pickLocale(wanted, template.defaultLocale, Object.keys(template.locales));
  if (locale !== undefined) return locale;
  throw new TemplateRenderError('template-without-content', 'The template has no text in any language.', {
    locale: wanted,
  });
}

function renderLocale(template: CompiledTemplate, locale: string, options: RenderOptions): RenderedMessage {
  const count = template.locales[locale]!.links.length;
  const state = makeState(locale, options, new LinkNumbers(count, options.links));
  if (template.channel === 'sms') {
    const text = tidySms(smsProgram(template, locale, template.locales[locale]!)(state));
    return { channel: 'sms', locale, text, missing: [...state.missing].sort() };
  }
  const programs = emailPrograms(template, locale, template.locales[locale]!);
  const subject = tidyLine(programs.subject(state));
  const preheader = tidyLine(programs.preheader(state));
  const text = tidyText(programs.text(state));
  state.links.restart();
  state.html = true;
  const html = programs.html(state);
  return { channel: 'email', locale, subject, preheader, html, text, missing: [...state.missing].sort() };
}

/** The state of a rendering that begins with plain text. */
export function makeState(locale: string, options: RenderOptions, links: LinkNumbers): RenderState {
  const { facts, openPixelUrl } = options;
  const zone = Object.hasOwn(facts, 'zone') && typeof facts['zone'] === 'string' ? facts['zone'] : 'utc';
  return {
    facts,
    locale,
    zone,
    budget: new RenderBudget({ ...RENDER_LIMITS, ...options.limits }),
    missing: new Set(),
    links,
    openPixelUrl,
    html: false,
  };
}

/** Gives every failure its typed form. */
export function run<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof TemplateRenderError) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    throw new TemplateRenderError(
      'template-failed',
      `The template failed: ${detail}`,
      { detail },
      { cause: error },
    );
  }
}

function variablesMissing(paths: readonly string[]): TemplateRenderError {
  return new TemplateRenderError('template-variables-missing', `Nothing is known for: ${paths.join(', ')}.`, {
    paths: paths.join(', '),
  });
}
