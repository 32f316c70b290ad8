import type { MessageKind } from '@roundtrip/domain/interact/preferences/message-kind.js';
import type { PageLocale } from './page-locale.js';
import { pageTexts } from './page-texts.js';

/** "促销邮件", "promotional e-mails" */
export function wordsOfKind({ purpose, channel }: MessageKind, locale: PageLocale): string {
  const texts = pageTexts[locale];
  return [texts.purpose[purpose], texts.channel[channel]].join(locale === 'en' ? ' ' : '');
}

/** "promotional e-mails, customer care e-mails, and promotional text messages"; empty for none. */
export function listOfKinds(kinds: readonly MessageKind[], locale: PageLocale): string {
  return new Intl.ListFormat(locale).format(kinds.map((kind) => wordsOfKind(kind, locale)));
}

/** Enough of an address for its owner to know it; a forwarded mail shows no more. */
export function masked(address: string): string {
  const at = address.lastIndexOf('@');
  if (at > 0) return `${address.slice(0, 1)}…${address.slice(at)}`;
  return `${address.slice(0, 4)}…${address.slice(-3)}`;
}
