import type { CompiledTemplate } from '../compiled.js';
import { TemplateRenderError, typedErrors } from '../render-error.js';
import { LinkNumbers } from './link-numbers.js';
import { emailPrograms, smsProgram } from './programs.js';
import type { RenderedEmail, RenderedMessage, RenderedSms, RenderOptions } from './render-options.js';
import { makeState } from './render-state.js';
import { renderedLocale } from './rendered-locale.js';
import { tidyLine, tidySms, tidyText } from './tidy.js';

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
  const message = typedErrors(() => renderLocale(template, locale, options));
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

function variablesMissing(paths: readonly string[]): TemplateRenderError {
  return new TemplateRenderError('template-variables-missing', `Nothing is known for: ${paths.join(', ')}.`, {
    paths: paths.join(', '),
  });
}
