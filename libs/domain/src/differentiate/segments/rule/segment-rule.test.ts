import { describe, expect, it } from 'vitest';
import { DomainError } from '../../../kernel/errors.js';
import { parseInput } from '../../../kernel/zod-faults.js';
import { MAX_CONDITIONS, segmentRuleSchema } from './segment-rule.js';

const condition = { field: 'country', operator: 'is', value: 'CN' };

function faults(input: unknown): { path: string; code: string }[] {
  try {
    parseInput(segmentRuleSchema, input, ['rule']);
    return [];
  } catch (error) {
    return (error as DomainError).faults.map(({ path, code }) => ({ path: path.join('.'), code }));
  }
}

const nested = (depth: number): unknown =>
  Array.from({ length: depth }).reduce((inner) => ({ not: inner }), condition as unknown);

describe('the shape of a rule', () => {
  it('is a condition, or groups of rules in any nesting', () => {
    expect(faults(condition)).toEqual([]);
    expect(faults({ all: [condition, { any: [condition, { not: { all: [condition] } }] }] })).toEqual([]);
  });

  it('is told exactly where it is broken', () => {
    expect(faults({ all: [condition, { any: [{ field: 'city' }] }] })).toEqual([
      { path: 'rule.all.1.any.0.operator', code: 'required' },
    ]);
    expect(faults({ all: [{ ...condition, within: 0 }] })).toEqual([
      { path: 'rule.all.0.within', code: 'too-small' },
    ]);
    expect(faults({ all: [{ ...condition, witin: 3 }] })).toEqual([
      { path: 'rule.all.0.witin', code: 'unknown-field' },
    ]);
  });

  it('refuses what is no rule at all', () => {
    for (const nonsense of [null, 7, 'x', [], undefined]) expect(faults(nonsense)).not.toEqual([]);
  });

  it('may be eight groups deep', () => {
    expect(faults(nested(8))).toEqual([]);
    expect(faults(nested(9))).toEqual([{ path: 'rule', code: 'rule-too-deep' }]);
  });

  it('is refused, not crashed on, when nested a hundred thousand deep', () => {
    expect(faults(nested(100_000))).toEqual([{ path: 'rule', code: 'rule-too-deep' }]);
  });

  it('has at most two hundred conditions', () => {
    const all = Array.from({ length: MAX_CONDITIONS }, () => condition);
    expect(faults({ all })).toEqual([]);
    expect(faults({ all: [...all, condition] })).toEqual([{ path: 'rule', code: 'rule-too-long' }]);
  });
});
