import type {
  Condition,
  Field,
  Operator,
  ParamKey,
  ParamValue,
  PropertyCondition,
  Value,
  ValueKind,
} from './rule';

export type Fields = ReadonlyMap<string, Field>;

/** What people mostly ask of a field of this type. */
const USUAL: Partial<Record<Field['type'], Operator>> = {
  number: 'at-least',
  money: 'at-least',
  date: 'in-last',
};

const A_MONTH = 30;
const A_WEEK = 7;

export const kindOf = (field: Field, operator: string): ValueKind =>
  field.operators.find((each) => each.operator === operator)?.value ?? 'none';

function startValue(field: Field, kind: ValueKind): Value | undefined {
  if (kind === 'boolean') return true;
  if (kind === 'days') return field.type === 'birthday' ? A_WEEK : A_MONTH;
  return undefined;
}

const withValue = (condition: Condition, value: Value | undefined): Condition => {
  const { value: _, ...rest } = condition;
  return value === undefined ? rest : { ...rest, value };
};

/** A condition on a field, as far as it can be filled in without asking. */
export function startCondition(field: Field): Condition {
  const names = field.operators.map(({ operator }) => operator);
  const usual = USUAL[field.type];
  const operator = usual && names.includes(usual) ? usual : (names[0] ?? 'is');
  const condition: Condition = { field: field.key, operator };
  const seeded = field.params.some(({ key }) => key === 'seed') ? { ...condition, seed: 'A' } : condition;
  return withValue(seeded, startValue(field, kindOf(field, operator)));
}

const LISTS: Partial<Record<ValueKind, ValueKind>> = { texts: 'text', choices: 'choice' };

/** The value as another operator wants it: one of a list, a list of one, or a fresh start. */
function converted(value: Value | undefined, from: ValueKind, to: ValueKind): Value | undefined {
  if (value === undefined || from === to) return value;
  if (LISTS[to] === from && !Array.isArray(value)) return [value];
  if (LISTS[from] === to && Array.isArray(value)) return value[0];
  return undefined;
}

export function withOperator(condition: Condition, field: Field, operator: Operator): Condition {
  const [from, to] = [kindOf(field, condition.operator), kindOf(field, operator)];
  const value = converted(condition.value, from, to) ?? startValue(field, to);
  return withValue({ ...condition, operator }, value);
}

export { withValue };

/** Sets a param, or with `undefined` takes it away. A question belongs to its survey and goes with it. */
export function withParam(condition: Condition, key: ParamKey, value: ParamValue): Condition {
  const { [key]: _, ...rest } = condition;
  const next: Condition = value === undefined ? rest : { ...rest, [key]: value };
  return key === 'survey' && next.question !== undefined
    ? withParam(withValue(next, undefined), 'question', undefined)
    : next;
}

const isFilled = (value: Value | PropertyCondition[] | undefined): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== undefined && String(value).trim() !== '';

const isWhole = ({ property, operator, value }: PropertyCondition): boolean =>
  isFilled(property) && (operator === 'is-set' || isFilled(value));

/** Whether a condition can be asked about: it has its value and the params it can't do without. */
export function isComplete(condition: Condition, field: Field | undefined): boolean {
  if (!field) return true; // A field that is gone is for the server to refuse, with its reason.
  const needsValue = kindOf(field, condition.operator) !== 'none';
  const missing = field.params.some(({ key, required }) => required && !isFilled(condition[key]));
  return !missing && (condition.where ?? []).every(isWhole) && (!needsValue || isFilled(condition.value));
}
