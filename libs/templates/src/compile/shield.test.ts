import { describe, expect, it } from 'vitest';
import { Shield, withoutTokenCharacters } from './shield.js';

const cases = {
  'a value': 'Hello {{customer.name}}!',
  'a string that holds braces': '{{default customer.name "a }} b"}} rest',
  'a string that holds a quote': '{{default x "say \\"}}\\""}} rest',
  'a bracketed name': '{{attributes.[odd }} name]}} rest',
  'a block': '{{#if a}}b{{else if c}}d{{/if}}',
  'trimmed braces': '{{~#if a~}} b {{~/if~}}',
  'an escaped mustache': 'write \\{{name}} to print {{name}}',
  'a mustache that never ends': 'a {{name',
};

describe('the shield', () => {
  it.each(Object.entries(cases))('takes %s away and brings it back', (_, source) => {
    const shield = new Shield();
    const covered = shield.cover(source);
    expect(covered).not.toContain('{{');
    expect(shield.uncover(covered)).toBe(source);
  });

  it.each(['{{! note }}', '{{!-- note with }} and -- inside --}}', '{{~! note ~}}'])(
    'drops %s',
    (comment) => {
      const shield = new Shield();
      expect(shield.uncover(shield.cover(`a${comment}b`))).toBe('ab');
    },
  );

  it('finds the line of the source behind a line of the covered text', () => {
    const shield = new Shield();
    const covered = shield.cover('one\n{{default\n  name\n  "x"}}\n{{!-- a\nb --}}\nseven');
    const line = covered.split('\n').indexOf('seven') + 1;
    expect(shield.lineOf(covered, line)).toBe(7);
    expect(shield.lineOf(covered, 1)).toBe(1);
  });

  it('cannot be fooled by token characters in a source', () => {
    expect(withoutTokenCharacters('a\ufdd00\ufdd2b\ufdd1')).toBe('a0b');
  });

  it('brings back tokens that stand inside other tokens', () => {
    const shield = new Shield();
    const inner = shield.cover('{{a}}');
    const outer = shield.token({ kind: 'value', source: `[${inner}]`, textSource: `(${inner})` });
    expect(shield.uncover(outer)).toBe('[{{a}}]');
    expect(shield.uncover(outer, 'text')).toBe('({{a}})');
  });
});
