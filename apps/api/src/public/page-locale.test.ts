import { describe, expect, it } from 'vitest';
import { pageLocale } from './page-locale.js';

describe('the language of a public page', () => {
  it('is that of the message', () => {
    expect(pageLocale('zh-TW', 'en', 'en')).toBe('zh-CN');
    expect(pageLocale('en-GB', 'zh-CN', 'zh-CN')).toBe('en');
  });

  it('is the first the browser asks for where the message’s is not ours', () => {
    expect(pageLocale('fr', 'fr-FR,en;q=0.8,zh;q=0.5', 'zh-CN')).toBe('en');
    expect(pageLocale(null, 'zh-HK', 'en')).toBe('zh-CN');
  });

  it('is the workspace’s where nobody says', () => {
    expect(pageLocale(null, undefined, 'zh-CN')).toBe('zh-CN');
    expect(pageLocale('fr', 'de, *', 'en')).toBe('en');
  });
});
