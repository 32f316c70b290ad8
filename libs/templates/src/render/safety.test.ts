import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { compileSms, errorsOf, sms } from '../testing.js';
import { makeProgram } from './engine.js';
import { render } from './render.js';

afterEach(() => vi.restoreAllMocks());

/** Names a prototype has and an object of facts has not. */
const inherited = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf'],
  ...['__defineGetter__', '__lookupGetter__', 'propertyIsEnumerable', 'toLocaleString'],
];

/** Paths to a prototype value by plain reading, by `lookup`, by `with`, by loops. */
const attempts = [
  (name: string) => `{{customer.${name}}}`,
  (name: string) => `{{customer.[${name}]}}`,
  (name: string) => `{{customer.name.${name}}}`,
  (name: string) => `{{lookup customer "${name}"}}`,
  (name: string) => `{{lookup (lookup customer "${name}") "name"}}`,
  (name: string) => `{{#with (lookup customer "${name}")}}{{name}}{{this}}{{/with}}`,
  (name: string) => `{{#with customer as |c|}}{{c.${name}}}{{/with}}`,
  (name: string) => `{{#each customer}}{{this.${name}}}{{lookup this "${name}"}}{{/each}}`,
  (name: string) => `{{#each (lookup customer "${name}")}}{{this}}{{@key}}{{/each}}`,
  (name: string) => `{{@root.${name}}}{{lookup @root "${name}"}}`,
  (name: string) => `{{default customer.${name} (lookup customer.list "${name}")}}`,
  (name: string) => `{{url_encode (lookup customer "${name}")}}`,
];

describe('a template', () => {
  it('never reads what an object inherits', async () => {
    const facts = { customer: { name: '', list: [] } };
    for (const name of inherited) {
      for (const attempt of attempts) {
        const { compiled } = await compileSms(`[${attempt(name)}]`);
        const refused = Object.keys(compiled.locales).length === 0;
        if (!refused)
          expect(render(compiled, { locale: 'en', facts }), attempt(name)).toMatchObject({ text: '[]' });
      }
    }
  });

  it('never prints a prototype’s value, whatever path it takes through whatever facts', async () => {
    const keys = fc.constantFrom(...inherited, 'name', 'list', 'length', '0', 'customer');
    const values = fc
      .jsonValue({ maxDepth: 2 })
      .filter((value) => !JSON.stringify(value).includes('function'));
    await fc.assert(
      fc.asyncProperty(fc.array(keys, { minLength: 1, maxLength: 4 }), values, async (path, value) => {
        const [first, ...rest] = path;
        const nested = rest.reduce(
          (inner, key) => `(lookup ${inner} "${key}")`,
          `(lookup customer "${first}")`,
        );
        const text = await sms(`{{default ${nested} ""}}`, { customer: { name: value, list: [value] } });
        expect(text).not.toMatch(/function|native code|\[object/);
      }),
      { numRuns: 200 },
    );
  });

  it('reads own properties even where they are named like inherited ones', async () => {
    expect(await sms('{{lookup customer "toString"}}', { customer: { toString: 'mine' } })).toBe('mine');
  });

  it.each([
    'process',
    'global',
    'globalThis',
    'require',
    'env',
    'module',
    'this.constructor',
    '@root.process.env',
  ])('knows nothing of %s', async (name) => {
    const { compiled } = await compileSms(`[{{${name}}}]`);
    const rendered = 'en' in compiled.locales ? render(compiled, { locale: 'en', facts: {} }).text : '[]';
    expect(rendered).toBe('[]');
  });

  it('prints nothing to the console', async () => {
    const spies = (['log', 'error', 'warn', 'info'] as const).map((name) => vi.spyOn(console, name));
    await sms('{{customer.toString}}{{lookup customer "constructor"}}{{customer.name.length}}', {
      customer: {},
    });
    expect(errorsOf(await compileSms('{{log "x" level="error"}}'))).toEqual(['unknown-helper']);
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });

  it('is a string: a syntax tree is code and is not accepted', () => {
    const tree = { type: 'Program', body: [] } as unknown as string;
    expect(() => makeProgram(tree, { escape: true })).toThrow('A template is a string.');
  });

  it('cannot call the helpers of the compiler by itself', async () => {
    for (const source of ['{{#__link 0}}x{{/__link}}', '{{date (__need "x" now)}}', '{{__value "x" now}}']) {
      expect(errorsOf(await compileSms(source))).toContain('unknown-helper');
    }
    expect(await sms('[{{__pixel}}]', {}, { openPixelUrl: 'https://t.example/o' })).toBe('[]');
  });
});
