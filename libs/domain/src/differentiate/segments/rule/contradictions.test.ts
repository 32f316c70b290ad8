import { describe, expect, it } from 'vitest';
import { contradictionsOf } from './contradictions.js';
import type { SegmentCondition, SegmentRule } from './segment-rule.js';

const condition = (field: string, operator: string, value?: SegmentCondition['value'], more = {}) => ({
  field,
  operator,
  ...(value === undefined ? {} : { value }),
  ...more,
});
const count = (operator: string, value: number | number[], more = {}) =>
  condition('orders.count', operator, value, more);
const paths = (rule: SegmentRule): string[] => contradictionsOf(rule).map(({ path }) => path.join('.'));
const paris = condition('city', 'is', 'Paris');

describe('conditions that cannot hold together', () => {
  it.each<[string, SegmentRule[]]>([
    ['a condition and its denial', [paris, { not: condition('city', 'is', 'PARIS') }]],
    ['a value and its denial', [paris, condition('city', 'none-of', ['paris', 'rome'])]],
    ['two values of what has one', [paris, condition('city', 'one-of', ['Rome', 'Oslo'])]],
    ['ranges without a number in both', [count('at-least', 5), count('less-than', 5)]],
    ['a range and a number outside it', [count('is', 0), count('between', [1, 3])]],
    ['the denial of a range that holds another', [count('at-least', 5), { not: count('at-least', 3) }]],
    ['one score and another', [condition('rfm.recency', 'is', 5), condition('rfm.recency', 'is', 1)]],
    [
      'lately and long ago',
      [condition('orders.last', 'in-last', 30), condition('orders.last', 'older-than', 30)],
    ],
    ['before and after', [condition('createdAt', 'before', '2026-01-02'), condition('createdAt', 'after', '2026-01-01')]], // prettier-ignore
    ['in a segment and not', [condition('segment', 'in', 3), condition('segment', 'not-in', 3)]],
    [
      'tags had and not had',
      [condition('tags', 'has-all', ['a', 'b']), condition('tags', 'has-none', ['b'])],
    ],
    ['known and unknown', [paris, condition('city', 'is-not-set')]],
    ['yes and no', [condition('messages.opened', 'is', true), condition('messages.opened', 'is', false)]],
    ['none of a group, and one of them', [{ not: { any: [paris, count('is', 1)] } }, paris]],
    ['one of them in a group of its own', [paris, { all: [condition('city', 'is', 'Rome')] }]],
  ])('are told: %s', (_, all) => {
    expect(contradictionsOf({ all })).toMatchObject(Array.from(all, () => ({ code: 'rule-contradicts' })));
  });

  it('are each named, with those they clash with and no others', () => {
    const all = [count('at-least', 5), paris, count('at-most', 9), { not: count('more-than', 2) }];
    expect(contradictionsOf({ all }, ['rule'])).toEqual([
      {
        path: ['rule', 'all', 0],
        code: 'rule-contradicts',
        params: { field: 'orders.count', against: 'rule.all.3.not' },
        message: 'No customer can meet this together with rule.all.3.not: change one of them.',
      },
      expect.objectContaining({
        path: ['rule', 'all', 3, 'not'],
        params: { field: 'orders.count', against: 'rule.all.0' },
      }),
    ]);
  });

  it('are not looked for in a range that ends before it begins: that is told by itself', () => {
    const told = contradictionsOf({ all: [count('between', [5, 2]), count('at-least', 1)] });
    expect(told).toMatchObject([{ path: ['all', 0], code: 'range-reversed' }]);
  });

  it.each<[string, SegmentRule]>([
    ['one of two', { any: [paris, condition('city', 'is', 'Rome')] }],
    ['bounds that meet', { all: [count('at-least', 5), count('at-most', 5)] }],
    ['different windows', { all: [count('at-least', 5), count('is', 0, { within: 30 })] }],
    ['a date and days ago', { all: [condition('createdAt', 'after', '2020-01-01'), condition('createdAt', 'in-last', 30)] }], // prettier-ignore
    ['not all of several', { all: [paris, { not: { all: [paris, count('is', 1)] } }] }],
    ['several answers to one question', { all: [condition('surveys.choice', 'is', 'a'), condition('surveys.choice', 'is', 'b')] }], // prettier-ignore
    ['tags of which one is had', { all: [condition('tags', 'has-any', ['a', 'b']), condition('tags', 'has-none', ['b'])] }], // prettier-ignore
  ])('are not seen in %s', (_, rule) => {
    expect(contradictionsOf(rule)).toEqual([]);
  });

  it('are told where they stand, within groups too', () => {
    const impossible = { all: [count('is', 1), count('is', 2)] };
    expect(paths({ any: [paris, impossible] })).toEqual(['any.1.all.0', 'any.1.all.1']);
    expect(paths({ all: [paris, { any: [impossible] }] })).toEqual([
      'all.1.any.0.all.0',
      'all.1.any.0.all.1',
    ]);
  });
});
