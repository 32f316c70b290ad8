import { describe, expect, it } from 'vitest';
import { isLocale, localeChain, pickLocale } from './locale-chain.js';

describe('the locale chain', () => {
  it('prefers the wanted locale, then its language, then the default, then what there is', () => {
    expect(localeChain('zh-TW', 'en', ['fr', 'en-GB', 'en', 'zh-CN'])).toEqual([
      'zh-CN',
      'en',
      'en-GB',
      'fr',
    ]);
  });

  it('takes the exact locale before a sibling', () => {
    expect(pickLocale('zh-TW', 'en', ['zh-CN', 'zh-TW'])).toBe('zh-TW');
  });

  it('does not mind the case of a tag', () => {
    expect(pickLocale('ZH-cn', 'en', ['en', 'zh-CN'])).toBe('zh-CN');
  });

  it('falls back to the default for a language nobody wrote', () => {
    expect(pickLocale('de-AT', 'zh-CN', ['en', 'zh-CN'])).toBe('zh-CN');
  });

  it('falls back to the first there is when the default is not written either', () => {
    expect(pickLocale('de', 'fr', ['en', 'zh-CN'])).toBe('en');
  });

  it('finds nothing where nothing is', () => {
    expect(pickLocale('en', 'en', [])).toBeUndefined();
  });

  it('knows a language tag from other strings', () => {
    expect(['en', 'zh-CN', 'zh-Hant-TW', 'es-419'].every(isLocale)).toBe(true);
    expect(['', 'english', 'en"><script>', 'en_US', '__proto__'].some(isLocale)).toBe(false);
  });
});
