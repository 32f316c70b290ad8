import { describe, expect, it } from 'vitest';
import { textFaults } from './storable-text.js';

const paths = (value: unknown) => textFaults(value).map(({ path, code }) => [path.join('.'), code]);

describe('text the database cannot hold', () => {
  it('is NUL and half of a character, wherever it stands', () => {
    expect(paths({ name: 'a\0b' })).toEqual([['name', 'not-text']]);
    expect(paths({ tags: ['fine', '\ud83d'] })).toEqual([['tags.1', 'not-text']]);
    expect(paths({ attributes: { 'a\0': 1 } })).toEqual([['attributes.a\0', 'not-text']]);
    expect(paths('\0')).toEqual([['', 'not-text']]);
  });

  it('is none of what people write', () => {
    expect(paths({ name: '回环 🫖', at: null, count: 1, lines: 'a\r\n\tb', yes: true })).toEqual([]);
  });

  it('is found however deeply a value is nested, and not counted without end', () => {
    let deep: unknown = '\0';
    for (let depth = 0; depth < 200_000; depth++) deep = [deep, 'fine'];
    expect(textFaults(deep)).toHaveLength(1);
    expect(textFaults(Array.from({ length: 1000 }, () => '\0'))).toHaveLength(100);
  });
});
