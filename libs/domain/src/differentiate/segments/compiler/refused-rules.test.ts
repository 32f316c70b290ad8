import { describe, expect, it } from 'vitest';
import type { DomainError } from '../../../kernel/errors.js';
import type { AttributeType } from '../fields/attribute-field.js';
import { SegmentFields } from '../fields/segment-fields.js';
import type { SegmentRule } from '../rule/segment-rule.js';
import { Parameters, RuleContext } from './rule-context.js';
import { compileRule } from './segment-compiler.js';

const NOW = new Date('2026-11-22T08:00:00Z');
const attributes = new Map<string, AttributeType>([['size', 'text']]);

describe('a rule that can not be compiled', () => {
  const faults = (rule: SegmentRule) => {
    try {
      const references = {
        segment: new Set([1]),
        campaign: new Set([2]),
        survey: new Set([3]),
        offer: new Set([4]),
      };
      const strict = new SegmentFields(attributes, references);
      compileRule(rule, strict, new RuleContext(new Parameters(), NOW, 'UTC'), ['rule']);
      return [];
    } catch (error) {
      return (error as DomainError).faults.map(({ path, code }) => `${path.join('.')} ${code}`);
    }
  };

  it('is told every fault at once, each with its path', () => {
    const rule: SegmentRule = {
      all: [
        { field: 'shoe_size', operator: 'is', value: 1 },
        { any: [] },
        { not: { field: 'city', operator: 'at-least', value: 'x' } },
        {
          any: [
            { field: 'city', operator: 'is' },
            { field: 'rfm.recency', operator: 'at-least', value: 'five' },
            { field: 'rfm.recency', operator: 'at-least', value: 11 },
            { field: 'gender', operator: 'is', value: 'robot' },
            { field: 'city', operator: 'is-set', value: 'x' },
            { field: 'createdAt', operator: 'before', value: '2026-02-30' },
            { field: 'orders.sum', operator: 'between', value: [1] },
            { field: 'city', operator: 'is', value: 'x', within: 5 },
            { field: 'surveys.score', operator: 'at-least', value: 4 },
            { field: 'attributes.nobody_has_it', operator: 'is-set' },
          ],
        },
      ],
    };
    expect(faults(rule)).toEqual([
      'rule.all.0.field unknown-field',
      'rule.all.1.any empty-group',
      'rule.all.2.not.operator operator-not-allowed',
      'rule.all.3.any.0.value value-missing',
      'rule.all.3.any.1.value wrong-type',
      'rule.all.3.any.2.value too-big',
      'rule.all.3.any.3.value not-allowed',
      'rule.all.3.any.4.value value-not-needed',
      'rule.all.3.any.5.value wrong-type',
      'rule.all.3.any.6.value wrong-type',
      'rule.all.3.any.7.within param-not-allowed',
      'rule.all.3.any.8.survey required',
      'rule.all.3.any.9.field unknown-field',
    ]);
  });

  it('may not name what does not exist', () => {
    expect(
      faults({
        all: [
          { field: 'segment', operator: 'in', value: 9 },
          { field: 'messages.opened', operator: 'is', value: true, campaign: 9 },
          { field: 'surveys.score', operator: 'at-least', value: 4, survey: 9 },
          { field: 'segment', operator: 'in', value: 1 },
        ],
      }),
    ).toEqual([
      'rule.all.0.value segment-not-found',
      'rule.all.1.campaign campaign-not-found',
      'rule.all.2.survey survey-not-found',
    ]);
  });

  it('is one whose field only looks like a property of every object', () => {
    for (const name of [
      '__proto__',
      'constructor',
      'attributes.__proto__',
      'attributes.constructor',
      'toString',
    ])
      expect(faults({ field: name, operator: 'is-set' })).toEqual(['rule.field unknown-field']);
    expect(faults({ field: 'city', operator: 'constructor', value: 'x' })).toEqual([
      'rule.operator operator-not-allowed',
    ]);
  });
});
