import { z } from 'zod';
import type { ErrorParams, Fault } from '../../../kernel/errors.js';
import { type Operator, type ValueKind, valueKindOf } from '../fields/operators.js';
import { paramKeys, type SegmentField } from '../fields/segment-field.js';
import type { SegmentCondition } from '../rule/segment-rule.js';

type Path = Fault['path'];
type Refusal = { code: string; params?: ErrorParams; message: string };

const LONGEST_DAYS = 36_500;
const isNothing = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);
const filledText = (value: unknown): boolean => typeof value === 'string' && !isNothing(value);
// z.iso.date takes the year 0, the database does not.
const isDay = (value: unknown): boolean =>
  z.iso.date().safeParse(value).success && !String(value).startsWith('0000');
const listOf =
  (isRight: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.length > 0 && value.every(isRight);

const shapes: Record<Exclude<ValueKind, 'none'>, (value: unknown) => boolean> = {
  text: filledText,
  texts: listOf(filledText),
  choice: filledText,
  choices: listOf(filledText),
  number: Number.isFinite,
  numbers: (value) => Array.isArray(value) && value.length === 2 && value.every(Number.isFinite),
  date: isDay,
  days: (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= LONGEST_DAYS,
  boolean: (value) => typeof value === 'boolean',
  segment: (value) => Number.isSafeInteger(value) && Number(value) > 0,
  answer: (value) => !Array.isArray(value),
};

/** Everything about a condition that does not go together with its field, each fault with its path. */
export function checkCondition(condition: SegmentCondition, path: Path, field: SegmentField): Fault[] {
  const at = (key: string, refusal: Refusal): Fault => ({ path: [...path, key], ...refusal });
  const faults = paramFaults(condition, field).map(([key, refusal]) => at(key, refusal));
  if (!field.operators.includes(condition.operator as Operator))
    return [at('operator', operatorRefusal(condition, field)), ...faults];
  const kind = field.valueKind ?? valueKindOf(field.type, condition.operator as Operator);
  const refusal = valueRefusal(condition.value, kind, field);
  return refusal ? [at('value', refusal), ...faults] : faults;
}

const operatorRefusal = ({ operator }: SegmentCondition, field: SegmentField): Refusal => ({
  code: 'operator-not-allowed',
  params: { field: field.key, operator, allowed: field.operators.join(', ') },
  message: `${field.key} can't be compared by ${operator}.`,
});

function paramFaults(condition: SegmentCondition, field: SegmentField): [string, Refusal][] {
  return paramKeys.flatMap((key): [string, Refusal][] => {
    const given = condition[key] !== undefined;
    if (given && field.params[key] === undefined)
      return [[key, { code: 'param-not-allowed', params: { field: field.key, param: key }, message: `${field.key} has no ${key}.` }]]; // prettier-ignore
    if (!given && field.params[key] === true)
      return [[key, { code: 'required', message: `${field.key} needs ${key}.` }]];
    return [];
  });
}

function valueRefusal(value: unknown, kind: ValueKind, field: SegmentField): Refusal | null {
  if (kind === 'none')
    return value === undefined
      ? null
      : { code: 'value-not-needed', message: 'This operator takes no value.' };
  if (isNothing(value))
    return { code: 'value-missing', params: { expected: kind }, message: 'A value is missing.' };
  if (!shapes[kind](value))
    return { code: 'wrong-type', params: { expected: kind }, message: `The value must be: ${kind}.` };
  return choiceRefusal(value, kind, field) ?? rangeRefusal(value, field);
}

function choiceRefusal(value: unknown, kind: ValueKind, { choices }: SegmentField): Refusal | null {
  const isChoice = kind === 'choice' || kind === 'choices';
  if (!choices || !isChoice || [value].flat().every((each) => choices.includes(String(each)))) return null;
  const allowed = choices.length > 20 ? `${choices[0]} … ${choices.at(-1)}` : choices.join(', ');
  return { code: 'not-allowed', params: { allowed }, message: 'This is not one of the choices.' };
}

function rangeRefusal(value: unknown, { range }: SegmentField): Refusal | null {
  if (!range) return null;
  const numbers = [value].flat().map(Number);
  if (numbers.some((number) => number < range.minimum))
    return { code: 'too-small', params: { minimum: range.minimum, of: 'number' }, message: `The least is ${range.minimum}.` }; // prettier-ignore
  if (numbers.some((number) => number > range.maximum))
    return { code: 'too-big', params: { maximum: range.maximum, of: 'number' }, message: `The most is ${range.maximum}.` }; // prettier-ignore
  return null;
}
