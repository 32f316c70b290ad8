import { describe, expect, it } from 'vitest';
import { answerMappingSchema } from './answer-mapping.schema.js';
import { answerValues } from './answer-values.js';

const read = (body: unknown, ...mappings: object[]) =>
  answerValues(
    typeof body === 'string' ? body : JSON.stringify(body),
    mappings.map((mapping) => answerMappingSchema.parse(mapping)),
  );
const attribute = (from: string, type = 'text', name = 'score') => ({
  ...{ kind: 'attribute', from, attribute: name, type },
});

describe('the answer to a webhook', () => {
  it('fills attributes by their declared types, from anywhere inside it', () => {
    const body = { customer: { scores: [7, 9], vip: true, note: 'likes tea', sizes: ['S', 'M'] } };
    expect(
      read(
        body,
        attribute('customer.scores.1', 'number'),
        attribute('customer.vip', 'boolean', 'vip'),
        attribute('customer.note', 'text', 'note'),
        attribute('customer.sizes', 'list', 'sizes'),
      ),
    ).toEqual({
      attributes: { score: 9, vip: true, note: 'likes tea', sizes: ['S', 'M'] },
      tags: [],
      faults: [],
    });
  });

  it('says nothing by what is not there, and by null', () => {
    expect(read({ a: null }, attribute('a'), attribute('b.c'))).toEqual({
      attributes: {},
      tags: [],
      faults: [],
    });
  });

  it('is not taken where it is of another type, or too long', () => {
    const { attributes, faults } = read(
      { a: '7', b: 'x'.repeat(2001), c: { d: 1 } },
      ...[attribute('a', 'number'), attribute('b'), attribute('c')],
    );
    expect(attributes).toEqual({});
    expect(faults).toEqual([
      'a is not a number, or too long',
      'b is not a text, or too long',
      'c is not a text, or too long',
    ]);
  });

  it('gives tags: one, or a list, each once', () => {
    const tags = (from: string) => ({ kind: 'tags', from });
    expect(read({ a: 'gold', b: ['gold', ' new ', 3, ''] }, tags('a'), tags('b'))).toMatchObject({
      tags: ['gold', 'new'],
      faults: ['b holds what is no tag'],
    });
  });

  it('may be anything where nothing is asked of it', () => {
    expect(read('<html>')).toEqual({ attributes: {}, tags: [], faults: [] });
    expect(read('<html>', attribute('a')).faults).toEqual(['the answer is not JSON']);
  });

  it('leads nowhere by names every object has', () => {
    expect(read('{"a":1}', attribute('__proto__.x'), attribute('constructor.name'))).toMatchObject({
      attributes: {},
      faults: [],
    });
  });
});
