import type { FieldType, Operator } from '../fields/operators.js';
import type { CheckedCondition } from '../fields/segment-field.js';
import type { RuleContext } from './rule-context.js';

type Compare = (value: string, wanted: unknown, context: RuleContext) => string;
type Comparisons = Partial<Record<Operator, Compare>>;

const isSet: Compare = (value) => `${value} is not null`;

/**
 * A whole number as one, so that the column it is compared with keeps its statistics: the planner knows nothing of a
 * column that is cast. Others as doubles, which are compared several times faster than numerics.
 */
const bindAmount = (wanted: unknown, context: RuleContext): string =>
  context.bind(wanted, Number.isSafeInteger(wanted) ? 'bigint' : 'double precision');

const amount =
  (sign: string): Compare =>
  (value, wanted, context) =>
    `${value} ${sign} ${bindAmount(wanted, context)}`;

const amounts: Comparisons = {
  is: amount('='),
  'at-least': amount('>='),
  'at-most': amount('<='),
  'more-than': amount('>'),
  'less-than': amount('<'),
  between: (value, wanted, context) => {
    const [least, most] = (wanted as number[]).map((bound) => bindAmount(bound, context));
    return `${value} between ${least} and ${most}`;
  },
  'is-set': isSet,
};

/** Text is compared without regard to case. */
const texts: Comparisons = {
  is: (value, wanted, context) => `lower(${value}) = lower(${context.bind(wanted, 'text')})`,
  'one-of': (value, wanted, context) =>
    `lower(${value}) = any (array(select lower(wanted) from unnest(${context.bind(wanted, 'text[]')}) as wanted))`,
  contains: (value, wanted, context) =>
    `position(lower(${context.bind(wanted, 'text')}) in lower(${value})) > 0`,
  'starts-with': (value, wanted, context) =>
    `starts_with(lower(${value}), lower(${context.bind(wanted, 'text')}))`,
  'is-set': isSet,
};

const midnight = (date: string, context: RuleContext): string =>
  `((${date})::timestamp at time zone ${context.zone()})`;

/** Dates are days on the workspace's clocks; `after` a day is from its end on. */
const dates: Comparisons = {
  before: (value, wanted, context) => `${value} < ${midnight(context.bind(wanted, 'date'), context)}`,
  after: (value, wanted, context) =>
    `${value} >= ${midnight(`${context.bind(wanted, 'date')} + 1`, context)}`,
  'in-last': (value, wanted, context) =>
    `${value} > ${context.daysAgo(wanted)} and ${value} <= ${context.instant()}`,
  'older-than': (value, wanted, context) => `${value} <= ${context.daysAgo(wanted)}`,
  'is-set': isSet,
};

const comparisons: Partial<Record<FieldType, Comparisons>> = {
  text: texts,
  choice: {
    is: (value, wanted, context) => `${value} = ${context.bind(wanted, 'text')}`,
    'one-of': (value, wanted, context) => `${value} = any (${context.bind(wanted, 'text[]')})`,
    'is-set': isSet,
  },
  number: amounts,
  money: amounts,
  share: amounts,
  date: dates,
  boolean: {
    is: (value, wanted) => (wanted === true ? value : `(${value}) is not true`),
    'is-set': isSet,
  },
  list: {
    'has-any': (value, wanted, context) => `${value} && ${context.bind(wanted, 'text[]')}`,
    'has-all': (value, wanted, context) => `${value} @> ${context.bind(wanted, 'text[]')}`,
    'is-set': (value) => `cardinality(${value}) > 0`,
  },
  birthday: { 'is-set': isSet },
};

/** A condition as a comparison of a field's value. Unknown (null) where the value is: that counts as "does not hold". */
export function compare(
  type: FieldType,
  { operator, value: wanted }: CheckedCondition,
  value: string,
  context: RuleContext,
): string {
  const comparison = comparisons[type]?.[operator];
  if (!comparison) throw new Error(`a ${type} field has no comparison for ${operator}`);
  return comparison(value, wanted, context);
}
