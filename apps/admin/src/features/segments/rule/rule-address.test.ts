import { describe, expect, it } from 'vitest';
import { newSegmentAddress, readSuggestion } from './rule-address';
import type { SegmentRule } from './rule';

const paramsOf = (address: string): URLSearchParams => new URL(address, 'http://shop.example').searchParams;

describe('a suggested segment in an address', () => {
  it('comes back as it was', () => {
    const rule: SegmentRule = {
      all: [
        { field: 'city', operator: 'is', value: '杭州 & "co"' },
        { not: { any: [{ field: 'tags', operator: 'is-set' }] } },
      ],
    };
    const suggestion = { rule, name: 'R5 F4–5 #1' };
    expect(readSuggestion(paramsOf(newSegmentAddress(suggestion)))).toEqual(suggestion);
  });

  it.each(['', 'null', '{', '[]', '{"all":1}', '{"all":[{"field":1}]}', '{"not":"x"}'])(
    'is none when the rule reads %s',
    (rule) => {
      expect(readSuggestion(new URLSearchParams({ rule }))).toEqual({ name: undefined, rule: undefined });
    },
  );
});
