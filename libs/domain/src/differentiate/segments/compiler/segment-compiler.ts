import { type Fault, invalid } from '../../../kernel/errors.js';
import { deniedBy } from '../fields/operators.js';
import type { CheckedCondition, SegmentField } from '../fields/segment-field.js';
import type { SegmentFields } from '../fields/segment-fields.js';
import type { SegmentCondition, SegmentRule } from '../rule/segment-rule.js';
import { checkCondition } from './check-condition.js';
import { checkReferences } from './check-references.js';
import { compare } from './comparison.js';
import type { RuleContext } from './rule-context.js';

type Path = Fault['path'];

/** A condition with the SQL of whether it holds (null: it does not), and of the value it looks at. */
export interface CompiledCondition {
  path: Path;
  condition: SegmentCondition;
  test: string;
  /** Binds values of its own, so it is only called where its SQL is used. */
  seen(): string;
}

export interface CompiledRule {
  /** A predicate over `segmentFrame`; its values are in the context's parameters. */
  predicate: string;
  conditions: CompiledCondition[];
}

/**
 * Turns a rule into one parameterised predicate. Names come from the field catalogue alone, values are bound.
 * @throws DomainError `input-invalid` with every fault of the rule and its path, below `path`
 */
export function compileRule(
  rule: SegmentRule,
  fields: SegmentFields,
  context: RuleContext,
  path: Path = [],
): CompiledRule {
  const compiler = new RuleCompiler(fields, context);
  const predicate = compiler.compile(rule, path);
  if (compiler.faults.length > 0) throw invalid(compiler.faults);
  return { predicate, conditions: compiler.conditions };
}

class RuleCompiler {
  readonly faults: Fault[] = [];
  readonly conditions: CompiledCondition[] = [];

  constructor(
    private readonly fields: SegmentFields,
    private readonly context: RuleContext,
  ) {}

  compile(rule: SegmentRule, path: Path): string {
    if ('all' in rule) return this.group(rule.all, ' and ', [...path, 'all']);
    if ('any' in rule) return this.group(rule.any, ' or ', [...path, 'any']);
    if ('not' in rule) return `(${this.compile(rule.not, [...path, 'not'])}) is not true`;
    return this.condition(rule, path);
  }

  private group(rules: SegmentRule[], link: string, path: Path): string {
    if (rules.length === 0)
      this.faults.push({ path, code: 'empty-group', message: 'A group needs at least one condition.' });
    return rules.map((rule, at) => `(${this.compile(rule, [...path, at])})`).join(link);
  }

  private condition(condition: SegmentCondition, path: Path): string {
    const field = this.fields.find(condition.field);
    const faults = field ? checkCondition(condition, path, field) : [unknownField(condition, path)];
    this.faults.push(...faults, ...checkReferences(condition, path, this.fields.references));
    if (!field || faults.length > 0) return 'false';
    const checked = condition as CheckedCondition;
    const test = testOf(field, checked, this.context);
    const seen = (): string => field.value(checked, this.context);
    this.conditions.push({ path, condition, test, seen });
    return test;
  }
}

const unknownField = ({ field }: SegmentCondition, path: Path): Fault => ({
  path: [...path, 'field'],
  code: 'unknown-field',
  params: { field },
  message: `${field} is not known here.`,
});

function testOf(field: SegmentField, condition: CheckedCondition, context: RuleContext): string {
  const denied = deniedBy(condition.operator);
  const stated: CheckedCondition = denied ? { ...condition, operator: denied } : condition;
  const test =
    field.test?.(stated, context) ?? compare(field.type, stated, field.value(stated, context), context);
  return denied ? `(${test}) is not true` : test;
}
