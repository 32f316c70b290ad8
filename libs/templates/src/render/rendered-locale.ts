import { COMPILED_FORMAT, type CompiledTemplate } from '../compiled.js';
import { pickLocale } from '../locale-chain.js';
import { TemplateRenderError } from '../render-error.js';

/** The language a recipient of this locale gets. */
export function renderedLocale(template: CompiledTemplate, wanted: string): string {
  if (template.format !== COMPILED_FORMAT) {
    throw new TemplateRenderError('template-outdated', 'The template must be compiled again.', {
      format: template.format,
    });
  }
  if (Object.hasOwn(template.locales, wanted)) return wanted;
  const locale = pickLocale(wanted, template.defaultLocale, Object.keys(template.locales));
  if (locale !== undefined) return locale;
  throw new TemplateRenderError('template-without-content', 'The template has no text in any language.', {
    locale: wanted,
  });
}
