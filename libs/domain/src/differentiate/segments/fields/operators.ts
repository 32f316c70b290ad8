import { z } from 'zod';

/** What kind of thing a field is; it decides how it can be compared. */
export const fieldTypes = [
  'text',
  'choice',
  'number',
  'money',
  'date',
  'boolean',
  'list',
  'birthday',
  'segment',
  'share',
] as const;
export const fieldTypeSchema = z.enum(fieldTypes);
export type FieldType = z.infer<typeof fieldTypeSchema>;

/** What an operator wants as its value. */
export const valueKinds = [
  'none',
  'text',
  'texts',
  'choice',
  'choices',
  'number',
  'numbers',
  'date',
  'days',
  'boolean',
  'segment',
  'answer',
] as const;
export const valueKindSchema = z.enum(valueKinds);
export type ValueKind = z.infer<typeof valueKindSchema>;

export const operators = [
  'is',
  'is-not',
  'one-of',
  'none-of',
  'contains',
  'starts-with',
  'at-least',
  'at-most',
  'more-than',
  'less-than',
  'between',
  'before',
  'after',
  'in-last',
  'older-than',
  'in-next',
  'has-any',
  'has-all',
  'has-none',
  'in',
  'not-in',
  'is-set',
  'is-not-set',
] as const;
export const operatorSchema = z.enum(operators);
export type Operator = z.infer<typeof operatorSchema>;

type Operators = Partial<Record<Operator, ValueKind>>;

const presence: Operators = { 'is-set': 'none', 'is-not-set': 'none' };
const amounts: Operators = {
  is: 'number',
  'is-not': 'number',
  'at-least': 'number',
  'at-most': 'number',
  'more-than': 'number',
  'less-than': 'number',
  between: 'numbers',
};

const byType: Record<FieldType, Operators> = {
  text: {
    is: 'text',
    'is-not': 'text',
    'one-of': 'texts',
    'none-of': 'texts',
    contains: 'text',
    'starts-with': 'text',
    ...presence,
  },
  choice: { is: 'choice', 'is-not': 'choice', 'one-of': 'choices', 'none-of': 'choices', ...presence },
  number: { ...amounts, ...presence },
  money: { ...amounts, ...presence },
  date: { before: 'date', after: 'date', 'in-last': 'days', 'older-than': 'days', ...presence },
  boolean: { is: 'boolean', ...presence },
  list: { 'has-any': 'texts', 'has-all': 'texts', 'has-none': 'texts', ...presence },
  birthday: { 'in-next': 'days', ...presence },
  segment: { in: 'segment', 'not-in': 'segment' },
  share: { 'less-than': 'number', 'at-least': 'number' },
};

/** What an operator wants that a field offers besides those of its type. */
const elsewhere: Operators = { 'in-next': 'days' };

export const operatorsOf = (type: FieldType): Operator[] => Object.keys(byType[type]) as Operator[];

export const valueKindOf = (type: FieldType, operator: Operator): ValueKind =>
  byType[type][operator] ?? elsewhere[operator] ?? 'none';

/** The operators that say of a customer exactly what another one denies; customers of whom nothing is known included. */
const denials: Partial<Record<Operator, Operator>> = {
  'is-not': 'is',
  'none-of': 'one-of',
  'has-none': 'has-any',
  'not-in': 'in',
  'is-not-set': 'is-set',
};

export const deniedBy = (operator: Operator): Operator | null => denials[operator] ?? null;
