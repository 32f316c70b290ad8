import { describe, expect, it } from 'vitest';
import { Lru } from './lru.js';

describe('the bounded map', () => {
  it('makes a value once and forgets what was used longest ago', () => {
    const made: string[] = [];
    const lru = new Lru<string, string>(2);
    const get = (key: string) =>
      lru.get(key, () => {
        made.push(key);
        return key.toUpperCase();
      });
    expect(['a', 'b', 'a', 'c', 'a', 'b'].map(get)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });
});
