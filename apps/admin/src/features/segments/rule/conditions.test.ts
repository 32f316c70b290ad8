import { describe, expect, it } from 'vitest';
import { isComplete, startCondition, withOperator, withParam } from './conditions';
import { newCondition, newGroup } from './draft';
import { isSayable } from './is-sayable';
import type { Field } from './rule';

const field = (key: string, part: Partial<Field>): Field => ({
  key,
  family: 'customer',
  type: 'text',
  operators: [],
  params: [],
  choices: null,
  range: null,
  ...part,
});

const city = field('city', {
  operators: [
    { operator: 'is', value: 'text' },
    { operator: 'one-of', value: 'texts' },
    { operator: 'is-set', value: 'none' },
  ],
});
const orders = field('orders.count', {
  type: 'number',
  operators: [
    { operator: 'is', value: 'number' },
    { operator: 'at-least', value: 'number' },
    { operator: 'between', value: 'numbers' },
  ],
  params: [{ key: 'within', required: false }],
});
const opened = field('messages.opened', {
  type: 'boolean',
  operators: [{ operator: 'is', value: 'boolean' }],
});
const answer = field('surveys.choice', {
  type: 'choice',
  operators: [{ operator: 'is', value: 'answer' }],
  params: [
    { key: 'survey', required: true },
    { key: 'question', required: true },
  ],
});

describe('a new condition', () => {
  it('begins with what people mostly ask', () => {
    expect(startCondition(orders)).toEqual({ field: 'orders.count', operator: 'at-least' });
    expect(startCondition(city)).toEqual({ field: 'city', operator: 'is' });
  });

  it('is filled in where there is an obvious value', () => {
    expect(startCondition(opened)).toEqual({ field: 'messages.opened', operator: 'is', value: true });
  });
});

describe('another operator', () => {
  const isHere = { field: 'city', operator: 'is', value: 'Bath' };

  it('keeps what was entered as far as it can use it', () => {
    expect(withOperator(isHere, city, 'one-of').value).toEqual(['Bath']);
    expect(withOperator({ ...isHere, operator: 'one-of', value: ['A', 'B'] }, city, 'is').value).toBe('A');
  });

  it('drops a value it has no use for', () => {
    expect(withOperator(isHere, city, 'is-set')).toEqual({ field: 'city', operator: 'is-set' });
    const atLeast = { field: 'orders.count', operator: 'at-least', value: 3 };
    expect(withOperator(atLeast, orders, 'between')).not.toHaveProperty('value');
  });
});

describe('narrowing down', () => {
  it('sets a param and takes it away', () => {
    const condition = { field: 'orders.count', operator: 'is', value: 1 };
    const narrowed = withParam(condition, 'within', 90);
    expect(narrowed).toEqual({ ...condition, within: 90 });
    expect(withParam(narrowed, 'within', undefined)).toEqual(condition);
  });

  it('forgets question and answer with their survey', () => {
    const condition = { field: 'surveys.choice', operator: 'is', value: 'a', survey: 1, question: 'q' };
    expect(withParam(condition, 'survey', 2)).toEqual({ field: 'surveys.choice', operator: 'is', survey: 2 });
  });
});

describe('a condition can be asked about', () => {
  it('once it has its value, if it wants one', () => {
    expect(isComplete({ field: 'city', operator: 'is' }, city)).toBe(false);
    expect(isComplete({ field: 'city', operator: 'is', value: ' ' }, city)).toBe(false);
    expect(isComplete({ field: 'city', operator: 'one-of', value: [] }, city)).toBe(false);
    expect(isComplete({ field: 'city', operator: 'is-set' }, city)).toBe(true);
    expect(isComplete({ field: 'orders.count', operator: 'is', value: 0 }, orders)).toBe(true);
  });

  it('once it has the params it cannot do without', () => {
    const condition = { field: 'surveys.choice', operator: 'is', value: 'a', survey: 1 };
    expect(isComplete(condition, answer)).toBe(false);
    expect(isComplete({ ...condition, question: 'q' }, answer)).toBe(true);
  });

  it('even if its field is gone: the server says so', () => {
    expect(isComplete({ field: 'gone', operator: 'is' }, undefined)).toBe(true);
  });
});

describe('a rule can be asked about', () => {
  const fields = new Map([[city.key, city]]);
  const done = newCondition({ field: 'city', operator: 'is', value: 'Bath' });

  it('when all its conditions can, and no group is empty', () => {
    expect(isSayable(newGroup('all', [done]), fields)).toBe(true);
    expect(isSayable(newGroup('all', [done, newGroup('any')]), fields)).toBe(false);
    expect(isSayable(newGroup('all'), fields)).toBe(false);
  });
});
