import { describe, expect, it } from 'vitest';
import { analyse } from './analyse.js';
import { unguarded } from './guard-values.js';

const sources = [
  ['{{customer.name}}', '{{__value "customer.name" customer.name}}'],
  ['a {{~ customer.name ~}} b', 'a {{~ __value "customer.name" customer.name ~}} b'],
  ['{{#with offer}}{{code}}{{/with}}', '{{#with offer}}{{__value "offer.code" code}}{{/with}}'],
  [
    '{{#each items as |i|}}{{i.name}}{{../zone}}{{/each}}',
    '{{#each items as |i|}}{{__value "items[].name" i.name}}{{__value "zone" ../zone}}{{/each}}',
  ],
  ['{{date now "d" zone=zone}}', '{{date (__need "now" now) "d" zone=zone}}'],
  ['{{plural (number n) "a" b}}', '{{plural (number (__need "n" n)) "a" (__need "b" b)}}'],
  ['{{default customer.name "you"}}', '{{__print (default customer.name "you")}}'],
  ['{{#if (eq a b)}}x{{/if}}', '{{#if (eq a b)}}x{{/if}}'],
  ['one\n{{default\n  a\n  "b"\n}}\n{{c}}', 'one\n{{__print (default\n  a\n  "b")\n}}\n{{__value "c" c}}'],
  ['{{a.[odd "name"]}}', '{{__value "a.odd  name " a.[odd "name"]}}'],
  ['{{salutation}}', '{{__print (salutation)}}'],
  ['{{unsubscribe_url}}', '{{unsubscribe_url}}'],
] as const;

describe('guarding values', () => {
  it.each(sources)('%s', (source, guarded) => {
    expect(analyse(source)).toMatchObject({ guarded, problems: [] });
  });

  it.each(sources)('can be undone: %s', (source, guarded) => {
    expect(unguarded(guarded)).toBe(source);
  });
});
