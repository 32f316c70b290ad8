import { compileTemplate, type Compilation } from './compile/compile-template.js';
import type { CompiledEmailTemplate, CompiledSmsTemplate } from './compiled.js';
import type { Facts } from './facts/facts.js';
import type { TemplateProblem } from './problem.js';
import { render } from './render/render.js';
import type { RenderedEmail, RenderOptions } from './render/render-options.js';
import type { EmailContent, MessagePurpose } from './source.js';

/** An e-mail in one language whose layout is this, with the duties of care mail (none). */
export function compileEmail(
  mjml: string,
  rest: Partial<Omit<EmailContent, 'mjml'>> & { purpose?: MessagePurpose; locale?: string } = {},
): Promise<Compilation> {
  const { subject = 'Hello', preheader = 'And more', purpose = 'care', locale = 'en' } = rest;
  const content = { [locale]: { subject, preheader, mjml } };
  return compileTemplate({ channel: 'email', purpose, defaultLocale: locale, content });
}

/** An SMS in one language. */
export function compileSms(
  text: string,
  purpose: MessagePurpose = 'care',
  locale = 'en',
): Promise<Compilation> {
  return compileTemplate({ channel: 'sms', purpose, defaultLocale: locale, content: { [locale]: { text } } });
}

/** A layout around the content of one `<mj-text>`. */
export function layout(text: string): string {
  return `<mjml><mj-body><mj-section><mj-column><mj-text>${text}</mj-text></mj-column></mj-section></mj-body></mjml>`;
}

/** What an SMS of this source says. */
export async function sms(
  source: string,
  facts: Facts = {},
  options: Partial<RenderOptions> = {},
): Promise<string> {
  const locale = options.locale ?? 'en';
  const { compiled } = await compileSms(source, 'care', locale);
  return render(compiled as CompiledSmsTemplate, { locale, facts, ...options }).text;
}

/** The e-mail of this layout. */
export async function email(
  mjml: string,
  facts: Facts = {},
  options: Partial<RenderOptions> & Partial<EmailContent> = {},
): Promise<RenderedEmail> {
  const { compiled } = await compileEmail(mjml, options);
  return render(compiled as CompiledEmailTemplate, { locale: 'en', facts, ...options });
}

/** Codes of the errors, with warnings left out. */
export function errorsOf({ problems }: { problems: readonly TemplateProblem[] }): string[] {
  return problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}
