import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Texts, resources, textFileNames } from './resources';
import { findHumanTexts, findKeys } from './source-scan';

const files = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.{i18n,test,d}.{ts,tsx}'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const sources = Object.entries(files).map(([path, source]) => ({ path, source }));

function flatten(texts: Texts, prefix = ''): [key: string, text: string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}${key}`, value]] : flatten(value, `${prefix}${key}.`),
  );
}

const entries = (language: (typeof LANGUAGES)[number]): [string, string][] => [
  ...flatten(resources[language].translation),
  ...flatten(resources[language].problems),
];
/** Chinese has one plural form, English two: `x_one` needs no counterpart, `x_other` does. */
const keysOf = (language: (typeof LANGUAGES)[number]): string[] =>
  entries(language)
    .map(([key]) => key)
    .filter((key) => !key.endsWith('_one'))
    .sort();
const paramsOf = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name ?? '').sort();

describe('the texts', () => {
  it('exist in every language', () => {
    expect(keysOf('zh-CN')).toEqual(keysOf('en'));
  });

  it('are nowhere empty', () => {
    const empty = LANGUAGES.flatMap((language) => entries(language).filter(([, text]) => text.trim() === ''));
    expect(empty).toEqual([]);
  });

  it('name the same parameters in every language', () => {
    const chinese = new Map(entries('zh-CN'));
    const differing = entries('en')
      .filter(([key]) => !key.endsWith('_one'))
      .filter(([key, text]) => String(paramsOf(text)) !== String(paramsOf(chinese.get(key) ?? '')));
    expect(differing).toEqual([]);
  });

  it('come from files whose names, the first part of their keys, are used once', () => {
    const names = textFileNames.map((file) => basename(file));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

describe('the sources', () => {
  it('ask only for keys that exist', () => {
    const keys = LANGUAGES.flatMap((language) => entries(language).map(([key]) => key));
    const isThere = (key: string, exact: boolean): boolean =>
      keys.some((each) => (exact ? each === key || each.startsWith(`${key}_`) : each.startsWith(key)));
    const missing = sources.flatMap(({ path, source }) =>
      findKeys(path, source)
        .filter(({ key, exact }) => !isThere(key, exact))
        .map(({ key, line }) => `${path}:${line} ${key}`),
    );
    expect(missing).toEqual([]);
  });

  it('hold no words for people', () => {
    const found = sources.flatMap(({ path, source }) =>
      findHumanTexts(path, source).map(({ text, line }) => `${path}:${line} ${text}`),
    );
    expect(found).toEqual([]);
  });
});

describe('the scan', () => {
  it.each([
    ['<p>Hello</p>'],
    ["<p>{ok ? 'Yes' : label}</p>"],
    ['<p>{`${n} rows`}</p>'],
    ['<Input placeholder="Name" />'],
    ["const column = { title: 'Name' }"],
    ["message.success('Saved')"],
    ["const x = '你好'"],
  ])('sees the words in %s', (source) => {
    expect(findHumanTexts('x.tsx', source)).not.toEqual([]);
  });

  it.each([["<p>{t('a.b')}</p>"], ['<p>{name} · {count} %</p>'], ['<div className="two words" key="a" />']])(
    'sees none in %s',
    (source) => {
      expect(findHumanTexts('x.tsx', source)).toEqual([]);
    },
  );

  it('finds keys in calls, computed keys and route entries', () => {
    const source = "t('a.b'); t(`a.c.${x}`); t(ok ? 'd' : 'e'); const route = { labelKey: 'f.g' };";
    expect(findKeys('x.tsx', source).map(({ key, exact }) => [key, exact])).toEqual([
      ['a.b', true],
      ['a.c.', false],
      ['d', true],
      ['e', true],
      ['f.g', true],
    ]);
  });
});
