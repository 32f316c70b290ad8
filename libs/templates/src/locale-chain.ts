/** "zh-TW" → "zh", "en" → "en". */
export function languageOf(locale: string): string {
  return locale.split('-', 1)[0]!.toLowerCase();
}

/** Chinese of any script or region. */
export function isChinese(locale: string): boolean {
  return languageOf(locale) === 'zh';
}

const BCP_47 = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;

/** Whether the string has the shape of a language tag. */
export function isLocale(locale: string): boolean {
  return BCP_47.test(locale);
}

/**
 * The available locales in the order a recipient would want them: the wanted one, others of its language, the
 * workspace's default and its language, then whatever there is, as listed. Holds each available locale once.
 */
export function localeChain(wanted: string, fallback: string, available: readonly string[]): string[] {
  const ranked = [wanted, fallback].flatMap((locale) => [
    ...available.filter((each) => each.toLowerCase() === locale.toLowerCase()),
    ...available.filter((each) => languageOf(each) === languageOf(locale)),
  ]);
  return [...new Set([...ranked, ...available])];
}

/** The first of {@link localeChain}; undefined where nothing is available. */
export function pickLocale(
  wanted: string,
  fallback: string,
  available: readonly string[],
): string | undefined {
  return localeChain(wanted, fallback, available)[0];
}
