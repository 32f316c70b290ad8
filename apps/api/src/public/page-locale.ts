import { isChinese, languageOf } from '@roundtrip/templates';

/** The languages public pages are written in. */
export type PageLocale = 'zh-CN' | 'en';

/**
 * The language of a page: that of the message where we have it, else the first the browser asks for that we have, else
 * the workspace's.
 */
export function pageLocale(
  message: string | null,
  acceptLanguage: string | undefined,
  fallback: PageLocale,
): PageLocale {
  const asked = (acceptLanguage ?? '').split(',').map((range) => range.split(';')[0]?.trim() ?? '');
  for (const locale of [message ?? '', ...asked]) {
    if (isChinese(locale)) return 'zh-CN';
    if (languageOf(locale) === 'en') return 'en';
  }
  return fallback;
}
