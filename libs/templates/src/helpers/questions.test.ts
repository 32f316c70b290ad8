import { describe, expect, it } from 'vitest';
import { sms } from '../testing.js';

const facts = {
  n: 5,
  text5: '5',
  name: 'Ann',
  nothing: null,
  tags: ['vip', 3],
  early: '2026-01-02T00:00:00Z',
  late: '2026-11-22T00:00:00Z',
  offer: { code: 'K' },
};

describe('conditions', () => {
  it.each([
    ['(eq n 5)', true],
    ['(eq n text5)', true],
    ['(eq nothing "")', false],
    ['(eq none none)', true],
    ['(ne name "Bo")', true],
    ['(gt n 4)', true],
    ['(gt text5 10)', false],
    ['(gte n 5)', true],
    ['(lt early late)', true],
    ['(lte late early)', false],
    ['(lt nothing 3)', false],
    ['(gt nothing 3)', false],
    ['(lt name 3)', false],
    ['(and n name)', true],
    ['(and n nothing)', false],
    ['(or nothing none n)', true],
    ['(not nothing)', true],
    ['(and (gt n 1) (not (eq name "Bo")))', true],
    ['(contains tags "vip")', true],
    ['(contains tags "3")', true],
    ['(contains tags "vi")', false],
    ['(contains name "nn")', true],
    ['(contains nothing "x")', false],
  ])('%s is %s', async (condition, holds) => {
    expect(await sms(`{{#if ${condition}}}yes{{else}}no{{/if}}`, facts)).toBe(holds ? 'yes' : 'no');
  });
});

describe('default and lookup', () => {
  it.each([
    ['{{default name "you"}}', 'Ann'],
    ['{{default nothing "you"}}', 'you'],
    ['{{default none nothing name "you"}}', 'Ann'],
    ['{{default zero 0}}', '0'],
    ['{{lookup offer "code"}}', 'K'],
    ['{{lookup tags 0}}', 'vip'],
    ['[{{lookup offer "none"}}{{lookup name "length"}}{{default offer "x"}}]', '[]'],
  ])('%s', async (source, text) => expect(await sms(source, facts)).toBe(text));
});
