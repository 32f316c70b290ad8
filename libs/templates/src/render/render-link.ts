import type { CompiledLink, CompiledTemplate } from '../compiled.js';
import { TemplateRenderError, typedErrors } from '../render-error.js';
import { isWebAddress, LinkNumbers } from './link-numbers.js';
import { emailPrograms, smsProgram } from './programs.js';
import type { RenderOptions } from './render-options.js';
import { makeState } from './render-state.js';
import { renderedLocale } from './rendered-locale.js';

export type RenderLinkOptions = Pick<RenderOptions, 'locale' | 'facts' | 'limits'> & {
  /** The number `track` was given when the message was rendered. */
  link: number;
};

/**
 * Where a tracked link of a message leads: rendered again from the facts the message was rendered from, so nothing
 * needs to be stored per link, and no address needs to travel in a query string.
 * @throws TemplateRenderError `link-unknown`, `link-not-web`, or as `render` does
 */
export function renderLink(template: CompiledTemplate, options: RenderLinkOptions): string {
  const locale = renderedLocale(template, options.locale);
  const target = typedErrors(() => collectLinks(template, locale, options)).get(options.link);
  if (target === undefined) {
    throw new TemplateRenderError('link-unknown', `The message has no link ${options.link}.`, {
      link: options.link,
    });
  }
  if (!isWebAddress(target)) {
    const params = { link: options.link, target: target.slice(0, 200) };
    throw new TemplateRenderError('link-not-web', 'The link leads to no web address.', params);
  }
  return target;
}

/** The link of the template a link number belongs to, for reports; undefined for a number that cannot be. */
export function linkOf(
  template: CompiledTemplate,
  wanted: string,
  link: number,
): (CompiledLink & { index: number }) | undefined {
  const { links } = template.locales[renderedLocale(template, wanted)]!;
  const index = link % links.length;
  const found = links[index];
  return found && { ...found, index };
}

function collectLinks(
  template: CompiledTemplate,
  locale: string,
  options: RenderLinkOptions,
): Map<number, string> {
  const targets = new Map<number, string>();
  const { length } = template.locales[locale]!.links;
  const links = new LinkNumbers(length, undefined, (link, target) => targets.set(link, target));
  const state = makeState(locale, options, links);
  if (template.channel === 'sms') {
    smsProgram(template, locale, template.locales[locale]!)(state);
  } else {
    state.html = true;
    emailPrograms(template, locale, template.locales[locale]!).html(state);
  }
  return targets;
}
