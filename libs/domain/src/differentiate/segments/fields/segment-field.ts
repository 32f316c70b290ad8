import { z } from 'zod';
import type { RuleContext } from '../compiler/rule-context.js';
import type { SegmentCondition } from '../rule/segment-rule.js';
import { type FieldType, type Operator, operatorsOf, type ValueKind } from './operators.js';

export const fieldFamilies = [
  'customer',
  'quality',
  'attributes',
  'rfm',
  'abc',
  'lifecycle',
  'clv',
  'forecast',
  'points',
  'orders',
  'relationship',
  'events',
  'consent',
  'messages',
  'surveys',
  'offers',
  'segments',
] as const;
export type FieldFamily = (typeof fieldFamilies)[number];

/** What narrows a condition down beside its value. */
export const paramKeys = [
  'within',
  'sku',
  'category',
  'status',
  'campaign',
  'survey',
  'question',
  'offer',
  'event',
  'where',
  'seed',
] as const;
export const paramKeySchema = z.enum(paramKeys);
export type ParamKey = z.infer<typeof paramKeySchema>;

/** A condition whose field, operator and value have been found to go together. */
export type CheckedCondition = SegmentCondition & { operator: Operator };

/** Something a rule may ask about. All SQL there is for rules stands in fields; a rule itself only brings values. */
export interface SegmentField {
  key: string;
  family: FieldFamily;
  type: FieldType;
  operators: readonly Operator[];
  /** Params it takes; `true` for those it can't do without. */
  params: Partial<Record<ParamKey, boolean>>;
  /** The only values of a field of type choice. */
  choices?: readonly string[];
  range?: { minimum: number; maximum: number };
  /** Where a value is another kind of thing than its type's. */
  valueKind?: ValueKind;
  /** The value of customer `c`, as SQL: what a condition looks at, and what an explanation shows. */
  value(condition: CheckedCondition, context: RuleContext): string;
  /** Whether the condition holds, where that is not the value compared. Never asked about a denial. */
  test?(condition: CheckedCondition, context: RuleContext): string;
}

export type FieldOptions = Pick<SegmentField, 'key' | 'family' | 'type' | 'value'> & Partial<SegmentField>;

export const field = (options: FieldOptions): SegmentField => ({
  operators: operatorsOf(options.type),
  params: {},
  ...options,
});

/** The operators of a type, for a value that every customer has. */
export const withoutPresence = (type: FieldType): Operator[] =>
  operatorsOf(type).filter((operator) => operator !== 'is-set' && operator !== 'is-not-set');
