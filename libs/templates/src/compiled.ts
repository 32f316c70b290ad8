import type { MessagePurpose } from './source.js';

/**
 * Grows when the meaning of a compiled template changes. A stored one of another format is compiled again from
 * its source; `render` refuses it.
 */
export const COMPILED_FORMAT = 1;

/** A link that is rewritten to a tracked address. Its place in the list is its index, stable for the version. */
export interface CompiledLink {
  /** The target as written: Handlebars source, HTML entities decoded. */
  href: string;
  /** What the reader clicks: the text of the link, or the alternative text of its image; Handlebars source. */
  label: string;
}

/** Handlebars sources, ready to be rendered: the MJML has become HTML, and the text part has been made from it. */
export interface CompiledEmail {
  subject: string;
  preheader: string;
  html: string;
  text: string;
  links: readonly CompiledLink[];
}

export interface CompiledSms {
  text: string;
  links: readonly CompiledLink[];
}

interface CompiledBase {
  format: number;
  /** Digest of the source. Equal sources have equal ids, so programs are cached by it. */
  id: string;
  purpose: MessagePurpose;
  defaultLocale: string;
  /** Paths of the facts the template reads, sorted; `[]` stands for "each element of": `orders.items[].name`. */
  variables: readonly string[];
}

export interface CompiledEmailTemplate extends CompiledBase {
  channel: 'email';
  locales: Readonly<Record<string, CompiledEmail>>;
}

export interface CompiledSmsTemplate extends CompiledBase {
  channel: 'sms';
  locales: Readonly<Record<string, CompiledSms>>;
}

/** Plain JSON: made once per template version, stored with it, rendered many times. */
export type CompiledTemplate = CompiledEmailTemplate | CompiledSmsTemplate;
