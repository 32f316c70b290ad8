import { describe, expect, it } from 'vitest';
import { box, columns } from './box.js';
import { languageOf } from './language.js';

describe('the terminal', () => {
  it('counts two columns for a Chinese character', () => {
    expect(columns('回环 Roundtrip')).toBe(14);
  });

  it('draws a frame whose lines are equally wide', () => {
    const lines = box(['回环 Roundtrip', 'up']).split('\n');
    expect(new Set(lines.map(columns))).toEqual(new Set([20]));
  });

  it('speaks Chinese when the locale is Chinese, by the order of POSIX', () => {
    expect(languageOf({ LANG: 'zh_CN.UTF-8' })).toBe('zh');
    expect(languageOf({ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' })).toBe('en');
    expect(languageOf({ LANG: 'de_DE', LC_MESSAGES: 'zh_TW' })).toBe('zh');
    expect(languageOf({})).toBe('en');
  });
});
