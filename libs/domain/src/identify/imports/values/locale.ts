const languageNames = new Map([
  ['中文', 'zh-CN'],
  ['简体中文', 'zh-CN'],
  ['汉语', 'zh-CN'],
  ['chinese', 'zh-CN'],
  ['zh', 'zh-CN'],
  ['simplified chinese', 'zh-CN'],
  ['繁体中文', 'zh-TW'],
  ['繁體中文', 'zh-TW'],
  ['traditional chinese', 'zh-TW'],
  ['英文', 'en'],
  ['英语', 'en'],
  ['english', 'en'],
]);

/** A BCP 47 tag by a tag (`zh_cn`, `en-GB`) or a language's name (`中文`, `English`); `null` for neither. */
export function readLocale(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  const named = languageNames.get(plain.toLowerCase());
  if (named) return named;
  const tag = plain.replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
